package uk.casereview.decider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/**
 * What every stream knows of itself besides its state: whose it is, which case it belongs to, and which commands it
 * has accepted.
 *
 * @param origin null before the first event
 * @param migrated whether the service took over something that was already running (§15.1-2)
 */
public record StreamHead(@Nullable Origin origin, CommandLog commands, boolean migrated) {
    public static final StreamHead EMPTY = new StreamHead(null, CommandLog.EMPTY, false);

    /** Whose stream it is; case and reference are null for meetings and partnerships. */
    public record Origin(
            PartnershipCode partnership,
            @Nullable UUID caseId,
            @Nullable CaseRef caseRef) {}

    /** The head after one more event. */
    public StreamHead evolve(Event event, Envelope envelope, long sequence) {
        return new StreamHead(
                new Origin(envelope.partnership(), envelope.caseId(), envelope.caseRef()),
                commands.with(envelope.commandId(), envelope.bodyMac(), sequence, event),
                migrated || envelope.mode() == RecordingMode.MIGRATED);
    }
}
