package uk.casereview.clock;

/** The clocks of §3.3. */
public enum ClockKind {
    /** Notify the Panel of a death or serious harm with known or suspected abuse or neglect. */
    C1("C1"),
    /** Notify the Secretary of State and Ofsted of the death of a looked-after child. */
    C1B("C1b"),
    /** Notify the Secretary of State and Ofsted of the death of a care leaver. */
    C1C("C1c"),
    /** Tell the local safeguarding partners, and other areas concerned. */
    C2("C2"),
    /** Send the rapid review to the Panel. */
    C3("C3"),
    /** Expect the Panel's reply to the rapid review; chased, never overdue. */
    C4("C4"),
    /** Tell the Panel, Ofsted and the DfE that a review will be held, and by whom. */
    C5("C5"),
    /** Complete and publish the local child safeguarding practice review. */
    C6("C6"),
    /** Send the report before publication. */
    C7("C7"),
    /** Keep the published report available. */
    C8("C8"),
    /** Send the annual report after it is published. */
    C9("C9"),
    /** Complete a learning action. */
    C10("C10"),
    /** Monitor the time and quality of a review. */
    C11("C11"),
    /** Review the terms of reference. */
    C12("C12");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    /** Whether it says how long to wait or to go on at least, so that its date is not one to be done by. */
    public boolean isLeastTime() {
        return this == C7 || this == C8;
    }

    /** Whether somebody else is waited for, who can be reminded and never be late. */
    public boolean isChased() {
        return this == C4;
    }

    @Override
    public String toString() {
        return code;
    }
}
