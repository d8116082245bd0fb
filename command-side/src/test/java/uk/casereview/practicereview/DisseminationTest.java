package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.practicereview.PublicationCommand.RecordDissemination;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.RefusalCode;

/** PM8: "LcsprPublished → tasks: NSPCC repository, What Works Centre…"; R6: learning goes out before. */
class DisseminationTest {
    @ParameterizedTest
    @EnumSource(names = {"NSPCC_REPOSITORY", "WHAT_WORKS"})
    void thePublishedReportIsPassedOnOncePublished(DisseminationChannel channel) {
        for (ReviewStory story : List.of(scoped(), ratified(), copied())) {
            assertThat(story.refusal(passOn(channel)).code()).isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(story.refusal(passOn(channel)).facts())
                    .containsEntry("possibleAt", List.of("PUBLISHED", "CLOSED"));
        }
        assertThat(published().then(passOn(channel)).lastNames(1)).containsExactly("LearningDisseminated");
        assertThat(closed().then(passOn(channel)).lastNames(1)).containsExactly("LearningDisseminated");
    }

    @Test
    void notBeforeTheDayOfItsPublication() {
        var early = new RecordDissemination(REVIEW, DisseminationChannel.WHAT_WORKS, PUBLISHED_ON.minusDays(1), null);

        assertThat(published().code(early)).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        var sameDay = new RecordDissemination(REVIEW, DisseminationChannel.WHAT_WORKS, PUBLISHED_ON, null);
        assertThat(published().then(sameDay).lastNames(1)).containsExactly("LearningDisseminated");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NSPCC_REPOSITORY", "WHAT_WORKS"})
    void whatItTeachesMayGoOutBefore(DisseminationChannel channel) {
        assertThat(copied().then(passOn(channel)).lastNames(1)).containsExactly("LearningDisseminated");
    }

    /** §15.5-20: no publication gate; §15.5-22: a repository may keep what the partnership does not publish. */
    @Test
    void whatHasNoPublicationOfTheirOwnWaitsForNone() {
        assertThat(thematic().then(passOn(DisseminationChannel.WHAT_WORKS)).lastNames(1))
                .containsExactly("LearningDisseminated");
        assertThat(ratified()
                        .then(
                                decide(PublicationMode.ANONYMOUS_REPOSITORY, text(20)),
                                passOn(DisseminationChannel.NSPCC_REPOSITORY))
                        .lastNames(1))
                .containsExactly("LearningDisseminated");
    }
}
