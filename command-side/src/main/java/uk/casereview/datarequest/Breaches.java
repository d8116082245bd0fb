package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ReportBreach;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestState.BreachFound;
import uk.casereview.datarequest.DataRequestState.Request;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.RefusalCode;

/** Telling the Information Commissioner of a breach, or not. */
final class Breaches {
    private Breaches() {}

    /** UK GDPR Art. 33(1): a notification "not made within 72 hours … shall be accompanied by reasons for the delay". */
    static Verdict report(BreachFound state, ReportBreach command, Context context) {
        Instant stated = command.at();
        Instant at = stated == null ? context.recordedAt() : stated;
        if (at.isAfter(context.recordedAt())) {
            return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "at", at.toString());
        }
        if (at.isBefore(state.request().receivedAt())) {
            return Verdict.refuse(
                    RefusalCode.BEFORE_RECEIPT,
                    "receivedOn",
                    state.request().receivedOn().toString());
        }
        boolean onTime = !at.isAfter(state.reportBy());
        return onTime || command.lateReason() != null
                ? Verdict.accept(new DataRequestEvent.BreachReported(at, onTime, command.lateReason()))
                : Verdict.refuse(
                        RefusalCode.LATE_REASON_REQUIRED,
                        "dueOn",
                        LondonDate.of(state.reportBy()).toString());
    }

    /** A breach that was reported is dealt with; one that was not needs a reason, which Art. 33(5) wants on record. */
    static Verdict settled(Request request, CloseDataRequest command, Context context) {
        if (command.withdrawn()) {
            return DataRequestDecider.invalid(DataRequestStage.BREACH_REPORTED);
        }
        LocalDate on = Closing.dayOf(command, context);
        return Closing.wrongDay(request, on, context)
                .orElseGet(() -> Verdict.accept(new DataRequestClosed(on, false, null, command.reason())));
    }
}
