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

/** The commands every aggregate of a case has in common, at every stage of a notification. */
class NotificationFileTest {
    static Stream<StageRow<CaseFileCommand>> rows() {
        List<String> worked = EveryStage.STAGES.keySet().stream()
                .filter(stage -> !stage.equals("LEGACY"))
                .toList();
        return FileTable.rows(IncidentStory.ID.value(), worked, "NOT_RECORDED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            IncidentStory story = Objects.requireNonNull(EveryStage.STAGES.get(stage));
            return said(SeriousIncidentNotificationDecider.decide(story.state(), row.command(), story.context()));
        });
    }
}
