package uk.casereview.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.SealedText;

/** Another process about the same incident, as a link and not a workflow (§9). */
public record ParallelProcess(
        ParallelProcessType type,
        @Nullable SealedText reference,
        @Nullable SealedText ownerBody,
        Status status,
        Constraint constraint,
        @Nullable LocalDate reviewOn) {

    /** Whether it still runs. */
    public enum Status {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** What it forbids meanwhile. */
    public enum Constraint {
        NONE,
        NO_FAMILY_CONTACT,
        NO_PRACTITIONER_CONTACT,
        NO_PUBLICATION
    }
}
