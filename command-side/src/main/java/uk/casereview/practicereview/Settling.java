package uk.casereview.practicereview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.practicereview.CommissioningCommand.SettleNationalReview;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** PM6: "flag linked LCSPR; SCSG decides pause-work/continue/discontinue". */
final class Settling {
    private Settling() {}

    static Verdict settle(Begun state, SettleNationalReview command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command);
        Optional<Refusal> refusal = Refusals.when(
                        !open(state, command.settlement()),
                        Refusal.of(RefusalCode.INVALID_STATE, "question", TaskKind.NATIONAL_REVIEW_DECIDED.toString()))
                .or(gates::refusal);
        return Taken.unless(
                refusal,
                () -> Taken.decided(
                        Deliberation.conclude(
                                context.partnership().policy().reviewBody(),
                                command.decision(),
                                context,
                                command.alreadyHappened()),
                        gates,
                        context,
                        (decision, all) -> settled(
                                state,
                                all,
                                new NationalReviewSettled(
                                        command.settlement(), decision, all.irregularities(), command.reason()))));
    }

    /** The Panel's answer asks it, a failed decision asks it again, and what is paused may be continued. */
    private static boolean open(Begun state, NationalReviewSettlement settlement) {
        return !state.file().done(TaskKind.NATIONAL_REVIEW_DECIDED).isEmpty()
                || Retaking.SETTLEMENT.due(state)
                || (state.review().commission().paused() && settlement == NationalReviewSettlement.CONTINUE);
    }

    private static List<Event> settled(Begun state, Gates gates, NationalReviewSettled event) {
        List<Event> events = new ArrayList<>(gates.letThrough(event));
        events.addAll(state.file().done(TaskKind.NATIONAL_REVIEW_DECIDED));
        return events;
    }
}
