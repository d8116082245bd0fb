package uk.casereview.practicereview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.authority.BusinessUnitPolicy;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.decider.Context;
import uk.casereview.decider.PossibleStages;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningCommand.AgreeTermsOfReference;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.CommissioningCommand.NotifyReviewDecision;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.CommissioningCommand.RemoveReviewer;
import uk.casereview.practicereview.CommissioningCommand.Reopen;
import uk.casereview.practicereview.CommissioningCommand.ReviseTermsOfReference;
import uk.casereview.practicereview.CommissioningCommand.SettleNationalReview;
import uk.casereview.practicereview.ConductCommand.ForecastDelay;
import uk.casereview.practicereview.ConductCommand.RecordDelay;
import uk.casereview.practicereview.ConductCommand.RecordFamilyContact;
import uk.casereview.practicereview.ConductCommand.RecordPractitionerEvent;
import uk.casereview.practicereview.ConductCommand.RecordProgress;
import uk.casereview.practicereview.ConductCommand.RecordReviewMeeting;
import uk.casereview.practicereview.ConductCommand.RequestProgress;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.NotInitiated;
import uk.casereview.practicereview.PublicationCommand.DecidePublicationMode;
import uk.casereview.practicereview.PublicationCommand.HoldGoldGroup;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.PublicationCommand.RecordDissemination;
import uk.casereview.practicereview.PublicationCommand.RepublishCorrected;
import uk.casereview.practicereview.PublicationCommand.SendPrePublicationCopies;
import uk.casereview.practicereview.PublicationCommand.UrgentTakedown;
import uk.casereview.practicereview.PublicationCommand.WaiveDissemination;
import uk.casereview.practicereview.PublicationCommand.WithdrawFromWebsite;
import uk.casereview.practicereview.ReportCommand.AcceptDraft;
import uk.casereview.practicereview.ReportCommand.DetermineReport;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.practicereview.ReportCommand.RecordDspPosition;
import uk.casereview.practicereview.ReportCommand.RecordEditorialCorrection;
import uk.casereview.practicereview.ReportCommand.RetagLearning;
import uk.casereview.practicereview.ReportCommand.ReturnDraft;
import uk.casereview.practicereview.ReportCommand.SubmitDraft;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides every command of a practice review; each topic has its own class. */
final class PracticeReviewDecider {
    private PracticeReviewDecider() {}

    static Verdict decide(PracticeReviewState state, PracticeReviewCommand command, Context context) {
        Optional<Refusal> forbidden = BusinessUnitPolicy.forbidden(command, context.actor());
        if (forbidden.isPresent()) {
            return Verdict.refuse(forbidden.get());
        }
        return switch (state) {
            case NotInitiated _ ->
                switch (command) {
                    case InitiateLcspr c -> Initiating.lcspr(state, c, context);
                    case InitiateReview c -> Initiating.review(state, c, context);
                    default -> Verdict.refuse(RefusalCode.NOT_FOUND);
                };
            case Begun begun ->
                inOrder(
                        begun,
                        PossibleStages.told(
                                Retaking.listed(
                                        begun, CaseFileDecider.once(begun.file(), decide(begun, command, context))),
                                PracticeReviewStages.of(begun),
                                PracticeReviewState::stage,
                                stage -> decide(stage, command, context)),
                        command instanceof Corrects);
        };
    }

    private static Verdict decide(Begun state, PracticeReviewCommand command, Context context) {
        return switch (command) {
            case CommissioningCommand c -> commission(state, c, context);
            case ConductCommand c -> conduct(state, c, context);
            case ReportCommand c -> report(state, c, context);
            case PublicationCommand c -> publication(state, c, context);
            case PracticeReviewCorrection c -> Corrections.correct(state, c, context);
        };
    }

