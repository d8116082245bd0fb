package uk.casereview.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.RetainedCase;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.Event;

/**
 * What a data request must know of others.
 *
 * @param named the case it names; null where there is none, or none was asked for
 * @param onHold whether its case is under legal hold
 * @param retained what the retention of its case is counted from; null where no rule asks
 */
public record DataRequestFacts(
        @Nullable CaseFacts named, boolean onHold, @Nullable RetainedCase retained) {

    /** Of everything but how long the case is kept. */
    public DataRequestFacts(@Nullable CaseFacts named, boolean onHold) {
        this(named, onHold, null);
    }

    /** Where the hold on the case of a request is, or would be. */
    static DataRequestId holdOn(Event opening) {
        return DataRequestId.ofHold(((DataRequestOpened) opening).notificationId());
    }

    /** Whether the hold with this history is in force; one that was never placed has none. */
    public static boolean inForce(List<Recorded> history) {
        @Nullable Boolean held = null;
        for (Recorded recorded : history) {
            held = held(held, recorded);
        }
        return Boolean.TRUE.equals(held);
    }

    /** A hold is in force from its placing until it is lifted, and may be placed again. */
    static Boolean held(@Nullable Boolean known, Recorded recorded) {
        return switch (recorded.event()) {
            case DataRequestOpened _ -> true;
            case DataRequestClosed _ -> false;
            default -> Boolean.TRUE.equals(known);
        };
    }
}
