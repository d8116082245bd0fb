package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.request;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.scoped;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** Who is asked is within the scope, and what comes back says something. */
class ScopeOfAskingTest {
    @Test
    void askingAnotherAgencyTakesItIntoTheScope() {
        ReviewStory story = scoped();
        var before = story.last(RapidReviewScoped.class);

        story.then(request("BCHC"));

        assertThat(story.lastNames(2)).containsExactly("RapidReviewScoped", "AgencyInformationRequested");
        var after = story.last(RapidReviewScoped.class);
        assertThat(after.agencies()).containsExactly(agency("WMP"), agency("BCT"), agency("ICB"), agency("BCHC"));
        assertThat(List.of(after.from(), after.to())).containsExactly(before.from(), before.to());
    }

    @Test
    void askingAnAgencyOfTheScopeLeavesItAsItIs() {
        assertThat(scoped().then(request("WMP")).events())
                .filteredOn(RapidReviewScoped.class::isInstance)
                .hasSize(1);
    }

    /** The scope may be drawn again without it; what it was asked it may still answer. */
    @Test
    void anAgencyThatWasAskedMayAnswerOutsideTheScopeToo() {
        ReviewStory story = scoped().then(request("WMP"));
        var before = story.last(RapidReviewScoped.class);
        story.then(new ScopeRapidReview(REVIEW, before.from(), before.to(), List.of(agency("BCT"))));

        story.then(handIn(false, null, null));

        assertThat(story.last(AgencyInformationReceived.class).agency()).isEqualTo(agency("WMP"));
    }

    @Test
    void aReturnSaysSomethingOrThatThereIsNothing() {
        ReviewStory story = scoped().then(request("WMP"));

        assertThat(story.code(handIn(true, null, null))).isEqualTo(RefusalCode.RETURN_EMPTY);
        assertThat(story.code(handIn(null, null, null))).isEqualTo(RefusalCode.RETURN_EMPTY);

        story.then(handIn(false, null, null));
        assertThat(story.last(AgencyInformationReceived.class).involved()).isFalse();
        story.then(handIn(null, "DOC-1", null));
        assertThat(story.last(AgencyInformationReceived.class).involved()).isTrue();
        story.then(handIn(true, null, text(40)));
        assertThat(story.last(AgencyInformationReceived.class).version()).isEqualTo(3);
    }

    private static SubmitAgencyInformation handIn(
            @Nullable Boolean involved, @Nullable String docRef, @Nullable SealedText summary) {
        return new SubmitAgencyInformation(
                REVIEW, agency("WMP"), involved, docRef, summary, false, ReturnSource.EMAIL, null);
    }
}
