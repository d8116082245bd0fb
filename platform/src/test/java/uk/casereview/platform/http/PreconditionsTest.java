package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import uk.casereview.platform.problem.FaultyRequest;

class PreconditionsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void takesTheKeyAsTheCommandIdAndTheTagAsTheVersion() {
        UUID key = UUID.fromString("00000000-0000-0000-0000-00000000c0de");
        request.addHeader("Idempotency-Key", key);
        request.addHeader("If-Match", "\"7\"");
        Preconditions said = Preconditions.of(request);
        assertThat(said.commandId().value()).isEqualTo(key);
        assertThat(said.version()).isEqualTo(7);
    }

    @Test
    void givesACommandWithoutAKeyAnIdOfItsOwn() {
        assertThat(Preconditions.of(request).commandId())
                .isNotEqualTo(Preconditions.of(request).commandId());
        assertThat(Preconditions.of(request).version()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"x\"", "", "\"99999999999999999999\""})
    void refusesATagThatIsNotOneVersion(String tag) {
        request.addHeader("If-Match", tag);
        assertThatThrownBy(() -> Preconditions.of(request)).isInstanceOf(FaultyRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "not a key", ""})
    void refusesAKeyThatIsNoUuid(String key) {
        request.addHeader("Idempotency-Key", key);
        assertThatThrownBy(() -> Preconditions.of(request)).isInstanceOf(FaultyRequest.class);
    }

    @Test
    void refusesTheSameHeaderTwice() {
        request.addHeader("If-Match", "\"7\"");
        request.addHeader("If-Match", "\"8\"");
        assertThatThrownBy(() -> Preconditions.of(request)).isInstanceOf(FaultyRequest.class);
    }
}
