package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

class LateConflictDeclaredTest {
    /** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, true", "false, true, true", "false, false, false"})
    void theItemIsDecidedAgainWhereTooFewOrTooSmallAMajorityAreLeft(boolean quorum, boolean majority, boolean again) {
        LateConflictDeclared late = new LateConflictDeclared(
                "1",
                new CaseRef("BSCP-2026-001"),
                new DecisionId(new UUID(0, 1)),
                new UserId(new UUID(0, 2)),
                new SealedText(new UUID(0, 3), "sealed", 30),
                Instant.EPOCH,
                quorum,
                majority);

        assertThat(late.mustBeRedecided()).isEqualTo(again);
    }
}
