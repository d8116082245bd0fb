package uk.casereview.web.signin;

import java.util.List;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.shared.PartnershipCode;

/**
 * The invented people, partnership by partnership.
 *
 * @param password the same for all of them
 */
public record SignInView(List<Partnership> partnerships, String password, boolean failed, boolean signedOut) {
    /** The people of one partnership. */
    public record Partnership(PartnershipCode code, List<Person> people) {}

    /** Somebody to sign in as, and what they may do here. */
    public record Person(String login, String name, List<Capacity> capacities) {}

    public static SignInView of(List<DemoUser> users, boolean failed, boolean signedOut) {
        List<Partnership> partnerships = users.stream()
                .flatMap(user -> user.capacities().stream())
                .map(Capacity::partnership)
                .distinct()
                .map(code -> new Partnership(code, people(users, code)))
                .toList();
        return new SignInView(partnerships, users.getFirst().password(), failed, signedOut);
    }

    private static List<Person> people(List<DemoUser> users, PartnershipCode code) {
        return users.stream()
                .map(user -> new Person(
                        user.login(),
                        user.displayName(),
                        user.capacities().stream()
                                .filter(capacity -> capacity.partnership().equals(code))
                                .toList()))
                .filter(person -> !person.capacities().isEmpty())
                .toList();
    }
}
