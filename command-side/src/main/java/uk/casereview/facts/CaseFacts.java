package uk.casereview.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;

/**
 * What must be known of a case to name it.
 *
 * @param people those on its record who have a reference of their own
 */
public record CaseFacts(CaseRef caseRef, PartnershipCode partnership, Set<PersonRef> people) {
    public CaseFacts {
        people = Set.copyOf(people);
    }

    /** The case whose notification has this history; null where there is none. */
    public static @Nullable CaseFacts of(List<Recorded> history) {
        @Nullable CaseFacts facts = null;
        for (Recorded recorded : history) {
            facts = evolve(facts, recorded);
        }
        return facts;
    }

    static CaseFacts evolve(@Nullable CaseFacts known, Recorded recorded) {
        CaseFacts opened = known == null
                ? new CaseFacts(
                        Objects.requireNonNull(recorded.envelope().caseRef()),
                        recorded.envelope().partnership(),
                        Set.of())
                : known;
        Set<PersonRef> people = new HashSet<>(opened.people());
        childrenIn(recorded.event()).forEach(child -> people.add(child.personRef()));
        return new CaseFacts(opened.caseRef(), opened.partnership(), people);
    }

    private static List<ChildSnapshot> childrenIn(Event event) {
        return switch (event) {
            case IncidentRecorded e -> e.children();
            case ExternalNotificationRecorded e -> e.children();
            case LegacyCaseRecorded e -> e.children();
            case ChildAdded e -> List.of(e.child());
            default -> List.of();
        };
    }
}
