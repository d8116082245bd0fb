package uk.casereview.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.sealing.CopiedTexts.Opened;

/** What differs in a copy is found wherever it stands, and nothing else is touched. */
class FormReaderTest {
    private static final UUID THING = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID CASE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID MEMBER = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Map<String, Integer> LAST = Map.of("BSCP-2026-", 240, "SCSP-2026-", 12);

    private final Map<UUID, Opened> readable = new HashMap<>();
    private final Identities identities = new Identities(Set.of(MEMBER));

    @Test
    void idsAreReplacedAloneAndWithinALongerText() {
        UUID copy = identities.copyOf(THING, 1);

        assertThat(copied("{\"id\":\"%s\",\"src\":\"%s@7,%s@12\"}".formatted(THING, THING, THING), 1))
                .isEqualTo("{\"id\":\"%s\",\"src\":\"%s@7,%s@12\"}".formatted(copy, copy, copy));
    }

    @Test
    void whatIsKeptAndWhatOnlyLooksLikeAnIdStays() {
        String text = "{\"usr\":\"%s\",\"mac\":\"x%s\",\"hash\":\"%s0\"}".formatted(MEMBER, THING, THING);

        assertThat(copied(text, 1)).isEqualTo(text);
    }

    @Test
    void eachCopyCountsReferencesOn() {
        String text = "[\"BSCP-2026-014\",\"SCSP-2026-012 (closed)\"]";

        assertThat(copied(text, 1)).isEqualTo("[\"BSCP-2026-254\",\"SCSP-2026-024 (closed)\"]");
        assertThat(copied(text, 9)).isEqualTo("[\"BSCP-2026-2174\",\"SCSP-2026-120 (closed)\"]");
    }

    @Test
    void aNumberNobodyHasGivenOutIsNoReference() {
        String text = "[\"BSCP-2026-241\",\"BSCP-2026-04\",\"BSCP-2026-000\",\"BSCP-2019-014\",\"XBSCP-2026-014\"]";

        assertThat(copied(text, 1)).isEqualTo(text);
    }

    @Test
    void aTextWithoutAKeyStaysAsItIs() {
        String sealed = "{\"keyId\":\"%s\",\"ciphertext\":\"v1.RecordIncident/outline.%s.AbcD\",\"length\":3}";

        assertThat(copied(sealed.formatted(THING, THING), 1))
                .isEqualTo(sealed.formatted(identities.copyOf(THING, 1), THING));
    }

    @Test
    void whoeverAsksIsToldOfWhatIsMentioned() {
        List<UUID> mentioned = new ArrayList<>();

        reader().read(bytes("{\"a\":\"%s\",\"b\":\"%s\"}".formatted(THING, MEMBER)), mentioned::add);

        assertThat(mentioned).containsExactly(THING);
    }

    @Test
    void aTextIsSealedAnewForTheCopiedKeyAndCommand() {
        String stored = "{\"keyId\":\"%s\",\"ciphertext\":\"%s\",\"length\":17}";
        UUID copy = identities.copyOf(CASE, 2);
        UUID command = identities.copyOf(THING, 2);
        readable.put(CASE, new Opened("RecordIncident/outline", THING, "An invented text."));

        assertThat(copied(stored.formatted(CASE, "v1.RecordIncident/outline.%s.AbcD".formatted(THING)), 2))
                .isEqualTo(stored.formatted(copy, sealed(copy, readable.get(CASE), command)));
    }

    private static String sealed(UUID keyId, @Nullable Opened text, UUID commandId) {
        return keyId + " " + text + " " + commandId;
    }

    private String copied(String stored, int copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader().read(bytes(stored), _ -> {}).write(copy, identities, FormReaderTest::sealed, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private FormReader reader() {
        return new FormReader(identities, new References(LAST), (keyId, _) -> Optional.ofNullable(readable.get(keyId)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
