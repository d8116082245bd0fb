package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RecordVoice;
import uk.casereview.casefile.CaseFileCommand.RecordVoiceUse;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.RefusalCode;

/** §7.2: "child's lived experience and voice"; §11.5-13: "how feedback from children/families was used". */
class VoicesTest {
    private final CaseFile heard = after(FILE, voice(TODAY.minusDays(1)), CLERK);
    private final UUID id = heard.voices().keySet().iterator().next();

    @Test
    void aChildIsHeard() {
        assertThat(accepted(FILE, voice(TODAY.minusDays(1)), CLERK))
                .containsExactly(new VoiceRecorded(
                        id, FamilyRole.CHILD, VoiceSource.FROM_RECORDS, TODAY.minusDays(1), text(30)));
        assertThat(refused(FILE, voice(TODAY.plusDays(1)), CLERK).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whatWasSaidIsUsedAndUsedAgain() {
        CaseFile used = after(heard, use(id, null), CLERK);

        assertThat(accepted(heard, use(id, null), CLERK))
                .containsExactly(new VoiceUsed(id, FamilyRole.CHILD, TODAY, text(20)));
        assertThat(accepted(used, use(id, null), CLERK)).hasSize(1);
        assertThat(refused(heard, use(id, TODAY.plusDays(1)), CLERK).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(refused(FILE, use(id, null), CLERK).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    private static RecordVoice voice(LocalDate on) {
        return new RecordVoice(AGGREGATE, FamilyRole.CHILD, VoiceSource.FROM_RECORDS, on, text(30));
    }

    private static RecordVoiceUse use(UUID voice, @Nullable LocalDate on) {
        return new RecordVoiceUse(AGGREGATE, voice, on, text(20));
    }
}
