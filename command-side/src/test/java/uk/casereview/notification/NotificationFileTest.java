package uk.casereview.notification;

import static uk.casereview.decider.StageRow.said;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.FileTable;
import uk.casereview.decider.StageRow;
import uk.casereview.shared.Event;

/** The commands every aggregate of a case has in common, at every stage of a notification. */
class NotificationFileTest {
    private static final List<String> WORKED = EveryStage.STAGES.keySet().stream()
            .filter(stage -> !stage.equals("LEGACY"))
            .toList();

    static Stream<StageRow<CaseFileCommand>> rows() {
        return FileTable.rows(IncidentStory.ID.value(), WORKED, "NOT_RECORDED", "STRUCK_OUT");
    }

    static Stream<StageRow<CaseFileCommand>> rowsOfWhatIsOnFile() {
        return FileTable.rowsOfWhatIsOnFile(IncidentStory.ID.value(), WORKED, "NOT_RECORDED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            IncidentStory story = Objects.requireNonNull(EveryStage.STAGES.get(stage));
            return said(SeriousIncidentNotificationDecider.decide(story.state(), row.command(), story.context()));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfWhatIsOnFile")
    void decidesOnWhatIsOnFile(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            IncidentStory story =
                    Objects.requireNonNull(EveryStage.STAGES.get(stage)).as(FileTable.entitled());
            NotificationState state = story.state();
            for (Event event : state instanceof NotificationState.Recorded ? FileTable.onFile() : List.<Event>of()) {
                state = NotificationEvolution.evolve(state, event);
            }
            return said(SeriousIncidentNotificationDecider.decide(state, row.command(), story.context()));
        });
    }
}