    private static Verdict commission(Begun state, CommissioningCommand command, Context context) {
        return switch (command) {
            case InitiateLcspr c -> Initiating.lcspr(state, c, context);
            case InitiateReview c -> Initiating.review(state, c, context);
            case AppointReviewer c -> Reviewers.appoint(state, c, context);
            case NotifyReviewDecision c -> Telling.notify(state, c, context);
            case RemoveReviewer c -> Reviewers.remove(state, c, context);
            case AgreeTermsOfReference c -> TermsOfReference.agree(state, c, context);
            case ReviseTermsOfReference c -> TermsOfReference.revise(state, c, context);
            case SettleNationalReview c -> Settling.settle(state, c, context);
            case Discontinue c -> Ending.discontinue(state, c, context);
            case CloseLcspr c -> Ending.close(state, c, context);
            case RecalculateReviewStart c -> Redating.recalculate(state, c, context);
            case Reopen c -> Ending.reopen(state, c, context);
        };
    }

    private static Verdict conduct(Begun state, ConductCommand command, Context context) {
        return switch (command) {
            case RecordReviewMeeting c -> Conduct.meeting(state, c, context);
            case RecordPractitionerEvent c -> Conduct.practitioners(state, c, context);
            case RecordFamilyContact c -> Conduct.family(state, c, context);
            case RequestProgress c -> Progress.request(state, c, context);
            case RecordProgress c -> Progress.record(state, c, context);
            case ForecastDelay c -> Delays.forecast(state, c);
            case RecordDelay c -> Delays.record(state, c, context);
        };
    }

    private static Verdict report(Begun state, ReportCommand command, Context context) {
        return switch (command) {
            case SubmitDraft c -> Drafts.submit(state, c, context);
            case ReturnDraft c -> Drafts.returned(state, c, context);
            case AcceptDraft c -> Drafts.accept(state, c, context);
            case RetagLearning c -> Retagging.retag(state, c, context);
            case RecordDspPosition c -> Positions.record(state, c, context);
            case DetermineReport c -> Positions.determine(state, c, context);
            case RatifyReport c -> Ratifying.ratify(state, c, context);
            case RecordEditorialCorrection c -> Ratifying.editorial(state, c, context);
        };
    }

    private static Verdict publication(Begun state, PublicationCommand command, Context context) {
        return switch (command) {
            case DecidePublicationMode c -> Planning.mode(state, c, context);
            case HoldGoldGroup c -> Planning.goldGroup(state, c, context);
            case SendPrePublicationCopies c -> Publishing.send(state, c, context);
            case Publish c -> Publishing.publish(state, c, context);
            case RecordDissemination c -> Dissemination.record(state, c, context);
            case WaiveDissemination c -> Dissemination.waive(state, c);
            case WithdrawFromWebsite c -> Availability.withdraw(state, c, context);
            case UrgentTakedown c -> Availability.takeDown(state, c, context);
            case RepublishCorrected c -> Availability.republish(state, c, context);
        };
    }

    /** The commands every aggregate of a case has in common (§5.1a). */
    static Verdict decide(PracticeReviewState state, CaseFileCommand command, Context context) {
        return state instanceof Begun begun
                ? inOrder(begun, filed(begun, command, context), command instanceof Corrects)
                : Verdict.refuse(RefusalCode.NOT_FOUND);
    }

    /** A review that was begun by another day than its decision's record said counts from that day (§15.1-3). */
    private static Verdict filed(Begun state, CaseFileCommand command, Context context) {
        if (command instanceof RaiseTask task && Asking.needless(state, task)) {
            return Verdict.accept();
        }
        if (command instanceof CompleteTask task && Asking.undecided(state, task)) {
            return Verdict.refuse(RefusalCode.DECISION_REQUIRED, "by", "SettleNationalReview");
        }
        return switch (CaseFileDecider.decide(state.file(), command, context)) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted(List<Event> events) ->
                Verdict.accept(Stream.concat(
                                events.stream(),
                                events.stream().flatMap(event -> Redating.redated(state, event, context).stream()))
                        .toList());
        };
    }

    /** Whether the days fit is asked last, of everything that would be true. */
    private static Verdict inOrder(Begun state, Verdict verdict, boolean correction) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted ->
                PracticeReviewDays.objection(state, accepted.events(), correction)
                        .map(Verdict::refuse)
                        .orElse(accepted);
        };
    }
}
