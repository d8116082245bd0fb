package uk.casereview.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;

/**
 * What must be known of a case to name it.
 *
 * @param children by what the record calls each; one that was corrected may have several references
 */
public record CaseFacts(CaseRef caseRef, PartnershipCode partnership, Map<String, Set<PersonRef>> children) {
    public CaseFacts {
        children = Map.copyOf(children);
    }

    /** Those on its record who have a reference of their own. */
    public Set<PersonRef> people() {
        return children.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Every reference under which the record has this person's name, as it was said first and as it was put right. */
    public Set<PersonRef> referencesOf(PersonRef person) {
        return children.values().stream()
                .filter(references -> references.contains(person))
                .findFirst()
                .orElseGet(() -> Set.of(person));
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
                        Map.of())
                : known;
        Map<String, Set<PersonRef>> children = new HashMap<>(opened.children());
        childrenIn(recorded.event())
                .forEach(child -> children.merge(child.childRef(), Set.of(child.personRef()), CaseFacts::both));
        return new CaseFacts(opened.caseRef(), opened.partnership(), children);
    }

    private static Set<PersonRef> both(Set<PersonRef> some, Set<PersonRef> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<ChildSnapshot> childrenIn(Event event) {
        return switch (event) {
            case IncidentRecorded e -> e.children();
            case ExternalNotificationRecorded e -> e.children();
            case LegacyCaseRecorded e -> e.children();
            case ChildAdded e -> List.of(e.child());
            case ChildCorrected e -> List.of(e.from(), e.to());
            default -> List.of();
        };
    }
}
