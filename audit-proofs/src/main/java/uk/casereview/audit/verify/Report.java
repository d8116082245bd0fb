package uk.casereview.audit.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What is said to whoever asked. What is wrong is said once it is known between which checkpoints it happened. */
final class Report {
    /** A log that is wrong from end to end is not told of event by event. */
    private static final int SHOWN = 25;

    private final PrintStream out;
    private final List<String> waiting = new ArrayList<>();
    private long wrong;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    void wrong(String sentence) {
        wrong++;
        if (wrong <= SHOWN) {
            waiting.add(sentence);
        }
    }

    /** Says what was found since it was last called. */
    void place(String where) {
        for (String sentence : waiting) {
            out.println("WRONG: " + sentence + (where.isEmpty() ? "" : " (" + where + ")"));
        }
        waiting.clear();
    }

    boolean inOrder() {
        return wrong == 0;
    }

    void sum() {
        place("");
        if (wrong > SHOWN) {
            out.println("... and " + (wrong - SHOWN) + " more");
        }
    }
}
