package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void isReadAsItIsWritten() {
        var position = new Position(UUID.fromString("00000000-0000-0000-0000-000000000001"), 42);

        assertThat(Position.parse(position.toString())).contains(position);
    }

    @Test
    void isNothingElse() {
        assertThat(Position.parse("")).isEmpty();
        assertThat(Position.parse("42")).isEmpty();
        assertThat(Position.parse("here.42")).isEmpty();
        assertThat(Position.parse("00000000-0000-0000-0000-000000000001.x")).isEmpty();
    }
}
