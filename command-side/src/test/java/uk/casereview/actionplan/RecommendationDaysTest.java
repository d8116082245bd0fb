package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.AddRecommendation;
import uk.casereview.actionplan.PlanCommand.RecordNationalResponse;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.rapidreview.ReturnSource;

/** The day on which something was recommended, which need not be that of its recording, and what follows from it. */
class RecommendationDaysTest {
    /** What was recommended in a report is typed up later; it counts from its own day, and nobody answered it before (§5.1). */
    @Test
    void aRecommendationHasTheDayOnWhichItWasMade() {
        LocalDate madeOn = TODAY.minusDays(3);
        PlanStory story = created().then(national(madeOn));

        assertThat(story.last(RecommendationAdded.class).effectiveOn(TODAY)).isEqualTo(madeOn);
        assertThat(created()
                        .then(national(null))
                        .last(RecommendationAdded.class)
                        .effectiveOn(TODAY))
                .isEqualTo(TODAY);
        assertThat(created().refusal(national(TODAY.plusDays(1))).facts())
                .containsEntry("madeOn", TODAY.plusDays(1).toString());
        assertThat(story.refusal(answered(madeOn.minusDays(1))).facts())
                .isEqualTo(Map.of(
                        "fact",
                        "the answer of the national body",
                        "date",
                        madeOn.minusDays(1).toString(),
                        "follows",
                        "the recommendation",
                        "earliest",
                        madeOn.toString()));
        assertThat(story.then(answered(madeOn))
                        .last(NationalResponseRecorded.class)
                        .receivedOn())
                .isEqualTo(madeOn);
    }

    /** Where no day is stated nothing can be compared with it. */
    @Test
    void anAnswerToWhatHasNoDayIsTakenAsItIsSaid() {
        LocalDate before = TODAY.minusDays(1);

        assertThat(created()
                        .then(national(null))
                        .then(answered(before))
                        .last(NationalResponseRecorded.class)
                        .receivedOn())
                .isEqualTo(before);
    }

    private static AddRecommendation national(@Nullable LocalDate madeOn) {
        return new AddRecommendation(PLAN, text(80), Set.of(THEME), Addressee.NATIONAL, null, Set.of(), madeOn);
    }

    private static RecordNationalResponse answered(LocalDate on) {
        return new RecordNationalResponse(PLAN, REC, Response.ACCEPT, ReturnSource.LETTER, on, null);
    }
}
