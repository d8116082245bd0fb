package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.initiateBy;
import static uk.casereview.practicereview.ReviewCommands.partners;
import static uk.casereview.practicereview.ReviewPolicies.decision;
import static uk.casereview.practicereview.ReviewStory.REVIEW;
import static uk.casereview.practicereview.ReviewStory.closed;
import static uk.casereview.practicereview.ReviewStory.inProgress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.ConductEvent.HeldOnCorrected;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectHeldOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectReceivedOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectSentOn;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReceivedOnCorrected;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;

/** §15.1-3: heldOn, receivedOn and sentOn, of a review that another has followed and that is taken up no more. */
class EarlierReviewDaysTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);
    private static final LocalDate BEFORE_ANY_REVIEW = LocalDate.of(2026, 2, 25);
    private static final LocalDate MET = LocalDate.of(2026, 4, 15);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate SENT = LocalDate.of(2026, 8, 12);
    private static final DecisionId FIRST = decision().decisionId();

    @Test
    void theDayOfAMeetingIsPutRight() {
        ReviewStory story = followed().then(held(FIRST, MET, MET.minusDays(1)));

        assertThat(story.last(HeldOnCorrected.class).review()).isEqualTo(FIRST);
        assertThat(first(story).meetings()).containsExactly(MET.minusDays(1));
        assertThat(story.file().meetings()).isEmpty();
        assertThat(story.state().stage()).isEqualTo("INITIATED");
        assertThat(story.code(held(FIRST, MET, MET.minusDays(1)))).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(held(FIRST, MET.minusDays(1), BEFORE_ANY_REVIEW)))
                .as("before that review was begun")
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void theDayOfADraftIsPutRight() {
        CorrectReceivedOn correct = new CorrectReceivedOn(REVIEW, FIRST, 1, RECEIVED, RECEIVED.minusDays(2), text(20));
        ReviewStory story = followed().then(correct);

        assertThat(story.last(ReceivedOnCorrected.class).review()).isEqualTo(FIRST);
        assertThat(first(story).report().drafts()).containsEntry(1, RECEIVED.minusDays(2));
        assertThat(story.file().report().drafts()).isEmpty();
    }

    /** C7 of that review counts from the day on which the last of its copies was really sent. */
    @Test
    void theDayOfACopyIsPutRightWithItsNotice() {
        LocalDate really = SENT.plusDays(1);
        ReviewStory story = followed().then(sent(really));

        assertThat(story.lastNames(2)).containsExactly("SentOnCorrected", "ClockRecalculated");
        assertThat(story.last(SentOnCorrected.class).review()).isEqualTo(FIRST);
        assertThat(first(story).publication().copies()).containsEntry(Recipient.SOS, really);
        assertThat(story.file().publication()).isEqualTo(Publication.NONE);
        Clock notice = story.clock(ClockKind.C7);
        assertThat(notice.startOn()).isEqualTo(really);
        assertThat(notice.dueOn()).isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(notice.running()).isFalse();
    }

    /** Which review is meant is said by its decision; the last may be named, too. */
    @Test
    void onlyTheReviewThatIsNamedIsPutRight() {
        assertThat(followed().code(held(null, MET, MET.minusDays(1))))
                .as("the review held now has not met")
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(followed().code(held(decision(7, LATER).decisionId(), MET, MET.minusDays(1))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(inProgress()
                        .then(held(FIRST, MET, MET.minusDays(1)))
                        .last(HeldOnCorrected.class)
                        .review())
                .isNull();
    }

    /** §15.1-1: "end states still refuse". */
    @Test
    void theLastReviewIsTakenUpFirstAndWhatWasStruckOutStaysSo() {
        assertThat(closed().code(held(FIRST, MET, MET.minusDays(1)))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(followed()
                        .then(new MarkEnteredInError(REVIEW.value(), text(10)))
                        .code(held(FIRST, MET, MET.minusDays(1))))
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    private static ReviewStory followed() {
        return closed().then(initiateBy(partners(LATER)));
    }

    private static PracticeReviewFile first(ReviewStory story) {
        return story.file().earlier().getFirst();
    }

    private static CorrectHeldOn held(@Nullable DecisionId review, LocalDate from, LocalDate to) {
        return new CorrectHeldOn(REVIEW, review, from, to, text(20));
    }

    private static CorrectSentOn sent(LocalDate to) {
        return new CorrectSentOn(REVIEW, FIRST, Recipient.SOS, SENT, to, text(20));
    }
}
