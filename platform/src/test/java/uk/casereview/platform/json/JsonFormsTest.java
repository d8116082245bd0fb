package uk.casereview.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class JsonFormsTest {
    private static final UserId ANN = new UserId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    private static final AgencyCode WMP = new AgencyCode("WMP");

    private final JsonMapper mapper = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        JsonForms.applyTo(builder);
        return builder.build();
    }

    record Seat(UserId member, AgencyCode agency, @Nullable LocalDate from, Instant at, Role role) {
        boolean isTaken() {
            return true;
        }

        String getLabel() {
            return "derived";
        }
    }

    record Board(Map<UserId, AgencyCode> seats, Map<AgencyCode, Long> votes) {}

    record Attendance(Set<Role> roles) {}

    sealed interface Stage {
        record Empty() implements Stage {}

        sealed interface Open extends Stage {
            record Gathering(List<AgencyCode> awaited) implements Open {}
        }
    }

    static final class Shell {
        private @Nullable String id;
        private Stage stage = new Stage.Empty();
    }

    @Test
    void writesIdentifiersAndCodesBareAndDatesAsText() {
        var seat = new Seat(ANN, WMP, LocalDate.of(2026, 2, 9), Instant.parse("2026-02-09T16:40:00.123Z"), Role.CHAIR);

        String json = mapper.writeValueAsString(seat);

        assertThat(mapper.readTree(json)).isEqualTo(mapper.readTree("""
                        {"member":"00000000-0000-0000-0000-00000000000a","agency":"WMP","from":"2026-02-09",
                         "at":"2026-02-09T16:40:00.123Z","role":"CHAIR"}"""));
        assertThat(mapper.readValue(json, Seat.class)).isEqualTo(seat);
    }

    @Test
    void readsSetsInTheOrderTheyWereWrittenIn() {
        List<Role> roles = List.of(Role.values()).reversed();

        Attendance read = mapper.readValue(mapper.writeValueAsString(Map.of("roles", roles)), Attendance.class);

        assertThat(read.roles()).containsExactlyElementsOf(roles);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        var seat = new Seat(ANN, WMP, null, Instant.EPOCH, Role.CHAIR);

        assertThat(mapper.writeValueAsString(seat)).doesNotContain("from");
        assertThat(mapper.readValue(mapper.writeValueAsString(seat), Seat.class))
                .isEqualTo(seat);
    }

    @Test
    void writesIdentifiersAndCodesBareAsKeys() {
        var board = new Board(Map.of(ANN, WMP), Map.of(WMP, 2L));

        String json = mapper.writeValueAsString(board);

        assertThat(mapper.readTree(json)).isEqualTo(mapper.readTree("""
                        {"seats":{"00000000-0000-0000-0000-00000000000a":"WMP"},"votes":{"WMP":2}}"""));
        assertThat(mapper.readValue(json, Board.class)).isEqualTo(board);
    }

    @Test
    void tellsTheCasesOfASealedInterfaceApart() {
        Stage stage = new Stage.Open.Gathering(List.of(WMP));

        String json = mapper.writeValueAsString(stage);

        assertThat(json).contains("\"type\":\"Gathering\"");
        assertThat(mapper.readValue(json, Stage.class)).isEqualTo(stage);
        assertThat(mapper.readValue("{\"type\":\"Empty\"}", Stage.class)).isEqualTo(new Stage.Empty());
    }

    @Test
    void keepsTheHiddenFieldsOfAnAggregate() {
        var shell = new Shell();
        shell.id = "one";
        shell.stage = new Stage.Open.Gathering(List.of(WMP));

        Shell again = mapper.readValue(mapper.writeValueAsString(shell), Shell.class);

        assertThat(again.id).isEqualTo("one");
        assertThat(again.stage).isEqualTo(shell.stage);
    }

    @Test
    void refusesAnUnknownField() {
        assertThatThrownBy(() -> mapper.readValue("{\"seats\":{},\"votes\":{},\"more\":1}", Board.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesAWrongCode() {
        assertThatThrownBy(() -> mapper.readValue("{\"seats\":{},\"votes\":{\"w m p\":1}}", Board.class))
                .isInstanceOf(JacksonException.class);
    }
}
