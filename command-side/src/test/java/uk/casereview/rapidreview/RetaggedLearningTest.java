package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.learn;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.THEME;
import static uk.casereview.rapidreview.ReviewStory.met;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RetagLearning;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** §15.6-25: "RetagLearning keeps both". */
class RetaggedLearningTest {
    private static final TaggedTheme FIRST = new TaggedTheme(THEME, "2026-1", MANAGER);
    private static final TaggedTheme OTHER = new TaggedTheme(new ThemeCode("T2"), "2026-1", MANAGER);

    @Test
    void aLearningPointIsTaggedAnewAndKeepsWhatItWasTaggedWith() {
        ReviewStory story = met().then(learn());
        LearningId learned = story.last(LearningPointRecorded.class).learningId();

        assertThat(story.then(new RetagLearning(REVIEW, learned, Set.of(OTHER.code())))
                        .last(LearningRetagged.class))
                .isEqualTo(new LearningRetagged(learned, List.of(FIRST), List.of(OTHER)));
        assertThat(story.then(new RetagLearning(REVIEW, learned, Set.of(THEME, OTHER.code())))
                        .last(LearningRetagged.class))
                .isEqualTo(new LearningRetagged(learned, List.of(OTHER), List.of(FIRST, OTHER)));
    }

    @Test
    void itIsTaggedWithKnownThemes() {
        ReviewStory story = met().then(new RecordLearningPoint(REVIEW, text(60), Set.of(THEME), true));
        LearningId learned = story.last(LearningPointRecorded.class).learningId();

        assertThat(story.refusal(new RetagLearning(REVIEW, learned, Set.of())))
                .isEqualTo(new Refusal(RefusalCode.THEME_UNKNOWN, Map.of("missing", "themes")));
        assertThat(story.refusal(new RetagLearning(REVIEW, learned, Set.of(new ThemeCode("T99"))))
                        .facts())
                .containsEntry("themes", List.of("T99"));
    }

    @Test
    void whatTheReviewHasNotLearntIsNotTagged() {
        LearningId unknown = new LearningId(new UUID(0, 98));

        assertThat(met().then(learn()).refusal(new RetagLearning(REVIEW, unknown, Set.of(THEME))))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "learningId", unknown.toString()));
    }
}
