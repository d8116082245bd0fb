package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestState.Request;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.RefusalCode;

/** How a request, a breach or a hold comes to its end. */
final class Closing {
    private Closing() {}

    /** A right was answered, in time or not, or taken back for a reason. */
    static Verdict answered(Request request, LocalDate answerBy, CloseDataRequest command, Context context) {
        LocalDate on = dayOf(command, context);
        if (command.withdrawn()) {
            return closed(request, on, command, context);
        }
        return wrongDay(request, on, context)
                .orElseGet(() ->
                        Verdict.accept(new DataRequestClosed(on, false, !on.isAfter(answerBy), command.reason())));
    }

    /** What nobody asked for ends for a reason, and cannot be taken back. */
    static Verdict withReason(Request request, DataRequestStage stage, CloseDataRequest command, Context context) {
        return command.withdrawn()
                ? DataRequestDecider.invalid(stage)
                : closed(request, dayOf(command, context), command, context);
    }

    /** No step is taken in the future, or before there was anything to take it on. */
    static Optional<Verdict> wrongDay(Request request, LocalDate on, Context context) {
        if (on.isAfter(context.today())) {
            return Optional.of(Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", on.toString()));
        }
        return on.isBefore(request.receivedOn())
                ? Optional.of(Verdict.refuse(
                        RefusalCode.BEFORE_RECEIPT,
                        "receivedOn",
                        request.receivedOn().toString()))
                : Optional.empty();
    }

    static LocalDate dayOf(CloseDataRequest command, Context context) {
        LocalDate stated = command.on();
        return stated == null ? context.today() : stated;
    }

    private static Verdict closed(Request request, LocalDate on, CloseDataRequest command, Context context) {
        return wrongDay(request, on, context)
                .orElseGet(() -> command.reason() == null
                        ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                        : Verdict.accept(new DataRequestClosed(on, command.withdrawn(), null, command.reason())));
    }
}
