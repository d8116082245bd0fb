package uk.casereview.facts;

import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.RecordedChild;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.SealedText;

/** Children as the record of a case has them. */
public final class ChildrenOnRecord {
    private ChildrenOnRecord() {}

    /** Of whom a name is on record. */
    public static ChildAdded added(PersonRef person) {
        return new ChildAdded(child(person));
    }

    /** Whose name was put right, under another reference. */
    public static ChildCorrected corrected(PersonRef from, PersonRef to, SealedText reason) {
        return new ChildCorrected("Child A", child(from), child(to), reason);
    }

    /** Of whom nothing is known but that they died. */
    public static ChildSnapshot child(PersonRef person, AgencyCode... knownTo) {
        return RecordedChild.whoDied("Child A", person, knownTo);
    }
}
