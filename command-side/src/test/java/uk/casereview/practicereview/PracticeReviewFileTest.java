package uk.casereview.practicereview;

import static uk.casereview.decider.StageRow.said;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.FileTable;
import uk.casereview.decider.StageRow;
import uk.casereview.deliberation.Bodies;
import uk.casereview.shared.Event;

/** The commands every aggregate of a case has in common, at every stage of a practice review. */
class PracticeReviewFileTest {
    static Stream<StageRow<CaseFileCommand>> rows() {
        return FileTable.rows(
                ReviewStory.REVIEW.value(), PracticeReviewDeciderTest.STAGES.keySet(), "NOT_INITIATED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> said(told(stage).verdict(row.command())));
    }

    static Stream<StageRow<CaseFileCommand>> rowsOfWhatIsOnFile() {
        return FileTable.rowsOfWhatIsOnFile(
                        ReviewStory.REVIEW.value(),
                        PracticeReviewDeciderTest.STAGES.keySet(),
                        "NOT_INITIATED",
                        "STRUCK_OUT")
                .map(row -> row.command() instanceof CorrectDecisionRecord ? tooOld(row) : row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfWhatIsOnFile")
    void decidesOnWhatIsOnFile(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            ReviewStory story = told(stage).by(FileTable.entitled());
            PracticeReviewState state = story.state();
            for (Event event : state instanceof PracticeReviewState.Begun ? FileTable.onFile() : List.<Event>of()) {
                state = PracticeReviewEvolution.evolve(state, event);
            }
            return said(PracticeReviewDecider.decide(state, row.command(), story.context()));
        });
    }

    /** The decision of the table is older than the review; one of its own is corrected in CorrectedPracticeReviewDaysTest. */
    private static StageRow<CaseFileCommand> tooOld(StageRow<CaseFileCommand> row) {
        Map<String, String> expected = new LinkedHashMap<>(row.expected());
        expected.replaceAll((_, said) -> said.equals("+") ? "DATE_OUT_OF_ORDER" : said);
        return new StageRow<>(row.name(), row.command(), expected);
    }

    /** On the day on which the table has its dates. */
    private static ReviewStory told(String stage) {
        return Objects.requireNonNull(PracticeReviewDeciderTest.STAGES.get(stage))
                .get()
                .on(Bodies.TODAY);
    }
}
