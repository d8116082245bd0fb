package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedNodesTest {
    private static final String TEXT =
            "{\"keyId\":\"00000000-0000-4000-8000-000000000001\",\"ciphertext\":\"%s\",\"length\":5}";

    @Test
    void showsTextWhereItCanBeOpenedAtAnyDepth() {
        JsonNode shown = SealedNodes.show(tree("{\"a\":[{\"b\":" + TEXT.formatted("x") + "}]}"), opening("plain"));

        assertThat(shown).isEqualTo(tree("{\"a\":[{\"b\":\"plain\"}]}"));
    }

    @Test
    void marksWhatIsWithheldOrErasedWithItsLength() {
        JsonNode mark = tree("{\"a\":{\"sealed\":true,\"length\":5}}");

        assertThat(SealedNodes.show(tree("{\"a\":" + TEXT.formatted("") + "}"), opening("plain")))
                .isEqualTo(mark);
        assertThat(SealedNodes.show(tree("{\"a\":" + TEXT.formatted("x") + "}"), opening(null)))
                .isEqualTo(mark);
    }

    private static SealedNodes.Opening opening(@Nullable String plain) {
        return (_, _, _) -> Optional.ofNullable(plain);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
