package uk.casereview.process;

import static uk.casereview.process.Happenings.REASON;

import java.util.Set;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.ChildCharacteristics;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.Disability;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.Sex;
import uk.casereview.shared.PersonRef;

/** Children as the record of a case has them. */
final class ChildrenOnRecord {
    private ChildrenOnRecord() {}

    static ChildAdded added(PersonRef person) {
        return new ChildAdded(child(person));
    }

    static ChildCorrected corrected(PersonRef from, PersonRef to) {
        return new ChildCorrected("Child A", child(from), child(to), REASON);
    }

    private static ChildSnapshot child(PersonRef person) {
        return new ChildSnapshot(
                "Child A",
                person,
                null,
                null,
                null,
                new ChildCharacteristics(
                        AgeBand.UNKNOWN,
                        false,
                        Sex.MALE,
                        null,
                        Ethnicity.OTHER,
                        Disability.N,
                        ChildOutcome.DEATH,
                        Set.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        false,
                        false,
                        false,
                        false,
                        Set.of()));
    }
}
