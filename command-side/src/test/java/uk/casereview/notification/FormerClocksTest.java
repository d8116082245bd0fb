package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AnIncident.AWARE;
import static uk.casereview.notification.ClocksOf.*;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;

/** §15.1-3: what a correction does to the clock of a category that the case has no longer. */
class FormerClocksTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 2, 16);

    @Test
    void aCorrectedDayOfSendingIsWhenItWasMet() {
        Clock met = changed()
                .then(new CorrectSentOn(ID, SENT, SENT.plusDays(1), text(9)))
                .clock(ClockKind.C1);

        assertThat(met.stopOn()).isEqualTo(SENT.plusDays(1));
        assertThat(met.startOn()).isEqualTo(AWARE);
    }

    @Test
    void aCorrectedAwarenessIsWhenItBegan() {
        LocalDate dueOn = changed().clock(ClockKind.C1).dueOn();
        Clock met = changed()
                .then(new CorrectAwarenessDate(ID, AWARE, AWARE.plusDays(1), text(9)))
                .clock(ClockKind.C1);

        assertThat(met.startOn()).isEqualTo(AWARE.plusDays(1));
        assertThat(met.dueOn()).isAfter(dueOn);
        assertThat(met.stopOn()).isEqualTo(SENT);
    }

    /** What was never met, and is asked for no more, is not applicable. */
    @Test
    void whereThePanelWasNotToldNobodyHasToTellItAnyMore() {
        IncidentStory untold = changed()
                .then(new CorrectRecipients(
                        ID,
                        Set.of(Recipient.PANEL, Recipient.PARTNERS),
                        Set.of(Recipient.SOS, Recipient.OFSTED, Recipient.PARTNERS),
                        text(9)));

        assertThat(untold.clock(ClockKind.C1).cancelled()).isTrue();
        assertThat(untold.then(new CorrectSentOn(ID, SENT, SENT.plusDays(1), text(9)))
                        .clock(ClockKind.C1)
                        .cancelled())
                .isTrue();
        assertThat(untold.clock(ClockKind.C1B).stopOn()).isEqualTo(SENT);
    }

    /** It began with a change, and so began no earlier when awareness did. */
    @Test
    void whatBeganWithAChangeBeganThen() {
        IncidentStory back = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(submit(SENT, null, Recipient.SOS, Recipient.OFSTED))
                .then(suspected(AbuseOrNeglect.SUSPECTED))
                .then(recategorise(Category.ABUSE_NEGLECT_DEATH, CHANGED, CHANGED))
                .then(suspected(AbuseOrNeglect.NOT_SUSPECTED))
                .then(recategorise(Category.LAC_DEATH_NO_ABUSE, CHANGED.plusDays(1), null));
        assertThat(back.clock(ClockKind.C1).stopOn()).isEqualTo(CHANGED);

        Clock met = back.then(new CorrectAwarenessDate(ID, AWARE, AWARE.plusDays(1), text(9)))
                .clock(ClockKind.C1);

        assertThat(met).isEqualTo(back.clock(ClockKind.C1));
    }

    @Test
    void whatAFormerConsiderationWasMetByStaysAsItWas() {
        IncidentStory again = changed()
                .then(new CloseNotification(ID))
                .then(new ReopenConsideration(ID, text(9), null, null))
                .then(new CorrectAwarenessDate(ID, AWARE, AWARE.plusDays(1), text(9)));

        assertThat(again.clock(ClockKind.C1B)).isEqualTo(changed().clock(ClockKind.C1B));
    }

    /** A looked-after child's death, notified as by abuse, which it turned out not to be. */
    private static IncidentStory changed() {
        return considered(AnIncident.of(whoDied().inCare()))
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT))
                .then(suspected(AbuseOrNeglect.NOT_SUSPECTED))
                .then(recategorise(Category.LAC_DEATH_NO_ABUSE, CHANGED, null));
    }

    private static IncidentCommand.RecordKnowledge suspected(AbuseOrNeglect abuse) {
        return new IncidentCommand.RecordKnowledge(ID, null, null, null, null, abuse, null, null, null);
    }

    private static RecategoriseNotification recategorise(
            Category category, LocalDate on, @Nullable LocalDate panelInformedOn) {
        return new RecategoriseNotification(ID, category, findings(category), on, panelInformedOn, text(40), null);
    }
}
