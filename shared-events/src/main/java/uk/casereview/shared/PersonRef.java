package uk.casereview.shared;

import java.util.UUID;

/** A person in a case, by a random reference (§15.7-26). */
public record PersonRef(UUID value, Kind kind) {
    /** What the person is to the case. */
    public enum Kind {
        CHILD,
        SIBLING,
        PARENT,
        PRACTITIONER,
        OTHER
    }
}
