package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.ClocksOf.*;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordMigration;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.shared.RefusalCode;

/** Which clocks run, since when and until when (§3.3, §15.1-4). */
class ClocksTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 2, 16);

    /** §3.4, §12: scenarios 1, 2 and 6. */
    @ParameterizedTest
    @CsvSource({"2026-02-02,2026-02-09", "2025-04-11,2025-04-22", "2026-08-29,2026-09-07"})
    void fiveWorkingDaysFromAwareness(LocalDate aware, LocalDate due) {
        IncidentStory story = untold().on(LocalDate.of(2026, 11, 21))
                .then(AnIncident.of(whoDied()).on(null).awareOn(aware).record());
        assertThat(running(story)).containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(story.clock(ClockKind.C1).dueOn()).isEqualTo(due);
        assertThat(story.clock(ClockKind.C2).dueOn()).isEqualTo(due);
    }

    /** §15.1-2: "starts only the clocks whose start lies after migration". */
    @Test
    void aMigratedCaseRunsWhatBeginsAfterwards() {
        IncidentStory migrated = referred().then(new RecordMigration(ID, AWARE));
        IncidentStory before = migrated.then(new RecordAwareness(ID, AWARE, null));
        assertThat(before.hasClock(ClockKind.C1)).isFalse();
        assertThat(running(migrated.then(new RecordAwareness(ID, AWARE.plusDays(1), null))))
                .containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(running(before.then(new CorrectAwarenessDate(ID, AWARE, AWARE.plusDays(1), text(9)))))
                .containsExactly(ClockKind.C1, ClockKind.C2);
    }

    @Test
    void aCaseIsTakenOverOnceAndNotTomorrow() {
        assertThat(considered()
                        .refuses(new RecordMigration(ID, TODAY.plusDays(1)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(considered()
                        .then(new RecordMigration(ID, TODAY))
                        .refuses(new RecordMigration(ID, TODAY))
                        .code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** §15.1-4: "DecideNotifiable fixes which of C1, C1b, C1c run". */
    @Test
    void theDecisionFixesWhichClocksRun() {
        assertThat(running(considered().then(decide(Category.ABUSE_NEGLECT_DEATH))))
                .containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(running(considered(whoDied().inCare()).then(decide(Category.ABUSE_NEGLECT_DEATH))))
                .containsExactly(ClockKind.C1, ClockKind.C1B, ClockKind.C2);
        assertThat(running(considered(whoWasHarmed().inCare()).then(decide(Category.ABUSE_NEGLECT_SERIOUS_HARM))))
                .containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(running(natural(whoDied().inCare()).then(decide(Category.LAC_DEATH_NO_ABUSE))))
                .containsExactly(ClockKind.C1B, ClockKind.C2);
        assertThat(running(natural(whoDied().aged(22)).then(decide(Category.CARE_LEAVER_DEATH))))
                .containsExactly(ClockKind.C1C, ClockKind.C2);
    }

    @Test
    void whatDoesNotRunIsNotApplicable() {
        assertThat(cancelled(natural(whoDied().inCare()).then(decide(Category.LAC_DEATH_NO_ABUSE))))
                .containsExactly(Reason.CATEGORY_DOES_NOT_REQUIRE_IT);
        assertThat(cancelled(notNotified())).containsExactly(Reason.NOT_NOTIFIABLE, Reason.NOT_NOTIFIABLE);
    }

    /** Scenario 12. */
    @Test
    void aLookedAfterChildsDeathIsToldToMinisterAndInspectorate() {
        IncidentStory story = untold().on(LocalDate.of(2026, 5, 28))
                .then(AnIncident.of(whoDied().inCare())
                        .abuse(AbuseOrNeglect.NOT_SUSPECTED)
                        .on(null)
                        .awareOn(LocalDate.of(2026, 5, 20))
                        .record())
                .then(decideOn(LocalDate.of(2026, 5, 28), Category.LAC_DEATH_NO_ABUSE))
                .then(submit(LocalDate.of(2026, 5, 28), null, Recipient.SOS, Recipient.OFSTED));
        assertThat(story.clock(ClockKind.C1B).dueOn()).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(story.clock(ClockKind.C1B).stopOn()).isEqualTo(LocalDate.of(2026, 5, 28));
    }

    /** "Panel shares with DfE, Ofsted" (§6.2). */
    @Test
    void thePanelPassesOnALookedAfterChildsDeathByAbuse() {
        IncidentStory story = considered(whoDied().inCare())
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT));
        assertThat(story.clock(ClockKind.C1B).stopOn()).isEqualTo(SENT);
        assertThat(running(story)).isEmpty();
    }

    @Test
    void partnersMayBeToldBeforeThePanel() {
        IncidentStory told = toBeNotified().then(informed(Recipient.PARTNERS, AWARE.plusDays(1)));
        assertThat(told.clock(ClockKind.C2).stopOn()).isEqualTo(AWARE.plusDays(1));
        assertThat(told.then(submit(SENT, null, Recipient.PANEL))
                        .clock(ClockKind.C2)
                        .stopOn())
                .isEqualTo(AWARE.plusDays(1));
        assertThat(told.then(informed(Recipient.PARTNERS, AWARE))
                        .clock(ClockKind.C2)
                        .stopOn())
                .isEqualTo(AWARE);
    }

    /** Facts out of order: sent and told first, awareness last. */
    @Test
    void awarenessThatIsRecordedLastStartsAndStopsTheClocks() {
        IncidentStory story = referred()
                .then(informed(Recipient.PARTNERS, AWARE.plusDays(1)))
                .then(new SubmitNotification(
                        ID,
                        null,
                        SENT,
                        null,
                        Set.of(Recipient.PANEL),
                        Category.ABUSE_NEGLECT_DEATH,
                        null,
                        null,
                        true,
                        text(9)));
        assertThat(running(story)).isEmpty();
        IncidentStory aware = story.then(new RecordAwareness(ID, AWARE, null));
        assertThat(aware.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        assertThat(aware.clock(ClockKind.C2).stopOn()).isEqualTo(AWARE.plusDays(1));
    }

    /** Scenario 16: the figure of a clock that was met stays. */
    @Test
    void aWithdrawalEndsWhatStillRuns() {
        IncidentStory story = toBeNotified()
                .then(new SubmitNotification(
                        ID, null, SENT, null, Set.of(Recipient.PANEL), null, null, null, true, text(9)))
                .then(new WithdrawNotification(ID, text(9), SENT, null, false));
        assertThat(story.clock(ClockKind.C1).cancelled()).isFalse();
        assertThat(cancelled(story)).containsExactly(Reason.WITHDRAWN);
    }

    @Test
    void consideredAgainThereIsANewClock() {
        IncidentStory story = notified()
                .knowing(new RapidReviewFacts(false, null))
                .then(new CloseNotification(ID))
                .then(new ReopenConsideration(ID, text(9), null, CHANGED));
        assertThat(running(story)).containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(story.clock(ClockKind.C1).startOn()).isEqualTo(CHANGED);
        assertThat(story.state().file().clocks().clocks()).hasSize(4);
        assertThat(story.then(decideOn(TODAY, Category.ABUSE_NEGLECT_DEATH))
                        .then(submit(TODAY))
                        .clock(ClockKind.C1)
                        .stopOn())
                .isEqualTo(TODAY);
    }

    /** §15.1-4: "ClockCancelled is what makes a clock NOT_APPLICABLE"; what was met for a former consideration is not. */
    @Test
    void whatWasMetBeforeItWasConsideredAgainStaysMet() {
        IncidentStory closed = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(submit(SENT, null, Recipient.SOS, Recipient.OFSTED, Recipient.PARTNERS))
                .then(new CloseNotification(ID));
        Clock met = closed.clock(ClockKind.C1B);
        assertThat(met.stopOn()).isEqualTo(SENT);

        IncidentStory again = closed.then(new ReopenConsideration(ID, text(9), null, TODAY));
        assertThat(again.state().file().clocks().clocks()).containsValue(met);
        IncidentStory sent = again.then(decideOn(TODAY, Category.LAC_DEATH_NO_ABUSE))
                .then(submit(TODAY, null, Recipient.SOS, Recipient.OFSTED, Recipient.PARTNERS));
        assertThat(sent.state().file().clocks().clocks()).containsValue(met).hasSize(6);
    }

    @Test
    void consideredAgainBeforeItWasSentTheClockGoesOn() {
        IncidentStory story = toBeNotified().then(new ReopenConsideration(ID, text(9), null, CHANGED));
        assertThat(story.clock(ClockKind.C1).startOn()).isEqualTo(CHANGED);
        assertThat(story.state().file().clocks().clocks()).hasSize(2);
    }

    @Test
    void whatWasEnteredInErrorRunsNoClock() {
        assertThat(cancelled(considered().then(new MarkEnteredInError(ID.value(), text(9)))))
                .containsExactly(Reason.ENTERED_IN_ERROR, Reason.ENTERED_IN_ERROR);
    }
}
