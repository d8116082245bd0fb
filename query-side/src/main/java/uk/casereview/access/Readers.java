package uk.casereview.access;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.access.Looks;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** In which of their capacities somebody reads: one they name, else one of the case's partnership, the widest first. */
public final class Readers {
    private Readers() {}

    /**
     * The reader of one request.
     *
     * @param named what the header says; null where it is absent
     * @param caseRef the case that is to be read; null for lists
     */
    public static Actor choose(SignedIn user, @Nullable String named, @Nullable CaseRef caseRef) {
        return CapacityChoice.offered(user, named).stream()
                .min(Comparator.comparing((Capacity capacity) -> !isHome(capacity, caseRef))
                        .thenComparing(
                                capacity -> ReadingRights.of(capacity.role()).cases())
                        .thenComparing(capacity ->
                                -ReadingRights.of(capacity.role()).text().size()))
                .map(capacity -> Looks.by(capacity.actor(user.userId())))
                .orElseThrow();
    }

    /** A reference begins with the partnership that gave it. */
    private static boolean isHome(Capacity capacity, @Nullable CaseRef caseRef) {
        return caseRef == null || caseRef.value().startsWith(capacity.partnership() + "-");
    }
}
