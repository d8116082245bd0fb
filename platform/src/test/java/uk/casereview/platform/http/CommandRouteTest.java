package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;

class CommandRouteTest {
    private final Map<String, CommandRoute> byPath = routes(true);

    @Test
    void theBarePostIsTheOpeningCommandAndOthersStandBelowIt() {
        assertThat(command("/api/samples")).isEqualTo(Sample.OpenSample.class);
        assertThat(command("/api/samples/name-user")).isEqualTo(Sample.NameUser.class);
        assertThat(command("/api/samples/{id}/name-user")).isEqualTo(Sample.NameUser.class);
        assertThat(byPath).doesNotContainKey("/api/samples/{id}/open-sample");
        assertThat(command("/api/samples/{id}/correct-title")).isEqualTo(Sample.CorrectTitle.class);
        assertThat(command("/api/samples/{id}/close-sample")).isEqualTo(Sample.CloseSample.class);
    }

    @Test
    void membersOfACaseTakeTheCommonCommandsUnderTheirOwnName() {
        assertThat(Optional.ofNullable(byPath.get("/api/samples/{id}/attach-document"))
                        .map(CommandRoute::name))
                .contains("sample/case-file");
        assertThat(routes(false)).doesNotContainKey("/api/samples/{id}/attach-document");
    }

    /** By what a command is, so that none loses its check with its name. */
    @Test
    void aVersionIsNeededForCorrectionsAndDecisionsOfACaseOnly() {
        assertThat(byPath.values().stream().filter(CommandRoute::needsVersion).map(CommandRoute::path))
                .containsExactlyInAnyOrder(
                        "/api/samples/{id}/correct-title",
                        "/api/samples/{id}/settle-title",
                        "/api/samples/{id}/correct-decision-record");
        assertThat(routes(false).values()).noneMatch(CommandRoute::needsVersion);
    }

    @ParameterizedTest
    @CsvSource({"RecordDspPosition,record-dsp-position", "OpenRapidReview,open-rapid-review", "Resume,resume"})
    void writesNamesInKebabCase(String name, String path) {
        assertThat(CommandRoute.kebab(name)).isEqualTo(path);
    }

    @Test
    void aCommandNoBodyCanFillStopsTheStart() {
        record Odd(NotificationId id, Thread thread) {}
        assertThatThrownBy(() -> Shape.requireReadable(Odd.class)).hasMessageContaining("Thread");
    }

    private Class<? extends Command> command(String path) {
        return Optional.ofNullable(byPath.get(path)).orElseThrow().command();
    }

    private static Map<String, CommandRoute> routes(boolean ofCases) {
        return CommandRoute.of(new Samples(ofCases)).stream()
                .collect(Collectors.toMap(CommandRoute::path, Function.identity()));
    }
}
