package uk.casereview.process;

import java.time.Instant;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;

/** At what service time a process acts on what has happened. */
@FunctionalInterface
public interface ProcessTime {
    /** The time, given what stands beside the event that made the process act. */
    Instant after(Envelope cause);

    /** Design §5: "A process manager uses the later of service time and its cause's recordedAt." */
    static ProcessTime laterOf(ServiceTime serviceTime) {
        return cause -> {
            Instant now = serviceTime.now();
            return now.isAfter(cause.recordedAt()) ? now : cause.recordedAt();
        };
    }
}
