package uk.casereview.rapidreview;

import static uk.casereview.decider.StageRow.said;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.FileTable;
import uk.casereview.decider.StageRow;

/** The commands every aggregate of a case has in common, at every stage of a rapid review. */
class RapidReviewFileTest {
    /** §7.1: from where an outcome is escalated, or taken further. */
    private static final Set<String> DISPUTABLE = Set.of("RECOMMENDED", "ESCALATED", "DETERMINED");

    static Stream<StageRow<CaseFileCommand>> rows() {
        return FileTable.rows(
                        ReviewStory.REVIEW.value(), RapidReviewDeciderTest.STAGES.keySet(), "NOT_OPENED", "STRUCK_OUT")
                .map(row -> row.command() instanceof EscalateDecision ? whereDisputable(row) : row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> said(RapidReviewDeciderTest.stage(stage).verdict(row.command())));
    }

    static Stream<StageRow<CaseFileCommand>> rowsOfWhatIsOnFile() {
        return FileTable.rowsOfWhatIsOnFile(
                ReviewStory.REVIEW.value(), RapidReviewDeciderTest.STAGES.keySet(), "NOT_OPENED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfWhatIsOnFile")
    void decidesOnWhatIsOnFile(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            ReviewStory story = Objects.requireNonNull(RapidReviewDeciderTest.STAGES.get(stage))
                    .get()
                    .by(FileTable.entitled());
            if (story.state() instanceof RapidReviewState.Opened) {
                FileTable.onFile().forEach(story::happened);
            }
            return said(story.verdict(row.command()));
        });
    }

    private static StageRow<CaseFileCommand> whereDisputable(StageRow<CaseFileCommand> row) {
        Map<String, String> expected = new LinkedHashMap<>(row.expected());
        expected.replaceAll((stage, said) -> said.equals("+") && !DISPUTABLE.contains(stage) ? "INVALID_STATE" : said);
        return new StageRow<>(row.name(), row.command(), expected);
    }
}
