package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.EveryStage.*;
import static uk.casereview.notification.IncidentStory.*;

import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.decider.StageRow;
import uk.casereview.notification.IncidentCommand.*;
import uk.casereview.notification.NotifiabilityCommand.*;
import uk.casereview.notification.NotificationCorrection.*;

/** What is decided, sent, ended and corrected, at every stage. */
final class RowsOfDecisions {
    private RowsOfDecisions() {}

    static Stream<StageRow<NotificationCommand>> rows() {
        return Stream.of(
                row(decide(Category.ABUSE_NEGLECT_DEATH), NONE, NO, "NotifiabilityDecided", NO, NO, NO, NO, NO, NO),
                row(
                        decideNot(),
                        NONE,
                        NO,
                        "NotifiabilityDecided ClockCancelled ClockCancelled",
                        NO,
                        NO,
                        NO,
                        NO,
                        NO,
                        NO),
                row(
                        new RecategoriseNotification(
                                ID,
                                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                IncidentStory.findings(Category.ABUSE_NEGLECT_SERIOUS_HARM),
                                null,
                                null,
                                text(40),
                                null),
                        NONE,
                        UNDECIDED,
                        UNDECIDED,
                        "NotificationRecategorised",
                        UNDECIDED,
                        "NotificationRecategorised",
                        NO,
                        NO,
                        NO),
                row(
                        submit(SENT),
                        NONE,
                        UNDECIDED,
                        UNDECIDED,
                        "NotificationSubmitted CharacteristicsFrozen ClockStopped ClockStopped",
                        UNDECIDED,
                        NO,
                        NO,
                        NO,
                        NO),
                row(
                        new RecordRecipientInformed(ID, Recipient.PARTNERS, null),
                        NONE,
                        "RecipientInformed",
                        "RecipientInformed ClockStopped",
                        "RecipientInformed ClockStopped",
                        "RecipientInformed",
                        "RecipientInformed",
                        NO,
                        NO,
                        NO),
                row(withdraw(), NONE, NO, NO, NO, NO, "NotificationWithdrawn", NO, NO, NO),
                row(new CloseNotification(ID), NONE, OWED, OWED, OWED, NO, "NotificationClosed", NO, NO, NO),
                row(
                        new ReopenConsideration(ID, text(9), null, null),
                        NONE,
                        NO,
                        NO,
                        "ConsiderationReopened",
                        "ConsiderationReopened ClockStarted ClockStarted",
                        NO,
                        "ConsiderationReopened ClockStarted ClockStarted",
                        "ConsiderationReopened ClockStarted ClockStarted",
                        NO),
                row(new Reopen(ID, text(9), text(9), null), NONE, NO, NO, NO, NO, NO, NO, "NotificationReopened", NO),
                row(
                        new CorrectAwarenessDate(ID, AnIncident.AWARE, AnIncident.AWARE.plusDays(1), text(9)),
                        NONE,
                        NO,
                        "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                        "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                        "AwarenessDateCorrected",
                        "AwarenessDateCorrected ClockRecalculated ClockRecalculated",
                        NO,
                        NO,
                        NO),
                live(
                        new CorrectIncidentDates(ID, null, new IncidentDates(null, null, null, null, null), text(9)),
                        "IncidentDatesCorrected"),
                live(
                        new CorrectReferralReceivedOn(ID, TODAY, TODAY.minusDays(1), text(9)),
                        "ReferralReceivedOnCorrected"),
                row(
                        new CorrectSentOn(ID, SENT, SENT.minusDays(3), text(9)),
                        NONE,
                        NO,
                        NO,
                        NO,
                        NO,
                        "SentOnCorrected ClockRecalculated ClockRecalculated",
                        NO,
                        NO,
                        NO),
                row(
                        new CorrectRecipients(
                                ID, SENT_TO, Set.of(Recipient.PANEL, Recipient.PARTNERS, Recipient.OFSTED), text(9)),
                        NONE,
                        NO,
                        NO,
                        NO,
                        NO,
                        "RecipientsCorrected",
                        NO,
                        NO,
                        NO),
                row(
                        new CorrectCategory(
                                ID, Category.ABUSE_NEGLECT_DEATH, Category.ABUSE_NEGLECT_SERIOUS_HARM, text(9)),
                        NONE,
                        NO,
                        NO,
                        "CategoryCorrected",
                        NO,
                        "CategoryCorrected",
                        NO,
                        NO,
                        NO));
    }
}
