package uk.casereview.datarequest;

import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.DecideDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ExtendDataRequest;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ProposeDisposal;
import uk.casereview.datarequest.DataRequestCommand.RecordRectification;
import uk.casereview.datarequest.DataRequestCommand.ReportBreach;
import uk.casereview.datarequest.DataRequestCommand.ReviewText;
import uk.casereview.datarequest.DataRequestState.Approved;
import uk.casereview.datarequest.DataRequestState.BreachFound;
import uk.casereview.datarequest.DataRequestState.BreachReported;
import uk.casereview.datarequest.DataRequestState.Certified;
import uk.casereview.datarequest.DataRequestState.Closed;
import uk.casereview.datarequest.DataRequestState.Decided;
import uk.casereview.datarequest.DataRequestState.DisposalAgreed;
import uk.casereview.datarequest.DataRequestState.DisposalWanted;
import uk.casereview.datarequest.DataRequestState.Disposed;
import uk.casereview.datarequest.DataRequestState.Logged;
import uk.casereview.datarequest.DataRequestState.NotOpened;
import uk.casereview.datarequest.DataRequestState.OnHold;
import uk.casereview.datarequest.DataRequestState.Requested;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.RefusalCode;

/** Which command a data request takes at which stage (§15.9); what comes of it is decided by topic. */
final class DataRequestDecider {
    private DataRequestDecider() {}

    static Verdict decide(DataRequestState state, DataRequestCommand command, Context context) {
        return switch (state) {
            case NotOpened _ ->
                command instanceof OpenDataRequest c ? Logging.open(c, context) : Verdict.refuse(RefusalCode.NOT_FOUND);
            case Closed s -> whenClosed(s, command, context);
            case Logged _ when command instanceof OpenDataRequest -> Verdict.refuse(RefusalCode.DATA_REQUEST_EXISTS);
            case Requested s -> whenRequested(s, command, context);
            case Decided s -> whenDecided(s, command, context);
            case Approved s -> whenApproved(s, command, context);
            case Certified s -> whenCertified(s, command, context);
            case BreachFound s -> whenBreachFound(s, command, context);
            case BreachReported s ->
                command instanceof CloseDataRequest c
                        ? Breaches.settled(s.request(), c, context)
                        : invalid(DataRequestStage.BREACH_REPORTED);
            case OnHold s ->
                command instanceof CloseDataRequest c
                        ? Closing.withReason(s.request(), DataRequestStage.ON_HOLD, c, context)
                        : invalid(DataRequestStage.ON_HOLD);
            case DisposalWanted s ->
                command instanceof ApproveErasure ? Disposing.approve(s, context) : invalid(DataRequestStage.CLOSED);
            case DisposalAgreed _ ->
                command instanceof CertifyErasure c ? Rights.certify(c) : invalid(DataRequestStage.CLOSED);
            case Disposed _ -> invalid(DataRequestStage.CLOSED);
        };
    }

    private static Verdict whenRequested(Requested state, DataRequestCommand command, Context context) {
        return switch (command) {
            case ExtendDataRequest c -> Rights.extend(state, c, context);
            case DecideDataRequest c -> Rights.decide(state, c, context);
            case CloseDataRequest c
            when c.withdrawn() -> Closing.answered(state.request(), state.answerBy(), c, context);
            case ReportBreach _ -> invalid(DataRequestStage.REQUESTED);
            case ProposeDisposal _ -> invalid(DataRequestStage.REQUESTED);
            case DataRequestCommand _ -> Verdict.refuse(RefusalCode.DATA_REQUEST_NOT_DECIDED);
        };
    }

    private static Verdict whenDecided(Decided state, DataRequestCommand command, Context context) {
        return switch (command) {
            case RecordRectification c -> Rights.rectify(state, c);
            case ReviewText c -> Rights.review(state, c, context);
            case ApproveErasure _ -> Rights.approveErasure(state, context);
            case CloseDataRequest c -> Rights.close(state, c, context);
            case DataRequestCommand _ -> invalid(DataRequestStage.DECIDED);
        };
    }

    /** Design §7: an erasure is over with its certificate, and not before, unless the case is to be kept again. */
    private static Verdict whenApproved(Approved state, DataRequestCommand command, Context context) {
        return switch (command) {
            case CertifyErasure c -> Rights.certify(c);
            case LapseErasure _ -> Rights.lapse(state, context);
            case CloseDataRequest _ -> Verdict.refuse(RefusalCode.ERASURE_NOT_CERTIFIED);
            case DataRequestCommand _ -> invalid(DataRequestStage.ERASURE_APPROVED);
        };
    }

    /** What is destroyed cannot be taken back. */
    private static Verdict whenCertified(Certified state, DataRequestCommand command, Context context) {
        return command instanceof CloseDataRequest c && !c.withdrawn()
                ? Closing.answered(state.request(), state.answerBy(), c, context)
                : invalid(DataRequestStage.ERASURE_CERTIFIED);
    }

    private static Verdict whenBreachFound(BreachFound state, DataRequestCommand command, Context context) {
        return switch (command) {
            case ReportBreach c -> Breaches.report(state, c, context);
            case CloseDataRequest c -> Closing.withReason(state.request(), DataRequestStage.BREACH_FOUND, c, context);
            case DataRequestCommand _ -> invalid(DataRequestStage.BREACH_FOUND);
        };
    }

    /** A hold that was lifted may be placed again; nothing else comes back. */
    private static Verdict whenClosed(Closed state, DataRequestCommand command, Context context) {
        if (command instanceof CertifyErasure c && state.uncertified()) {
            return Rights.certify(c);
        }
        if (command instanceof ProposeDisposal) {
            return Disposing.propose(state, context);
        }
        if (!(command instanceof OpenDataRequest c)) {
            return invalid(DataRequestStage.CLOSED);
        }
        return state.request().kind() == DataRequestKind.LEGAL_HOLD
                ? Logging.open(c, context)
                : Verdict.refuse(RefusalCode.DATA_REQUEST_EXISTS);
    }

    static Verdict invalid(DataRequestStage stage) {
        return Verdict.refuse(RefusalCode.INVALID_STATE, "stage", stage.toString());
    }
}
