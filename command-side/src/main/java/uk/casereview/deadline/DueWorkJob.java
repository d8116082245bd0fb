package uk.casereview.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.platform.time.ServiceTime;

/**
 * The one recurring job. Design §5: it "compares stored due dates with service time: no timer per clock", so that it
 * catches up after a stop, and follows the training clock over any number of days.
 */
public final class DueWorkJob {
    private final List<DueWork> kinds;
    private final ServiceTime time;

    DueWorkJob(List<DueWork> kinds, ServiceTime time) {
        this.kinds = List.copyOf(kinds);
        this.time = time;
    }

    /**
     * What fails does not keep the rest waiting; it is due again the next time. A training clock may be put back meanwhile:
     * what was due by the later time is not due any more, and may be of a case that began after it was put back.
     */
    public void run() {
        List<RuntimeException> failures = new ArrayList<>();
        for (DueWork kind : kinds) {
            Instant now = time.now();
            for (Runnable step : kind.dueAt(now)) {
                if (time.now().isBefore(now)) {
                    break;
                }
                try {
                    step.run();
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
