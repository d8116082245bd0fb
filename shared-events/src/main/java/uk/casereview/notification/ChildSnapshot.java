package uk.casereview.notification;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;

/** A child as the record has it: a pseudonym, sealed identity, and characteristics in clear (IG3, IG4). */
public record ChildSnapshot(
        String childRef,
        PersonRef personRef,
        @Nullable PersonalText name,
        @Nullable PersonalText birthDate,
        @Nullable PersonalText address,
        ChildCharacteristics characteristics) {

    /** The same child after another outcome. */
    public ChildSnapshot withOutcome(ChildOutcome outcome) {
        return new ChildSnapshot(childRef, personRef, name, birthDate, address, characteristics.withOutcome(outcome));
    }
}
