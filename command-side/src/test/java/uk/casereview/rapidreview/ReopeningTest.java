package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.rapidreview.ReviewCommands.decision;
import static uk.casereview.rapidreview.ReviewCommands.reopen;
import static uk.casereview.rapidreview.ReviewStory.NOTIFICATION;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.SENT_ON;
import static uk.casereview.rapidreview.ReviewStory.discontinued;
import static uk.casereview.rapidreview.ReviewStory.opened;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.Reopen;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §7.1, §15.1-3: that the criteria are not met was decided, and is taken up again on new evidence only. */
class ReopeningTest {
    private static final OpenRapidReview BARE = new OpenRapidReview(REVIEW, NOTIFICATION, null, false);

    @Test
    void nobodyOpensItAgainWithoutAWord() {
        for (boolean voluntary : new boolean[] {false, true}) {
            Refusal refusal = discontinued().refusal(new OpenRapidReview(REVIEW, NOTIFICATION, null, voluntary));

            assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(refusal.facts())
                    .as("no other stage is one to open it at")
                    .containsOnly(Map.entry("by", "Reopen"), Map.entry("stage", "DISCONTINUED"));
        }
    }

    @Test
    void newEvidenceBeginsItAgainWithAClockOfItsOwn() {
        ReviewStory story = discontinued();
        var first = story.last(ClockStarted.class).clockId();

        story.then(reopen());

        assertThat(story.lastNames(3)).containsExactly("RapidReviewOpened", "ClockStarted", "RapidReviewReopened");
        assertThat(story.state()).isInstanceOf(Open.class);
        assertThat(story.last(ClockStarted.class).clockId()).isNotEqualTo(first);
        assertThat(story.last(RapidReviewOpened.class).startOn()).isEqualTo(SENT_ON);
    }

    @Test
    void itSaysWhyAndOnWhatAndWhoDecided() {
        assertThat(discontinued()
                        .refusal(new Reopen(REVIEW, null, text(20), decision()))
                        .facts())
                .containsEntry("missing", "reason");
        assertThat(discontinued()
                        .refusal(new Reopen(REVIEW, text(20), null, decision()))
                        .facts())
                .containsEntry("missing", "newEvidence");
        assertThat(discontinued().code(new Reopen(REVIEW, text(20), text(20), null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
    }

    /** R1, OQ-16: where the notification no longer requires it, the partners may hold it all the same. */
    @Test
    void whatIsRequiredNoMoreIsHeldFreely() {
        ReviewStory story = discontinued()
                .notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, false, null, null, null))
                .then(reopen());

        assertThat(story.lastNames(2)).containsExactly("RapidReviewOpened", "RapidReviewReopened");
        assertThat(story.last(RapidReviewOpened.class).dueOn()).isNull();
        assertThat(discontinued()
                        .notified(new NotificationFacts(NOTIFICATION, CASE, null, true, null, null, null))
                        .code(reopen()))
                .isEqualTo(RefusalCode.RR_WITHOUT_NOTIFICATION);
    }

    /** PM1 and PM11 follow what has become of the notification. */
    @Test
    void aProcessOpensItAgainByTheNotification() {
        assertThat(discontinued()
                        .by(user("system"), Role.SYSTEM, null)
                        .then(BARE)
                        .state())
                .isInstanceOf(Open.class);
    }

    @ParameterizedTest
    @EnumSource(value = DiscontinuationCause.class, mode = EnumSource.Mode.EXCLUDE, names = "CRITERIA_NOT_MET")
    void whatEndedWithTheNotificationBeginsWithIt(DiscontinuationCause cause) {
        ReviewStory story = opened().by(user("system"), Role.SYSTEM, null)
                .then(new DiscontinueRapidReview(REVIEW, cause, null))
                .by(ReviewStory.manager());

        assertThat(story.then(BARE).state()).isInstanceOf(Open.class);
    }
}
