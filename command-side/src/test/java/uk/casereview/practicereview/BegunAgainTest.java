package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.Classification;
import uk.casereview.clock.ClockKind;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.RefusalCode;

/** A case has one review at a time: what stands in another's way, and what a former one leaves behind. */
class BegunAgainTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);

    @Test
    void whatNoStatuteAsksForStandsInNobodysWayOnceItIsOver() {
        ReviewStory story = thematic()
                .then(appoint(REVIEWER), agree("WMP"), draft(null), accept())
                .then(passOnEverywhere())
                .then(close());

        assertThat(story.then(initiate()).state().stage()).isEqualTo("INITIATED");
        assertThat(story.file().beginning().type()).isEqualTo(ReviewType.LCSPR);
        assertThat(story.file().commission().vacant()).isTrue();
    }

    @Test
    void anotherReviewOfTheSubGroupWaitsAsLongAsOneIsOpen() {
        assertThat(thematic().refusal(initiate(ReviewType.ALTERNATIVE)))
                .returns(RefusalCode.OTHER_REVIEW_OPEN, refusal -> refusal.code())
                .returns(Map.of("reviewType", "THEMATIC", "stage", "INITIATED"), refusal -> refusal.facts());
        assertThat(initiated().code(initiate(ReviewType.ALTERNATIVE))).isEqualTo(RefusalCode.LCSPR_EXISTS);
    }

    @Test
    void aDiscontinuedReviewMayBeginAgainAsAnother() {
        ReviewStory story = discontinued().then(initiate(ReviewType.SINGLE_AGENCY));

        assertThat(story.file().beginning().type()).isEqualTo(ReviewType.SINGLE_AGENCY);
    }

    /** L1: "only after a recorded initiating decision", and that one was given up. */
    @Test
    void whatWasGivenUpDoesNotBeginAgainByItself() {
        assertThat(discontinued().code(initiate())).isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        assertThat(struckOut().code(initiate())).isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        ReviewStory decided = discontinued().then(initiateBy(partners(LATER)));
        assertThat(decided.clock(ClockKind.C6).startOn()).isEqualTo(LATER);
        ReviewStory determined = discontinued()
                .knowing(facts -> KnownFacts.settled(facts, Outcome.LCSPR))
                .then(initiate());
        assertThat(determined.file().beginning().decisionId())
                .isEqualTo(decision(1).decisionId());
        assertThat(determined.clock(ClockKind.C6).running()).isTrue();
    }

    @Test
    void whatNeverShouldHaveBeenMakesWayForWhatShould() {
        ReviewStory story = struckOut().then(initiateBy(partners(LATER)));

        assertThat(story.state().stage()).isEqualTo("INITIATED");
        assertThat(story.file().meetings()).isEmpty();
        assertThat(story.clock(ClockKind.C6).running()).isTrue();
        assertThat(story.then(new AttachDocument(REVIEW.value(), "DOC-9", "hash-9", Classification.OFFICIAL))
                        .lastNames(1))
                .containsExactly("DocumentAttached");
        assertThat(struckOut()
                        .then(initiate(ReviewType.THEMATIC))
                        .state()
                        .file()
                        .counted())
                .isTrue();
    }
}
