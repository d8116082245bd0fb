package uk.casereview.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;

/** A checkpoint is named by the time in its text, as the second verifier reads it from there. */
class NamedCheckpointTest {
    private static final Checkpoint ON_THE_SECOND =
            new Checkpoint("case-review/log", 1_200, Hash.OF_NOTHING, Instant.parse("2026-02-02T09:00:09Z"));

    @Test
    void aWholeSecondKeepsItsMilliseconds() {
        assertThat(BundleCheck.named(ON_THE_SECOND))
                .isEqualTo("the checkpoint over 1,200 events of 2026-02-02T09:00:09.000Z");
        assertThat(new KeptCheckpoint("the receipt", ON_THE_SECOND.signedBy(List.of()), ON_THE_SECOND))
                .hasToString("the receipt (1200 events, 2026-02-02T09:00:09.000Z)");
        assertThat(ON_THE_SECOND.text()).contains("2026-02-02T09:00:09.000Z");
    }
}
