package uk.casereview.rapidreview;

import java.util.Optional;
import uk.casereview.authority.BusinessUnitPolicy;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.decider.Context;
import uk.casereview.decider.PossibleStages;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.ChaseReturn;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectHeldOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectReceivedOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectSentOn;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.DisseminateLearning;
import uk.casereview.rapidreview.RapidReviewCommand.EscalateNonResponse;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordDspPosition;
import uk.casereview.rapidreview.RapidReviewCommand.RecordImmediateAction;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.RecordReviewSection;
import uk.casereview.rapidreview.RapidReviewCommand.Reopen;
import uk.casereview.rapidreview.RapidReviewCommand.RequestAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.RetagLearning;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;
import uk.casereview.rapidreview.RapidReviewCommand.VerifyAgencyInformation;
import uk.casereview.rapidreview.RapidReviewState.Disputable;
import uk.casereview.rapidreview.RapidReviewState.NotOpened;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides every command of a rapid review; each topic has its own class. */
final class RapidReviewDecider {
    private RapidReviewDecider() {}

    static Verdict decide(RapidReviewState state, RapidReviewCommand command, Context context) {
        Optional<Refusal> forbidden = BusinessUnitPolicy.forbidden(command, context.actor());
        if (forbidden.isPresent()) {
            return Verdict.refuse(forbidden.get());
        }
        return switch (state) {
            case NotOpened _ ->
                command instanceof OpenRapidReview c
                        ? Opening.open(state, c, context)
                        : Verdict.refuse(RefusalCode.NOT_FOUND);
            case Opened opened ->
                inOrder(
                        opened,
                        PossibleStages.told(
                                MootTasks.ended(
                                        opened, CaseFileDecider.once(opened.file(), decide(opened, command, context))),
                                RapidReviewStages.of(opened),
                                RapidReviewState::stage,
                                stage -> decide(stage, command, context)),
                        command instanceof Corrects);
        };
    }

    private static Verdict decide(Opened state, RapidReviewCommand command, Context context) {
        return switch (command) {
            case OpenRapidReview c -> Opening.open(state, c, context);
            case ScopeRapidReview c -> GatheringDecisions.scope(state, c, context);
            case RequestAgencyInformation c -> GatheringDecisions.request(state, c, context);
            case ChaseReturn c -> GatheringDecisions.chase(state, c, context);
            case EscalateNonResponse c -> GatheringDecisions.escalateNonResponse(state, c, context);
            case SubmitAgencyInformation c -> AgencyReturns.submit(state, c, context);
            case VerifyAgencyInformation c -> AgencyReturns.verify(state, c, context);
            case RecordImmediateAction c -> GatheringDecisions.immediateAction(state, c, context);
            case HoldRapidReviewMeeting c -> ReviewMeeting.hold(state, c, context);
            case RecordLearningPoint c -> Learning.record(state, c, context);
            case RetagLearning c -> Learning.retag(state, c, context);
            case RecordReviewSection c -> Learning.section(state, c);
            case DisseminateLearning c -> Learning.disseminate(state, c, context);
            case RecommendOutcome c -> Recommending.recommend(state, c, context);
            case RecordDspPosition c -> Positions.record(state, c, context);
            case DetermineOutcome c -> Determining.determine(state, c, context);
            case SubmitToPanel c -> Submitting.submit(state, c, context);
            case RecordPanelResponse c -> PanelReply.respond(state, c, context);
            case SupplyToPanel c -> PanelReply.supply(state, c, context);
            case ReconsiderOutcome c -> Reconsidering.reconsider(state, c, context);
            case DiscontinueRapidReview c -> Closing.discontinue(state, c, context);
            case CloseRapidReview c -> Closing.close(state, c, context);
            case Reopen c -> Reopening.reopen(state, c, context);
            case CorrectHeldOn c -> Corrections.heldOn(state, c, context);
            case CorrectSentOn c -> Corrections.sentOn(state, c, context);
            case CorrectReceivedOn c -> Corrections.receivedOn(state, c, context);
            case RecalculateStart c -> Corrections.start(state, c, context);
        };
    }

    /** The commands every aggregate of a case has in common (§5.1a). */
    static Verdict decide(RapidReviewState state, CaseFileCommand command, Context context) {
        return state instanceof Opened opened
                ? inOrder(
                        opened,
                        PossibleStages.told(
                                MootTasks.ended(opened, filed(opened, command, context)),
                                RapidReviewStages.of(opened),
                                RapidReviewState::stage,
                                stage -> filed(stage, command, context)),
                        command instanceof Corrects)
                : Verdict.refuse(RefusalCode.NOT_FOUND);
    }

    /** §7.1: "RECOMMENDED/DETERMINED --Escalate--> ESCALATED", and from there to another body. */
    private static Verdict filed(Opened state, CaseFileCommand command, Context context) {
        return switch (command) {
            case EscalateDecision _ when !(state instanceof Disputable) -> Refusals.invalid(state);
            case ResolveEscalation c -> Resolving.resolve(state, c, context);
            case RaiseTask c when MootTasks.needless(state, c) -> Verdict.accept();
            case CaseFileCommand c -> CaseFileDecider.decide(state.file(), c, context);
        };
    }

    /** Whether the days fit is asked last, of everything that would be true. */
    private static Verdict inOrder(Opened state, Verdict verdict, boolean correction) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted ->
                ReviewDays.objection(state, accepted.events(), correction)
                        .map(Verdict::refuse)
                        .orElse(accepted);
        };
    }
}
