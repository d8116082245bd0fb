package uk.casereview.web;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** Whoever looks at a page, as its header names them. */
public record Visitor(@Nullable String name, Capacity capacity) {
    static Visitor of(SignedIn user) {
        return new Visitor(user.displayName(), user.capacities().getFirst());
    }

    /** In the capacity they hold in the case's own partnership, else in their first; null where the case is not one. */
    public static Actor reading(SignedIn user, @Nullable CaseRef caseRef) {
        return user.capacities().stream()
                .min(Comparator.comparing(
                        capacity -> caseRef == null || !caseRef.value().startsWith(capacity.partnership() + "-")))
                .orElseThrow()
                .actor(user.userId());
    }
}
