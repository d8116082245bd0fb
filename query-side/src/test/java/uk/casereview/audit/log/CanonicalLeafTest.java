package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.shared.PartnershipCode;

class CanonicalLeafTest {
    @Test
    void saysWhatIsStoredInOneForm() {
        assertThat(leaf(
                        "{ \"text\": {\"length\":3, \"ciphertext\":\"YQ==\"}, \"on\": \"2026-02-02\", \"count\": 1.0 }",
                        "{\"rec\":\"2026-02-02T09:00:00.123Z\",\"par\":\"BSCP\"}"))
                .isEqualTo("{\"event\":\"e\",\"metadata\":{\"par\":\"BSCP\",\"rec\":\"2026-02-02T09:00:00.123Z\"},"
                        + "\"name\":\"n\",\"payload\":{\"count\":1,\"on\":\"2026-02-02\",\"text\":{\"ciphertext\":\"YQ==\","
                        + "\"length\":3}},\"revision\":\"2\",\"sequence\":7,\"stream\":\"s\",\"streamType\":\"t\"}");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(text(CanonicalLeaf.of(event("{}", "{}", null, null))))
                .isEqualTo(
                        "{\"event\":\"e\",\"metadata\":{},\"name\":\"n\",\"payload\":{},\"sequence\":7,\"stream\":\"s\"}");
    }

    /** Another store, or whoever traces messages, may add some. */
    @Test
    void leavesOutWhatIsNotOurs() {
        assertThat(leaf("{}", "{\"traceparent\":{\"a\":[1]},\"par\":\"BSCP\",\"exp\":3}"))
                .contains("\"metadata\":{\"par\":\"BSCP\"}");
    }

    /** Whatever somebody has put there, there is a leaf of it. */
    @Test
    void holdsTheBytesWhereThereIsNoForm() {
        assertThat(leaf("{\"a\":", "{}"))
                .isEqualTo("{\"event\":\"e\",\"metadata\":{},\"name\":\"n\",\"payloadBytes\":\"eyJhIjo=\","
                        + "\"revision\":\"2\",\"sequence\":7,\"stream\":\"s\",\"streamType\":\"t\"}");
        assertThat(leaf("{\"a\":9007199254740993}", "{}")).contains("\"payloadBytes\"");
        for (String metaData : new String[] {"", "[]", "{\"par\":1}", "{\"par\":\"A\",\"par\":\"A\"}", "{}{}", "{"}) {
            assertThat(leaf("{}", metaData)).as(metaData).contains("{\"event\":\"e\",\"metadataBytes\":\"");
        }
    }

    @Test
    void tellsWhoseAnEventIs() {
        var ours = new PartnershipCode("BSCP");

        assertThat(EventFacts.isOf(ours, event("{}", "{\"src\":\"x\",\"par\":\"BSCP\"}", null, null)))
                .isTrue();
        assertThat(EventFacts.isOf(ours, event("{}", "{\"src\":[1],\"par\":\"SCSP\"}", null, null)))
                .isFalse();
        for (String nobodys : new String[] {"", "[]", "{", "{\"par\":1}", "{}"}) {
            assertThat(EventFacts.isOf(ours, event("{}", nobodys, null, null)))
                    .as(nobodys)
                    .isTrue();
        }
    }

    private static String leaf(String payload, String metaData) {
        return text(CanonicalLeaf.of(event(payload, metaData, "2", "t")));
    }

    private static StoredEvent event(
            String payload, String metaData, @Nullable String revision, @Nullable String streamType) {
        return new StoredEvent(
                5,
                "e",
                streamType,
                "s",
                7,
                "n",
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                metaData.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] leaf) {
        return new String(leaf, StandardCharsets.UTF_8);
    }
}
