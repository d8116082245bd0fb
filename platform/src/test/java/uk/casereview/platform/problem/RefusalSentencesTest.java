package uk.casereview.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class RefusalSentencesTest {
    private final RefusalSentences sentences = new RefusalSentences();

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceThatReadsWithoutAnyFact(RefusalCode code) {
        assertThat(sentences.of(Refusal.of(code)))
                .matches("[A-Z].*[.]")
                .doesNotContain("{", "[", "]", "}")
                .doesNotContain(code.name());
    }

    @Test
    void insertsTheFactsInPlainWords() {
        assertThat(sentences.of(Refusal.of(RefusalCode.LATE_REASON_REQUIRED, "dueOn", LocalDate.of(2026, 2, 9))))
                .contains("9 February 2026");
        assertThat(sentences.of(Refusal.of(RefusalCode.NOT_QUORATE, "missing", List.of("WMP", "SCT"))))
                .isEqualTo("The meeting is not quorate for this item. Missing: SCT, WMP.");
    }

    @Test
    void leavesOutAPartWhoseFactIsMissing() {
        assertThat(sentences.of(new Refusal(RefusalCode.NOT_QUORATE, Map.of("minimum", 4))))
                .isEqualTo("The meeting is not quorate for this item. At least 4 different agencies are needed.");
    }
}
