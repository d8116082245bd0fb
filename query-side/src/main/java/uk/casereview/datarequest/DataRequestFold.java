package uk.casereview.datarequest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestEntry.OwnDisposal;
import uk.casereview.datarequest.DataRequestEvent.BreachReported;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestEvent.RectificationRecorded;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.DataRequestId;

/** A data request as a pure fold over its events. */
final class DataRequestFold {
    private DataRequestFold() {}

    /** The request after one more event; a hold that is placed again begins anew. */
    static DataRequestEntry evolve(@Nullable DataRequestEntry before, DataRequestEvent event, RecordedEvent recorded) {
        if (event instanceof DataRequestOpened e) {
            return opened(e, recorded);
        }
        DataRequestEntry entry = Objects.requireNonNull(before, "a request begins with its opening");
        return new DataRequestEntry(
                entry.requestId(),
                entry.partnership(),
                stageAfter(entry.stage(), event),
                entry.opened(),
                event instanceof DataRequestExtended e ? e : entry.extended(),
                event instanceof DataRequestDecided e ? e : entry.decided(),
                event instanceof RectificationRecorded e ? with(entry.rectifications(), e) : entry.rectifications(),
                event instanceof TextReviewed e ? with(entry.reviews(), e) : entry.reviews(),
                event instanceof ErasureApproved e && entry.stage().open() ? e : entry.approved(),
                event instanceof ErasureCertified e && entry.disposal() == null ? e : entry.certified(),
                event instanceof ErasureLapsed e ? e : entry.lapsed(),
                event instanceof BreachReported e ? e : entry.reported(),
                event instanceof DataRequestClosed e ? e : entry.closed(),
                disposalAfter(entry.disposal(), event),
                recorded.sequence());
    }

    /** What happens once it is over to the words of the request itself (decision 43). */
    private static @Nullable OwnDisposal disposalAfter(@Nullable OwnDisposal before, DataRequestEvent event) {
        if (event instanceof DisposalProposed proposed) {
            return new OwnDisposal(proposed, null, null);
        }
        if (before == null) {
            return null;
        }
        return new OwnDisposal(
                before.proposed(),
                event instanceof ErasureApproved e ? e : before.approved(),
                event instanceof ErasureCertified e ? e : before.certified());
    }

    private static DataRequestEntry opened(DataRequestOpened event, RecordedEvent recorded) {
        return new DataRequestEntry(
                new DataRequestId(recorded.aggregateId()),
                recorded.envelope().partnership(),
                switch (event.kind()) {
                    case BREACH -> DataRequestStage.BREACH_FOUND;
                    case LEGAL_HOLD -> DataRequestStage.ON_HOLD;
                    default -> DataRequestStage.REQUESTED;
                },
                event,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                recorded.sequence());
    }

    private static DataRequestStage stageAfter(DataRequestStage stage, DataRequestEvent event) {
        return switch (event) {
            case DataRequestDecided _ -> DataRequestStage.DECIDED;
            // of one that is closed its own words are to go, and it stays so
            case ErasureApproved _ when stage.open() -> DataRequestStage.ERASURE_APPROVED;
            // one that was closed before keys were destroyed stays so
            case ErasureCertified _ when stage.open() -> DataRequestStage.ERASURE_CERTIFIED;
            case BreachReported _ -> DataRequestStage.BREACH_REPORTED;
            case ErasureLapsed _ -> DataRequestStage.CLOSED;
            case DataRequestClosed _ -> DataRequestStage.CLOSED;
            default -> stage;
        };
    }

    private static <T> List<T> with(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
