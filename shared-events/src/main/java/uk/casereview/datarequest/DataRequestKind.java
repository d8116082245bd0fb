package uk.casereview.datarequest;

/** What is asked of the record of a case, or has befallen it. */
public enum DataRequestKind {
    /** Somebody asks what is held about them (UK GDPR Art. 15). */
    SUBJECT_ACCESS,
    /** Somebody says that something about them is wrong (Art. 16). */
    RECTIFICATION,
    /** Somebody asks that what is held about them be erased (Art. 17). */
    ERASURE,
    /** Somebody asks that what is held about them be used for less (Art. 18). */
    RESTRICTION,
    /** Somebody objects to the use of what is held about them (Art. 21). */
    OBJECTION,
    /** Personal data was lost, altered or seen by somebody who may not (Art. 33). */
    BREACH,
    /** The record may not be disposed of for as long as this lasts (IG5). */
    LEGAL_HOLD,
    /** The time for which the record of the case is kept is over, so the partnership itself wants it erased (IG5). */
    RETENTION_ENDED,
    /** Somebody asks for information under the Freedom of Information Act 2000 (IG7). */
    FREEDOM_OF_INFORMATION;

    /**
     * §15.7-26: "The DPO may read the sealed text of a case named in a logged request". A hold only keeps what is there,
     * and may last for years; what is erased because its time is over is not read for that. Neither asks for anything to be
     * read.
     */
    public boolean opensText() {
        return this != LEGAL_HOLD && this != RETENTION_ENDED;
    }

    /** Whether text is made unreadable where it is granted, which takes two people and no hold. */
    public boolean erases() {
        return this == ERASURE || this == RETENTION_ENDED;
    }
}
