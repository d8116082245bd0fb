package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.notification.EveryStage.*;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.decider.Blanks;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.*;

/** Every command at every stage: the events it leads to, or the code it is refused with. */
class SeriousIncidentNotificationDeciderTest {
    static Stream<StageRow<NotificationCommand>> rows() {
        return Stream.concat(RowsOfKnowledge.rows(), RowsOfDecisions.rows());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<NotificationCommand> row) {
        row.isMetBy(stage -> said(Objects.requireNonNull(STAGES.get(stage)).verdict(row.command())));
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(rows().map(StageRow::name).collect(Collectors.toSet()))
                .isEqualTo(leaves(NotificationCommand.class)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyStageIsWhatItIsCalled() {
        assertThat(STAGES)
                .allSatisfy((name, story) -> assertThat(story.state().stage()).isEqualTo(name));
    }

    @Test
    void aBlankHasAnAnswerAtEveryStage() {
        Blanks.haveAnAnswer(
                NotificationCommand.class,
                IncidentStory.ID.value(),
                STAGES.keySet(),
                (stage, blank) -> Objects.requireNonNull(STAGES.get(stage)).verdict((NotificationCommand) blank));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SeriousIncidentNotificationDeciderTest::leaves)
                : Stream.of(type);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.refusal().code().name();
            case Verdict.Accepted accepted ->
                accepted.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" "));
        };
    }
}
