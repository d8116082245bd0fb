package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.platform.sealing.CopiedTexts.Erased;
import uk.casereview.platform.sealing.CopiedTexts.Kept;
import uk.casereview.platform.sealing.CopiedTexts.Opened;
import uk.casereview.shared.CommandId;

/** A copy's text says the same under a key of its own. */
class CopiedTextsTest {
    private static final UUID CASE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID COPY = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID COMMAND = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID COPIED_COMMAND = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final String LABEL = "RecordIncident/outline";

    @TempDir
    private Path files;

    @Test
    void aCopyOpensWithItsOwnKeyAlone() {
        CopiedKeys before = new CopiedKeys(masterKeys());
        String sealed = new Sealer(before)
                .seal(CASE, LABEL, new CommandId(COMMAND), "An invented text.")
                .ciphertext();
        CopiedTexts texts = CopiedTexts.of(masterKey(), List.of(kept(before)));

        Opened opened = texts.open(CASE, sealed).orElseThrow();
        String copied = texts.seal(COPY, opened, COPIED_COMMAND);
        Kept made = texts.made().getFirst();

        assertThat(made.subjectId()).isEqualTo(COPY);
        assertThat(texts.made()).as("handed over once").isEmpty();
        CopiedTexts afterwards = CopiedTexts.of(masterKey(), List.of(made));
        assertThat(afterwards.open(COPY, copied)).contains(new Opened(LABEL, COPIED_COMMAND, "An invented text."));
        assertThatThrownBy(() -> afterwards.open(COPY, sealed)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void whatWasErasedIsOpenedByNobody() {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-21T09:00:00Z");
        CopiedKeys before = new CopiedKeys(masterKeys());
        String sealed = new Sealer(before)
                .seal(CASE, LABEL, new CommandId(COMMAND), "An invented text.")
                .ciphertext();

        CopiedTexts texts = CopiedTexts.of(masterKey(), List.of(new Kept(CASE, null, null, at, null)));

        assertThat(texts.open(CASE, sealed)).isEmpty();
        assertThat(texts.erased()).containsExactly(new Erased(CASE, at));
    }

    @Test
    void aSubjectWithAKeyIsNoNewCopy() {
        CopiedKeys before = new CopiedKeys(masterKeys());
        before.forSealing(CASE);
        CopiedTexts texts = CopiedTexts.of(masterKey(), List.of(kept(before)));

        assertThatThrownBy(() -> texts.seal(CASE, new Opened(LABEL, COMMAND, "An invented text."), COPIED_COMMAND))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Kept kept(CopiedKeys keys) {
        Wrapped wrapped = keys.takeMade().values().iterator().next();
        return new Kept(CASE, wrapped.bytes(), wrapped.by(), null, CASE);
    }

    private MasterKeys masterKeys() {
        return new MasterKeys(MasterKeyFile.at(masterKey(), true), List.of());
    }

    private Path masterKey() {
        return files.resolve("master.key");
    }
}
