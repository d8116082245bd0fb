package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
import uk.casereview.shared.UserId;

/**
 * Where a data request stands. A right: REQUESTED → DECIDED (→ ERASURE_APPROVED (→ ERASURE_CERTIFIED)) → CLOSED; a breach:
 * BREACH_FOUND → BREACH_REPORTED → CLOSED; a hold: ON_HOLD → CLOSED, and again. What is closed loses its words in the end,
 * where two people want that.
 */
sealed interface DataRequestState {

    /** Before its first event. */
    record NotOpened() implements DataRequestState {}

    /** Something that is on record. */
    sealed interface Logged extends DataRequestState {
        Request request();
    }

    /** A right is claimed. */
    record Requested(Request request, LocalDate answerBy, boolean extended) implements Logged {}

    /** It was decided upon. */
    record Decided(
            Request request, LocalDate answerBy, DataRequestDecision decision, UserId decidedBy, boolean rectified)
            implements Logged {
        /** Whether something has to follow for a right of this kind. */
        boolean grants(DataRequestKind kind) {
            return request.kind() == kind && decision != DataRequestDecision.REFUSED;
        }

        /** Whether text is to be made unreadable. */
        boolean grantsErasure() {
            return request.kind().erases() && decision != DataRequestDecision.REFUSED;
        }

        private Decided noted() {
            return new Decided(request, answerBy, decision, decidedBy, true);
        }
    }

    /** Two people want the erasure. */
    record Approved(Request request, LocalDate answerBy) implements Logged {}

    /** The keys are destroyed. */
    record Certified(Request request, LocalDate answerBy) implements Logged {}

    /** A breach is known of. */
    record BreachFound(Request request, Instant reportBy) implements Logged {}

    /** The Information Commissioner knows too. */
    record BreachReported(Request request) implements Logged {}

    /** The record is kept. */
    record OnHold(Request request) implements Logged {}

    /**
     * It is over.
     *
     * @param on since when
     * @param uncertified whether its erasure was approved and not carried out: before keys were destroyed, it could close
     */
    record Closed(Request request, LocalDate on, boolean uncertified) implements Logged {}

    /** It is over for so long that one person wants its words made unreadable. */
    record DisposalWanted(Request request, LocalDate closedOn, UserId proposedBy) implements Logged {}

    /** Two people want that. */
    record DisposalAgreed(Request request) implements Logged {}

    /** Its words are gone. */
    record Disposed(Request request) implements Logged {}

    /** What does not change while it is open. */
    record Request(DataRequestKind kind, UserId openedBy, Instant receivedAt, LocalDate receivedOn) {}

    static DataRequestState evolve(DataRequestState state, DataRequestEvent event) {
        return switch (event) {
            case DataRequestOpened e -> opened(e);
            case DataRequestExtended e ->
                new Requested(at(Requested.class, state).request(), e.answerBy(), true);
            case DataRequestDecided e -> decided(at(Requested.class, state), e);
            case TextReviewed _ -> at(Decided.class, state);
            case RectificationRecorded _ -> at(Decided.class, state).noted();
            case DisposalProposed e -> wanted(at(Closed.class, state), e);
            case ErasureApproved _ -> approved(at(Logged.class, state));
            case ErasureCertified _ -> certified(at(Logged.class, state));
            case ErasureLapsed e -> new Closed(at(Approved.class, state).request(), e.on(), false);
            case DataRequestEvent.BreachReported _ ->
                new BreachReported(at(BreachFound.class, state).request());
            case DataRequestClosed e ->
                new Closed(at(Logged.class, state).request(), e.on(), state instanceof Approved);
        };
    }

    private static DataRequestState opened(DataRequestOpened e) {
        Request request = new Request(e.kind(), e.openedBy(), e.receivedAt(), e.receivedOn());
        return switch (e.kind()) {
            case BREACH -> new BreachFound(request, Objects.requireNonNull(e.reportBy()));
            case LEGAL_HOLD -> new OnHold(request);
            default -> new Requested(request, Objects.requireNonNull(e.answerBy()), false);
        };
    }

    private static Decided decided(Requested before, DataRequestDecided e) {
        return new Decided(before.request(), before.answerBy(), e.decision(), e.decidedBy(), false);
    }

    private static DisposalWanted wanted(Closed before, DisposalProposed e) {
        return new DisposalWanted(before.request(), before.on(), e.proposedBy());
    }

    private static Logged approved(Logged before) {
        if (before instanceof DisposalWanted wanted) {
            return new DisposalAgreed(wanted.request());
        }
        Decided decided = at(Decided.class, before);
        return new Approved(decided.request(), decided.answerBy());
    }

    private static Logged certified(Logged before) {
        return switch (before) {
            case Approved approved -> new Certified(approved.request(), approved.answerBy());
            case DisposalAgreed agreed -> new Disposed(agreed.request());
            case Logged other ->
                new Closed(other.request(), at(Closed.class, other).on(), false);
        };
    }

    /** The stage an event follows; anything else in the log is no history of a request. */
    private static <S extends DataRequestState> S at(Class<S> stage, DataRequestState state) {
        return Objects.requireNonNull(stage.cast(state));
    }
}
