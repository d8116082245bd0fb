package uk.casereview.deadline;

import java.time.Instant;
import java.util.List;

/** Something that falls due when a day has come. */
public interface DueWork {

    /** What is due at this service time, each by itself and safe to do again. */
    List<Runnable> dueAt(Instant now);
}
