package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.ClocksOf.*;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;

/** Who has to have been told before a clock is met (§3.3, §6.2). */
class ToldClocksTest {
    private static final LocalDate CHANGED = SENT.plusDays(1);

    /** C1b, C1c: "SoS + Ofsted"; the Panel passes on only what it considers. */
    @Test
    void whatThePanelDoesNotConsiderItPassesOnToNobody() {
        IncidentStory inCare = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(toThePanel());
        assertThat(inCare.clock(ClockKind.C1B).running()).isTrue();
        IncidentStory told = inCare.then(informed(Recipient.SOS, SENT)).then(informed(Recipient.OFSTED, CHANGED));
        assertThat(told.clock(ClockKind.C1B).stopOn()).isEqualTo(CHANGED);
        assertThat(natural(whoDied().aged(22))
                        .then(decide(Category.CARE_LEAVER_DEATH))
                        .then(toThePanel())
                        .clock(ClockKind.C1C)
                        .running())
                .isTrue();
    }

    /** What the Panel heard before the change, it heard of the category before it. */
    @Test
    void whatWasPassedOnWasPassedOn() {
        IncidentStory natural = natural(whoDied().inCare())
                .then(decide(Category.LAC_DEATH_NO_ABUSE))
                .then(toThePanel())
                .then(suspected(AbuseOrNeglect.SUSPECTED))
                .then(recategorise(Category.ABUSE_NEGLECT_DEATH));
        assertThat(natural.clock(ClockKind.C1B).running()).isTrue();
        assertThat(natural.then(informed(Recipient.PANEL, CHANGED))
                        .clock(ClockKind.C1B)
                        .stopOn())
                .isEqualTo(CHANGED);
        IncidentStory abuse = considered(AnIncident.of(whoDied().inCare()))
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT))
                .then(suspected(AbuseOrNeglect.NOT_SUSPECTED))
                .then(recategorise(Category.LAC_DEATH_NO_ABUSE));
        assertThat(abuse.clock(ClockKind.C1B).stopOn()).isEqualTo(SENT);
        assertThat(NotificationFile.EMPTY.panelShares(SENT)).isFalse();
    }

    /** C2: "local safeguarding partners (and other areas concerned)". */
    @Test
    void whereTheChildLivesElsewhereThatAreaIsToldToo() {
        IncidentStory sandwells = considered(AnIncident.of(whoDied()).livingIn(AnIncident.SANDWELL))
                .then(decide(Category.ABUSE_NEGLECT_DEATH))
                .then(submit(SENT));
        assertThat(running(sandwells)).containsExactly(ClockKind.C2);
        assertThat(sandwells
                        .then(informed(Recipient.OTHER_LA, CHANGED))
                        .clock(ClockKind.C2)
                        .stopOn())
                .isEqualTo(CHANGED);
        assertThat(running(considered(AnIncident.of(whoDied()).livingIn(AnIncident.BIRMINGHAM))
                        .then(decide(Category.ABUSE_NEGLECT_DEATH))
                        .then(submit(SENT))))
                .isEmpty();
    }

    private static RecategoriseNotification recategorise(Category category) {
        return new RecategoriseNotification(ID, category, findings(category), CHANGED, null, text(40), null);
    }

    private static IncidentCommand.RecordKnowledge suspected(AbuseOrNeglect abuse) {
        return new IncidentCommand.RecordKnowledge(ID, null, null, null, null, abuse, null, null, null);
    }

    private static SubmitNotification toThePanel() {
        return new SubmitNotification(ID, null, SENT, null, Set.of(Recipient.PANEL), null, null, null, true, text(9));
    }
}
