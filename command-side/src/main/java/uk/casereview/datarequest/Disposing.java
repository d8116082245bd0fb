package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestState.Closed;
import uk.casereview.datarequest.DataRequestState.DisposalWanted;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * How the words of a request itself come to their end (IG5: "Retention is policy data per record class"), as those of a
 * case do: by two people, by the rules of the day, and under no hold.
 */
final class Disposing {
    private Disposing() {}

    /** A hold may be placed again, and then says again why: its words stay for as long as the case's. */
    static Verdict propose(Closed state, Context context) {
        if (state.request().kind() == DataRequestKind.LEGAL_HOLD) {
            return DataRequestDecider.invalid(DataRequestStage.CLOSED);
        }
        Optional<Refusal> kept = kept(state.on(), context);
        return kept.map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new DisposalProposed(
                        context.actor().userId(), dueOn(state.on(), context).orElseThrow())));
    }

    /** §15.9: "`ApproveErasure` (a second person)". */
    static Verdict approve(DisposalWanted state, Context context) {
        UserId approver = context.actor().userId();
        if (approver.equals(state.proposedBy())) {
            return Verdict.refuse(RefusalCode.SECOND_PERSON_REQUIRED);
        }
        return kept(state.closedOn(), context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ErasureApproved(approver)));
    }

    private static Optional<Refusal> kept(LocalDate closedOn, Context context) {
        if (context.facts().onLegalHold()) {
            return Optional.of(Refusal.of(RefusalCode.LEGAL_HOLD_IN_FORCE));
        }
        Optional<LocalDate> dueOn = dueOn(closedOn, context);
        if (dueOn.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.RETENTION_NOT_ENDED));
        }
        return dueOn.filter(day -> day.isAfter(context.today()))
                .map(day -> Refusal.of(RefusalCode.RETENTION_NOT_ENDED, "dueOn", day.toString()));
    }

    private static Optional<LocalDate> dueOn(LocalDate closedOn, Context context) {
        return Disposal.ofRequest(context.partnership().retention(), closedOn);
    }
}
