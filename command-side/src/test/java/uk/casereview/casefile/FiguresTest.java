package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RecalculateClocks;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class FiguresTest {

    private final CaseFile clocked = FILE.evolve(started(ClockKind.C2))
            .evolve(started(ClockKind.C1))
            .evolve(new ClockStopped(id(ClockKind.C1), ClockKind.C1, TODAY, TODAY))
            .evolve(started(ClockKind.C3))
            .evolve(new ClockCancelled(id(ClockKind.C3), ClockKind.C3, Reason.WITHDRAWN));

    private static ClockId id(ClockKind kind) {
        return ClockId.of(AGGREGATE, kind.toString(), 1);
    }

    private static ClockStarted started(ClockKind kind) {
        return new ClockStarted(id(kind), kind, TODAY, TODAY.plusDays(7), "1", "1");
    }

    @Test
    void aDuplicateTakesItsClocksWithIt() {
        List<Event> events =
                accepted(clocked, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), CLERK);

        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        new ClockCancelled(id(ClockKind.C1), ClockKind.C1, Reason.DUPLICATE),
                        new ClockCancelled(id(ClockKind.C2), ClockKind.C2, Reason.DUPLICATE));
        assertThat(after(clocked, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), text(9)), CLERK)
                        .counted())
                .isFalse();
        assertThat(after(clocked, new MarkEnteredInError(AGGREGATE, text(9)), CLERK)
                        .counted())
                .isFalse();
    }

    /** §15.8: what the body refers to has to be there. */
    @Test
    void nothingIsTheDuplicateOfACaseThatNobodyHas() {
        CaseRef nobodys = new CaseRef("BSCP-2026-999");

        assertThat(refused(FILE, new MarkDuplicate(AGGREGATE, nobodys, text(9)), byManagerNaming(nobodys)))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "of", "BSCP-2026-999"));
    }

    /** §3.1; what counts no more keeps the dates it had. */
    @Test
    void onlyClocksThatCountAreCountedAgain() {
        CaseFile marked = after(FILE, new MarkEnteredInError(AGGREGATE, text(9)), CLERK);

        assertThat(accepted(FILE, new RecalculateClocks(AGGREGATE), CLERK)).isEmpty();
        assertThat(refused(marked, new RecalculateClocks(AGGREGATE), CLERK).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void nothingIsItsOwnDuplicateNorWithoutReason() {
        assertThat(refused(FILE, new MarkDuplicate(AGGREGATE, CASE, text(9)), CLERK)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refused(FILE, new MarkDuplicate(AGGREGATE, new CaseRef("BSCP-2026-001"), null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(refused(FILE, new MarkEnteredInError(AGGREGATE, null), CLERK).code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }
}
