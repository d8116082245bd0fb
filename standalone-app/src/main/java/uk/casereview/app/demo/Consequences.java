package uk.casereview.app.demo;

import java.util.Set;
import uk.casereview.actionplan.ActionCommand.CancelAction;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionCommand.SupersedeAction;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.PlanCommand.ApprovePlan;
import uk.casereview.actionplan.PlanCommand.MergePlans;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.shared.Command;

/** After which commands a process may act on what the story goes on with (§11.1, §15.2-9). */
final class Consequences {
    private static final Set<Class<? extends Command>> HAVE_SOME = Set.of(
            SubmitNotification.class,
            RecordExternalNotification.class,
            WithdrawNotification.class,
            MarkDuplicate.class,
            MarkEnteredInError.class,
            RecordLearningPoint.class,
            RecommendOutcome.class,
            DetermineOutcome.class,
            ReconsiderOutcome.class,
            RecordPanelResponse.class,
            RatifyReport.class,
            Publish.class,
            ApprovePlan.class,
            VerifyAction.class,
            ExtendAction.class,
            CancelAction.class,
            SupersedeAction.class,
            MergePlans.class,
            ScheduleMeeting.class,
            ListItem.class);

    private Consequences() {}

    static boolean mayFollow(Class<? extends Command> command) {
        return HAVE_SOME.contains(command);
    }
}
