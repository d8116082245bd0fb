package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.practicereview.ReportCommand.RecordEditorialCorrection;
import uk.casereview.practicereview.ReportEvent.EditorialCorrectionRecorded;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** OQ-22: "DSP determines, then EB ratifies, then copies sent". */
final class Ratifying {
    private Ratifying() {}

    static Verdict ratify(Begun state, RatifyReport command, Context context) {
        Report report = state.review().report();
        boolean open = state instanceof BeforePublication && report.ratification() == null;
        if (!open && !Retaking.RATIFICATION.due(state)) {
            return Refusals.invalid(state);
        }
        boolean assured = report.assured() != null && report.latest() == command.version();
        Gates gates = Gates.of(command)
                .and(
                        assured
                                ? Optional.empty()
                                : Optional.of(Refusal.of(RefusalCode.NOT_QUALITY_ASSURED, "version", report.latest())))
                .require(report.determined() != null, RefusalCode.DSP_DETERMINATION_REQUIRED)
                .and(Retaking.DETERMINATION.holdsUp(state));
        return Taken.unless(
                gates.refusal(),
                () -> concluded(
                        state,
                        command,
                        Deliberation.conclude(
                                board(context.partnership().policy()),
                                command.decision(),
                                context,
                                command.alreadyHappened()),
                        gates,
                        context));
    }

    private static Verdict concluded(
            Begun state, RatifyReport command, Conclusion conclusion, Gates gates, Context context) {
        Gates all = gates.and(
                conclusion instanceof Concluded concluded
                        ? PracticeReviewDays.of(state)
                                .ratifiedTooEarly(concluded.decision().decidedOn())
                        : Optional.empty());
        return Taken.unless(
                all.refusal(),
                () -> Taken.decided(
                        conclusion,
                        all,
                        context,
                        (decision, known) -> ratified(state, command, decision, known, context)));
    }

    /** §4.5: the Executive Board or, where the policy lays down a quorum for it, the partnership's own meeting. */
    private static Body board(PartnershipPolicy policy) {
        return policy.quorum().containsKey(Body.SCSP) ? Body.SCSP : Body.EXECUTIVE_BOARD;
    }

    private static List<Event> ratified(
            Begun state, RatifyReport command, DecisionRecord decision, Gates gates, Context context) {
        Ratification ratification = state.review().report().ratification(command.version(), decision);
        List<Event> events = new ArrayList<>(gates.letThrough(new ReportRatified(
                command.version(), ratification.on(), decision, gates.irregularities(), command.reason())));
        // §15.2-12: "that decision is marked for scrutiny by another", whether its meeting is kept here or not
        decision.scrutineerCast()
                .ifPresent(scrutineer -> events.add(new DecisionFlaggedForReview(
                        decision.decisionId(), FlagReason.SCRUTINEER_CAST, scrutineer, null, false)));
        if (!ratification.again()) {
            // "new version invalidates copies"
            events.addAll(Publishing.noticeOver(state, context));
        }
        return events;
    }

    /** §15.5-21: "EditorialCorrection certified by a chair does not invalidate copies". */
    static Verdict editorial(Begun state, RecordEditorialCorrection command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Ratification ratification = state.review().report().ratification();
        if (ratification == null) {
            return Verdict.refuse(RefusalCode.NOT_RATIFIED);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        UserId named = command.certifiedBy();
        UserId chair = named == null ? context.actor().userId() : named;
        Body body = context.partnership().policy().reviewBody();
        Optional<Refusal> refusal = Refusals.future("on", on, context)
                .or(() -> Refusals.when(
                        !context.register().on(on).mayChair(body, chair),
                        Refusal.of(RefusalCode.NOT_THE_CHAIR, "member", chair.toString())));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(new EditorialCorrectionRecorded(
                        ratification.version(), command.docRef(), command.description(), chair, on)));
    }
}
