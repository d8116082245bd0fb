package uk.casereview.platform.sealing;

import java.util.UUID;

/** The reference is that of a person of another case; a person belongs to one. */
public final class PersonOfAnotherRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID person;

    /** Names the reference, which is random and says nothing of anybody. */
    public PersonOfAnotherRecord(UUID person) {
        super("the reference " + person + " is a person's of another record");
        this.person = person;
    }

    public UUID person() {
        return person;
    }
}
