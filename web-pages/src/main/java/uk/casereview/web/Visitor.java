package uk.casereview.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * Whoever looks at a page, and in which of their capacities.
 *
 * @param capacity the one in use
 * @param all those there are to choose from
 * @param chosen whether they said so themselves
 */
public record Visitor(UserId userId, @Nullable String name, Capacity capacity, List<Capacity> all, boolean chosen) {
    /** Whoever chairs a body is also its member, and comes as its chair. */
    private static final Comparator<Capacity> CHAIRS_FIRST =
            Comparator.comparing(capacity -> capacity.role() != Role.CHAIR && capacity.role() != Role.EB_CHAIR);

    public Visitor {
        all = List.copyOf(all);
    }

    /** In the capacity they named; one they do not hold is as if none had been named. */
    static Visitor of(SignedIn user, @Nullable String named) {
        List<Capacity> held = user.capacities();
        return held.stream()
                .filter(capacity -> CapacityChoice.nameOf(capacity).equals(named))
                .findFirst()
                .map(capacity -> new Visitor(user.userId(), user.displayName(), capacity, held, true))
                .orElseGet(() -> new Visitor(
                        user.userId(),
                        user.displayName(),
                        held.stream().min(CHAIRS_FIRST).orElseThrow(),
                        held,
                        false));
    }

    /** Of a case in the capacity they hold in its own partnership, unless they named another. */
    public Visitor about(CaseRef caseRef) {
        return chosen
                ? this
                : all.stream()
                        .filter(held -> caseRef.value().startsWith(held.partnership() + "-"))
                        .min(CHAIRS_FIRST)
                        .map(home -> new Visitor(userId, name, home, all, false))
                        .orElse(this);
    }

    /** Of a partnership in the capacity in use, where that is of it, else in one they hold there. */
    public Visitor in(PartnershipCode partnership) {
        return capacity.partnership().equals(partnership)
                ? this
                : all.stream()
                        .filter(held -> held.partnership().equals(partnership))
                        .min(CHAIRS_FIRST)
                        .map(there -> new Visitor(userId, name, there, all, false))
                        .orElse(this);
    }

    public Actor reader() {
        return capacity.actor(userId);
    }

    /** The menu for the capacity in use. */
    public List<Section> sections() {
        return Section.of(capacity.role());
    }

    /** The capacities as options of a select. */
    public List<Choice> choices() {
        return all.stream()
                .map(held -> new Choice(CapacityChoice.nameOf(held), held, held.equals(capacity)))
                .toList();
    }

    /** One option. */
    public record Choice(String value, Capacity capacity, boolean selected) {}
}
