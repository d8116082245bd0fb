package uk.casereview.platform.signin;

import java.util.List;
import uk.casereview.shared.UserId;

/**
 * Somebody invented, who can sign in under the demo profile only.
 *
 * @param password the same for all, and printed on the sign-in page
 */
public record DemoUser(String login, String password, UserId userId, String displayName, List<Capacity> capacities) {
    public DemoUser {
        capacities = List.copyOf(capacities);
    }

    public SignedIn signedIn() {
        return new SignedIn(userId, displayName, capacities);
    }
}
