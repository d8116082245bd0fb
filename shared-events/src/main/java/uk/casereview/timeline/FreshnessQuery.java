package uk.casereview.timeline;

/** What is asked by whoever has just written and wants to see it. */
public sealed interface FreshnessQuery {
    /**
     * Waits, within bounds, until the read of a case has come so far.
     *
     * @param position what the answer to the command named
     */
    record AwaitCase(String position) implements FreshnessQuery {}

    /**
     * The answer.
     *
     * @param fresh false if it is still behind
     */
    record CaseAwaited(boolean fresh) {}
}
