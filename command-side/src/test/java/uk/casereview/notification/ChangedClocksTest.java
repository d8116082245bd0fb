package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.ClocksOf.*;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;

/** What a change of category or outcome does to the clocks (§15.1-4, §15.3-15). */
class ChangedClocksTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 2, 16);

    /** §15.3-15: "starts clocks not yet started". */
    @Test
    void anotherCategoryStartsItsClocksOnTheDayOfTheChange() {
        IncidentStory story = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(submit(SENT, null, Recipient.SOS, Recipient.OFSTED))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.SUSPECTED, null, null, null))
                .then(recategorise(Category.ABUSE_NEGLECT_DEATH, CHANGED, null));
        assertThat(running(story)).containsExactly(ClockKind.C1, ClockKind.C2);
        assertThat(story.clock(ClockKind.C1).startOn()).isEqualTo(CHANGED);
        assertThat(story.clock(ClockKind.C1B).startOn()).isEqualTo(AWARE);
        assertThat(story.clock(ClockKind.C1B).stopOn()).isEqualTo(SENT);
        IncidentStory told =
                story.then(informed(Recipient.PANEL, CHANGED.plusDays(1))).then(informed(Recipient.PARTNERS, CHANGED));
        assertThat(told.clock(ClockKind.C1).stopOn()).isEqualTo(CHANGED.plusDays(1));
        assertThat(told.clock(ClockKind.C2).stopOn()).isEqualTo(CHANGED);
        assertThat(told.then(new CorrectAwarenessDate(ID, AWARE, AWARE.plusDays(1), text(9)))
                        .clock(ClockKind.C1)
                        .startOn())
                .isEqualTo(CHANGED);
    }

    @Test
    void thePanelMayBeToldWithTheChange() {
        IncidentStory story = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(submit(SENT, null, Recipient.SOS, Recipient.OFSTED))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.SUSPECTED, null, null, null))
                .then(recategorise(Category.ABUSE_NEGLECT_DEATH, CHANGED, CHANGED));
        assertThat(story.clock(ClockKind.C1).stopOn()).isEqualTo(CHANGED);
    }

    @Test
    void aCategoryThatNoLongerAppliesLeavesWhatWasDoneUnderIt() {
        IncidentStory story = considered(AnIncident.of(whoDied().inCare()))
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.NOT_SUSPECTED, null, null, null))
                .then(recategorise(Category.LAC_DEATH_NO_ABUSE, CHANGED, null));
        assertThat(story.clock(ClockKind.C1).cancelled()).isFalse();
        assertThat(story.clock(ClockKind.C1).stopOn()).isEqualTo(SENT);
        assertThat(story.clock(ClockKind.C2).stopOn()).isEqualTo(SENT);
        assertThat(story.clock(ClockKind.C1B).stopOn()).isEqualTo(SENT);
    }

    /** Nobody has to tell the Panel any more, who never had to under the category that holds since. */
    @Test
    void aCategoryThatNoLongerAppliesTakesAwayWhatStillRuns() {
        IncidentStory story = considered(AnIncident.of(whoDied().inCare()))
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.NOT_SUSPECTED, null, null, null))
                .then(recategorise(Category.LAC_DEATH_NO_ABUSE, CHANGED, null));
        assertThat(story.clock(ClockKind.C1).cancelled()).isTrue();
    }

    /** A change dated before awareness starts nothing before awareness. */
    @Test
    void aClockNeverStartsBeforeAwareness() {
        IncidentStory story = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.SUSPECTED, null, null, null))
                .then(recategorise(Category.ABUSE_NEGLECT_DEATH, AWARE.minusDays(1), null));
        assertThat(story.clock(ClockKind.C1).startOn()).isEqualTo(AWARE);
    }

    @Test
    void aLaterDeathInCareIsToldSinceItHappened() {
        IncidentStory story = considered(whoWasHarmed().inCare())
                .then(decide(Category.ABUSE_NEGLECT_SERIOUS_HARM))
                .then(submit(SENT))
                .then(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.DEATH, CHANGED, null));
        assertThat(running(story)).containsExactly(ClockKind.C1B);
        assertThat(story.clock(ClockKind.C1B).startOn()).isEqualTo(CHANGED);
        assertThat(story.then(informed(Recipient.PANEL, CHANGED.plusDays(2)))
                        .clock(ClockKind.C1B)
                        .stopOn())
                .isEqualTo(CHANGED.plusDays(2));
        assertThat(story.then(informed(Recipient.SOS, CHANGED.plusDays(1)))
                        .then(informed(Recipient.OFSTED, CHANGED))
                        .clock(ClockKind.C1B)
                        .stopOn())
                .isEqualTo(CHANGED.plusDays(1));
    }

    @Test
    void thePanelMayBeToldOfTheDeathAtOnce() {
        IncidentStory story = considered(whoWasHarmed().inCare())
                .then(decide(Category.ABUSE_NEGLECT_SERIOUS_HARM))
                .then(submit(SENT))
                .then(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.DEATH, CHANGED, CHANGED));
        assertThat(story.clock(ClockKind.C1B).stopOn()).isEqualTo(CHANGED);
    }

    private static RecategoriseNotification recategorise(
            Category category, LocalDate on, @Nullable LocalDate panelInformedOn) {
        return new RecategoriseNotification(
                ID, category, IncidentStory.findings(category), on, panelInformedOn, text(40), null);
    }
}
