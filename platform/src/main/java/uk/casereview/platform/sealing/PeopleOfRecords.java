package uk.casereview.platform.sealing;

import java.util.Set;
import java.util.UUID;

/** Sees to it that whoever is named in a record is a person of that record, and of no other. */
public final class PeopleOfRecords {
    private final DataKeys records;
    private final PersonKeys people;

    PeopleOfRecords(DataKeys records, PersonKeys people) {
        this.records = records;
        this.people = people;
    }

    /**
     * Makes sure that somebody is a person of the record, who is nobody else's, before anything is sealed for them.
     *
     * @param record a case or a data request; an erased one gets no more people
     * @param alsoOf records whose people it may name too
     * @param attempt one request's, which may be refused
     */
    public void mustBeOf(UUID record, UUID personId, Set<UUID> alsoOf, UUID attempt) {
        records.forSealing(record);
        people.makeFor(record, personId, alsoOf, attempt);
    }

    /** The record was refused, and those who were made its people are nobody's. */
    public void release(UUID record) {
        people.release(record);
    }

    /** The attempt was refused, and whom it alone has named for the record are nobody's. */
    public void release(UUID record, UUID attempt) {
        people.release(record, attempt);
    }
}
