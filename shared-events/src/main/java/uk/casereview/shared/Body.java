package uk.casereview.shared;

/** Who takes a decision (§4.1). */
public enum Body {
    SCSG("Sub-Group (SCSG)"),
    SANDWELL_CSPRG("Practice Review Group (SANDWELL_CSPRG)"),
    DSP("delegated safeguarding partners (DSP)"),
    EXECUTIVE_BOARD("Executive Board (EXECUTIVE_BOARD)"),
    SCSP("partnership (SCSP)"),
    GOLD_GROUP("Gold Group (GOLD_GROUP)"),
    LA_NOTIFIER("local authority (LA_NOTIFIER)");

    private final String words;

    Body(String words) {
        this.words = words;
    }

    /** As people say it within a sentence, with the word that a command takes. */
    public String inWords() {
        return words;
    }
}
