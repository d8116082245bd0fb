package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.RefusalCode;

/** §15.1-1 and N3: a notification that was made undecided still has its decision to be told. */
class LateDecisionTest {
    private static final LocalDate CHANGED = SENT.plusDays(1);

    @Test
    void aLateDecisionFillsAGapAndTakesNothingBack() {
        IncidentStory story = undecided(considered());
        assertThat(story.file().decision()).isNull();
        assertThat(story.refuses(decide(Category.ABUSE_NEGLECT_DEATH)).code()).isEqualTo(RefusalCode.INVALID_STATE);

        IncidentStory decided = story.then(told(Category.ABUSE_NEGLECT_DEATH, DECIDED));

        assertThat(decided.state()).isInstanceOf(Notified.class);
        assertThat(decided.file().decision()).isNotNull();
        assertThat(decided.file().category()).isEqualTo(Category.ABUSE_NEGLECT_DEATH);
        assertThat(decided.state().file().clocks())
                .isEqualTo(story.state().file().clocks());
        assertThat(broken(story, told(Category.ABUSE_NEGLECT_DEATH, DECIDED)))
                .containsExactly(RefusalCode.INVALID_STATE);
        assertThat(decided.refuses(told(Category.ABUSE_NEGLECT_DEATH, DECIDED)).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** What was sent undecided may have been decided on afterwards, which is one rule more that was broken. */
    @Test
    void theDecisionMayHaveComeAfterTheSending() {
        List<RefusalCode> broken = List.of(RefusalCode.INVALID_STATE, RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(undecided(considered()).accepts(told(Category.ABUSE_NEGLECT_DEATH, CHANGED)))
                .satisfiesExactly(
                        event -> assertThat(((NotifiabilityDecided) event).irregularities())
                                .isEqualTo(broken),
                        event -> assertThat(event).isEqualTo(new IrregularityRecorded(broken, text(9))));
        assertThat(undecided(considered())
                        .refuses(told(Category.ABUSE_NEGLECT_DEATH, AnIncident.AWARE.minusDays(1)))
                        .code())
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void whatItWasNotifiedAsIsNotDecidedOtherwise() {
        assertThat(undecided(considered())
                        .refuses(told(Category.ABUSE_NEGLECT_SERIOUS_HARM, DECIDED))
                        .facts())
                .containsEntry("notified", "ABUSE_NEGLECT_DEATH");
        IncidentStory changed = undecided(
                        considered(AnIncident.of(AChild.whoDied().inCare())))
                .then(new IncidentCommand.RecordKnowledge(
                        ID, null, null, null, null, AbuseOrNeglect.NOT_SUSPECTED, null, null, null))
                .then(new RecategoriseNotification(
                        ID,
                        Category.LAC_DEATH_NO_ABUSE,
                        findings(Category.LAC_DEATH_NO_ABUSE),
                        CHANGED,
                        null,
                        text(40),
                        null))
                .then(told(Category.ABUSE_NEGLECT_DEATH, DECIDED));
        assertThat(changed.file().category()).isEqualTo(Category.LAC_DEATH_NO_ABUSE);
        assertThat(changed.file().recategorisedOn()).isEqualTo(CHANGED);
    }

    /** Notified against its own decision, the authority has not yet said that it decided otherwise. */
    @Test
    void aDecisionNotToNotifyIsNotTheOneThatIsMissing() {
        IncidentStory story = undecided(notNotified());
        assertThat(story.file().decision()).isNull();
        assertThat(story.then(told(Category.ABUSE_NEGLECT_DEATH, DECIDED)).state())
                .isInstanceOf(Notified.class);
    }

    @Test
    void whatAnotherAreaNotifiedItDecided() {
        IncidentStory external = untold().then(new RecordExternalNotification(
                ID,
                AnIncident.SANDWELL,
                null,
                SENT,
                OurRole.LEAD,
                Category.ABUSE_NEGLECT_DEATH,
                null,
                List.of(AChild.whoDied().details())));
        assertThat(external.refuses(told(Category.ABUSE_NEGLECT_DEATH, DECIDED)).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(notified()
                        .refuses(told(Category.ABUSE_NEGLECT_DEATH, DECIDED))
                        .code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    private static IncidentStory undecided(IncidentStory story) {
        return story.then(new SubmitNotification(
                ID,
                null,
                SENT,
                null,
                Set.of(Recipient.PANEL, Recipient.PARTNERS),
                Category.ABUSE_NEGLECT_DEATH,
                null,
                null,
                true,
                text(9)));
    }

    private static DecideNotifiable told(Category category, LocalDate on) {
        return new DecideNotifiable(ID, category, findings(category), text(40), on, null, true, text(9));
    }

    private static List<RefusalCode> broken(IncidentStory story, DecideNotifiable command) {
        return ((NotifiabilityDecided) story.accepts(command).getFirst()).irregularities();
    }
}
