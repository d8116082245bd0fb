package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** §15.3-15: things change, and another category is decided. */
class RecategorisingTest {
    @Test
    void anotherCategoryIsDecidedLikeTheFirst() {
        IncidentStory story = considered(whoDied(), whoWasHarmed()).then(decide(Category.ABUSE_NEGLECT_DEATH));
        assertThat(story.refuses(recategorise(Category.ABUSE_NEGLECT_DEATH, null, text(40)))
                        .code())
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(story.refuses(recategorise(Category.LAC_DEATH_NO_ABUSE, null, text(40)))
                        .code())
                .isEqualTo(RefusalCode.CRITERIA_NOT_MET);
        assertThat(story.refuses(recategorise(Category.ABUSE_NEGLECT_SERIOUS_HARM, TODAY.plusDays(1), text(40)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refuses(recategorise(Category.ABUSE_NEGLECT_SERIOUS_HARM, null, text(3)))
                        .code())
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(story.accepts(recategorise(Category.ABUSE_NEGLECT_SERIOUS_HARM, SENT, text(40))))
                .first()
                .satisfies(event -> {
                    NotificationRecategorised changed = (NotificationRecategorised) event;
                    assertThat(changed.from()).isEqualTo(Category.ABUSE_NEGLECT_DEATH);
                    assertThat(changed.on()).isEqualTo(SENT);
                    assertThat(changed.requiresRapidReview()).isTrue();
                });
    }

    private static RecategoriseNotification recategorise(
            Category category, @Nullable LocalDate on, SealedText rationale) {
        return new RecategoriseNotification(ID, category, IncidentStory.findings(category), on, null, rationale, null);
    }
}
