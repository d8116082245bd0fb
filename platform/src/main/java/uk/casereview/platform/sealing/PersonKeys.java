package uk.casereview.platform.sealing;

import java.util.Set;
import java.util.UUID;

/** Whose a person is: a person's data key is made for one record, and for no other. */
interface PersonKeys {
    /**
     * Makes a person's key for a record, unless it has been. The first record that names a person is the person's for good.
     *
     * @param record whose own key is there, or was; where it was destroyed it gets no more people
     * @param alsoOf records whose people it may name too
     * @param attempt one request's; as long as no other names the person too, it can be taken back
     * @throws PersonOfAnotherRecord where it was made for any other
     * @throws SubjectErased where the person's key, or the record's, was destroyed
     */
    void makeFor(UUID record, UUID person, Set<UUID> alsoOf, UUID attempt);

    /** The record has not come to be: those made for it are nobody's again. */
    void release(UUID record);

    /** The attempt was refused: whom it alone has named for the record are nobody's again. */
    void release(UUID record, UUID attempt);
}
