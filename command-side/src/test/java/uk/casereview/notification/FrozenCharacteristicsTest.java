package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.who;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;
import uk.casereview.shared.RefusalCode;

/** What figures keep of the children, as at the notification. */
class FrozenCharacteristicsTest {
    /** §6.3: "Characteristics are frozen as at notification"; "first/harmed child is the statistical child". */
    @Test
    void figuresKeepWhatWasKnownAtNotification() {
        IncidentStory story =
                considered(who(ChildOutcome.OTHER), whoWasHarmed()).then(decide(Category.ABUSE_NEGLECT_SERIOUS_HARM));
        assertThat(story.accepts(submit(SENT))).anySatisfy(event -> {
            assertThat(event).isInstanceOf(CharacteristicsFrozen.class);
            CharacteristicsFrozen frozen = (CharacteristicsFrozen) event;
            assertThat(frozen.on()).isEqualTo(SENT);
            assertThat(frozen.statisticalChild()).isEqualTo("Child B");
            assertThat(frozen.children()).hasSize(2);
        });
        IncidentStory unharmed = considered(who(ChildOutcome.OTHER)).then(decide(Category.OTHER_ABUSE_NEGLECT));
        assertThat(unharmed.accepts(submit(SENT)))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                CharacteristicsFrozen.class,
                                frozen -> assertThat(frozen.statisticalChild()).isEqualTo("Child A")));
    }

    @Test
    void aCaseWithoutChildrenHasNoStatisticalChild() {
        IncidentStory story = untold().then(new RecordExternalNotification(
                        ID, AnIncident.SANDWELL, null, SENT, OurRole.LEAD, null, null, List.of()))
                .knowing(new uk.casereview.facts.RapidReviewFacts(false, null))
                .then(new NotifiabilityCommand.CloseNotification(ID))
                .then(new ReopenConsideration(ID, text(9), null, null))
                .then(new DecideNotifiable(
                        ID,
                        Category.ABUSE_NEGLECT_DEATH,
                        IncidentStory.findings(Category.ABUSE_NEGLECT_DEATH),
                        text(40),
                        SENT,
                        null,
                        true,
                        text(9)));
        assertThat(story.refuses(submit(SENT)).code()).isEqualTo(RefusalCode.CRITERIA_NOT_MET);
        assertThat(story.accepts(new NotifiabilityCommand.SubmitNotification(
                        ID,
                        null,
                        SENT,
                        null,
                        Set.of(Recipient.PANEL, Recipient.PARTNERS),
                        null,
                        null,
                        null,
                        true,
                        text(9))))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                CharacteristicsFrozen.class,
                                frozen -> assertThat(frozen.statisticalChild()).isNull()));
    }
}
