package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.FileTable;

/** The commands every aggregate of a case has in common, at every stage of a rapid review. */
class RapidReviewFileTest {
    /** §7.1: from where an outcome is escalated, or taken further. */
    private static final Set<String> DISPUTABLE = Set.of("RECOMMENDED", "ESCALATED", "DETERMINED");

    static Stream<Arguments> cells() {
        return FileTable.cells(
                ReviewStory.REVIEW.value(), RapidReviewDeciderTest.STAGES.keySet(), "NOT_OPENED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("cells")
    void decides(String command, String stage, String expected, CaseFileCommand given) {
        boolean notThere = command.equals("EscalateDecision") && expected.equals("+") && !DISPUTABLE.contains(stage);

        assertThat(FileTable.said(RapidReviewDeciderTest.stage(stage).verdict(given)))
                .isEqualTo(notThere ? "INVALID_STATE" : expected);
    }
}
