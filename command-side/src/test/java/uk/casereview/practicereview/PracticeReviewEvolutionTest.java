package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.practicereview.CommissioningCommand.AgreeTermsOfReference;
import uk.casereview.practicereview.PublicationCommand.SendPrePublicationCopies;
import uk.casereview.practicereview.ReportCommand.SubmitDraft;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;

/** How a practice review moves from stage to stage. */
class PracticeReviewEvolutionTest {
    private static final Event FOREIGN = new MeetingCancelled(text(10));

    @Test
    void nothingOfAnotherAggregateIsFolded() {
        assertThatThrownBy(() -> PracticeReviewEvolution.evolve(new PracticeReviewState.NotInitiated(), FOREIGN))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PracticeReviewEvolution.evolve(initiated().state(), FOREIGN))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDuplicateIsStruckOut() {
        ReviewStory story =
                inProgress().then(new MarkDuplicate(REVIEW.value(), new CaseRef("BSCP-2026-001"), text(20)));

        assertThat(story.last(MarkedDuplicate.class)).isNotNull();
        assertThat(story.state().stage()).isEqualTo("STRUCK_OUT");
    }

    @Test
    void termsThatComeLateFillAGap() {
        AgreeTermsOfReference good = agree("WMP");
        ReviewStory story = commissioned()
                .then(new SubmitDraft(REVIEW, null, "DOC-1", null, true, text(30)))
                .then(new AgreeTermsOfReference(
                        REVIEW,
                        LONG_AGO,
                        DECIDED_ON,
                        good.klo(),
                        null,
                        good.agencies(),
                        null,
                        good.decision(),
                        true,
                        text(30)));

        assertThat(story.state().stage()).isEqualTo("DRAFT_RECEIVED");
    }

    /** L7, L9: who had a copy of something else has none, and the review goes back to where it was planned. */
    @Test
    void withoutItsCopiesAReviewIsWhereItWasBeforeThem() {
        var another = decide(PublicationMode.REDACTED, text(30));

        assertThat(copied().then(another).state().stage()).isEqualTo("PUBLICATION_PLANNED");
        assertThat(ratified().then(copies(), another).state().stage()).isEqualTo("RATIFIED");
        assertThat(ratified()
                        .then(gold(LocalDate.of(2026, 7, 1), Set.of(), null))
                        .then(copies(), another)
                        .state()
                        .stage())
                .as("the last one after ratification opens publication")
                .isEqualTo("RATIFIED");
        assertThat(copied().then(decide(PublicationMode.FULL, null)).state().stage())
                .as("the same mode again")
                .isEqualTo("PRE_PUBLICATION_SENT");
        var early = new SendPrePublicationCopies(
                REVIEW, on(LocalDate.of(2026, 7, 1), Recipient.PANEL, Recipient.SOS, Recipient.OFSTED), true, text(30));
        assertThat(determined().then(early, another).state().stage())
                .as("never ratified, it has no stage to go back to")
                .isEqualTo("PRE_PUBLICATION_SENT");
    }

    @Test
    void aDecisionIsKeptWhereItWasPutOnRecord() {
        assertThat(new ReviewStory().state().file().decisions()).isEmpty();
        assertThat(initiated().state().file().decisions()).isEmpty();
        assertThat(discontinued().state().file().decisions()).hasSize(2);
    }
}
