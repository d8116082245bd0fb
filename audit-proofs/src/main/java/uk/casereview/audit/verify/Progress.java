package uk.casereview.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.util.Locale;

/** Says how far it has come, when that takes longer than a second. */
final class Progress {
    private static final long SECOND = 1_000_000_000;
    private static final long SELDOM = 0x3fff;

    private final PrintStream err;
    private final FileChannel file;
    private final long began = System.nanoTime();
    private long next = began + SECOND;
    private long done;
    private boolean shown;

    Progress(PrintStream err, FileChannel file) {
        this.err = err;
        this.file = file;
    }

    void step() throws IOException {
        done++;
        // the clock is asked seldom, the checks are many
        if ((done & SELDOM) == 0 && System.nanoTime() > next) {
            next = System.nanoTime() + SECOND / 2;
            shown = true;
            long percent = 100 * file.position() / Math.max(1, file.size());
            err.printf(Locale.ROOT, "\r%,d lines read (%d %%), %,d a second ", done, percent, rate());
            err.flush();
        }
    }

    void end() {
        if (shown) {
            err.printf(Locale.ROOT, "\r%,d lines read, %,d a second          %n", done, rate());
        }
    }

    private long rate() {
        return done * SECOND / Math.max(1, System.nanoTime() - began);
    }
}
