package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.FileTable;

/** The commands every aggregate of a case has in common, at every stage of a notification. */
class NotificationFileTest {
    static Stream<Arguments> cells() {
        List<String> worked = EveryStage.STAGES.keySet().stream()
                .filter(stage -> !stage.equals("LEGACY"))
                .toList();
        return FileTable.cells(IncidentStory.ID.value(), worked, "NOT_RECORDED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("cells")
    void decides(String command, String stage, String expected, CaseFileCommand given) {
        IncidentStory story = Objects.requireNonNull(EveryStage.STAGES.get(stage));
        assertThat(FileTable.said(SeriousIncidentNotificationDecider.decide(story.state(), given, story.context())))
                .isEqualTo(expected);
    }
}
