package uk.casereview.notification;

import java.util.Set;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PersonRef;

/** A child of whom next to nothing is on record, for tests of what follows from a child. */
public final class RecordedChild {
    private RecordedChild() {}

    /** Of whom nothing is known but that they died. */
    public static ChildSnapshot whoDied(String childRef, PersonRef person, AgencyCode... knownTo) {
        return of(childRef, person, AgeBand.UNKNOWN, ChildOutcome.DEATH, knownTo);
    }

    /** Of whom their age and what became of them is known, and to whom they were. */
    public static ChildSnapshot of(
            String childRef, PersonRef person, AgeBand age, ChildOutcome outcome, AgencyCode... knownTo) {
        return new ChildSnapshot(
                childRef,
                person,
                null,
                null,
                null,
                new ChildCharacteristics(
                        age,
                        age == AgeBand.UNBORN,
                        Sex.UNKNOWN,
                        null,
                        Ethnicity.UNKNOWN,
                        Disability.UNKNOWN,
                        outcome,
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
                        Set.of(knownTo)));
    }
}
