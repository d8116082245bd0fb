package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class TypedOutcomeTest {
    /** A statement of an outcome, whichever command makes it. */
    private record Stated(Outcome outcome, @Nullable AlternativeReviewType reviewType, Set<JointProcess> jointWith)
            implements StatesOutcome {
        @Override
        public boolean nationalReviewSuggested() {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_FURTHER_REVIEW,,",
        "LCSPR,,",
        "ALTERNATIVE_LOCAL_REVIEW,ALTERNATIVE,",
        "ALTERNATIVE_LOCAL_REVIEW,,REVIEW_TYPE_REQUIRED",
        "NO_FURTHER_REVIEW,ALTERNATIVE,REVIEW_TYPE_UNEXPECTED",
        "LCSPR,ALTERNATIVE,REVIEW_TYPE_UNEXPECTED"
    })
    void onlyAnAlternativeLocalReviewHasAType(
            Outcome outcome, @Nullable AlternativeReviewType type, @Nullable RefusalCode refused) {
        var stated = new Stated(outcome, type, Set.of());

        assertThat(OutcomePolicy.incomplete(stated).map(Refusal::code).orElse(null))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_FURTHER_REVIEW,,JOINT_WITH_UNEXPECTED",
        "LCSPR,,",
        "ALTERNATIVE_LOCAL_REVIEW,ALTERNATIVE,",
        "NO_FURTHER_REVIEW,ALTERNATIVE,REVIEW_TYPE_UNEXPECTED"
    })
    void whatIsNotHeldIsHeldWithNobody(
            Outcome outcome, @Nullable AlternativeReviewType type, @Nullable RefusalCode refused) {
        var stated = new Stated(outcome, type, Set.of(JointProcess.SAR));

        assertThat(OutcomePolicy.incomplete(stated).map(Refusal::code).orElse(null))
                .isEqualTo(refused);
    }
}
