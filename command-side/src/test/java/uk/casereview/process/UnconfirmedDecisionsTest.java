package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.process.Happenings.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.FlagReason;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.process.Remembered.SeenTo;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.2-11: "Unconfirmed is effective and flagged after 5 working days". */
class UnconfirmedDecisionsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 16);
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Taken TAKEN = new Taken(
            DECISION.decisionId(),
            REVIEW.value(),
            Happenings.CASE,
            Instruction.RAPID_REVIEW_FILE,
            BSCP,
            EVENT,
            LAST_DAY);

    private final List<Object> sent = new ArrayList<>();
    private final List<Remembered> remembered = new ArrayList<>();

    /** Half an hour after midnight in London, and before it in UTC. */
    @Test
    void isFlaggedOnTheDayAfterTheLast() {
        Instant now = Instant.parse("2026-06-16T23:30:00Z");
        CommandId id = new CommandId(DerivedId.from(EVENT, "unconfirmed"));

        due(now, this::send).forEach(Runnable::run);

        assertThat(sent)
                .containsExactly(
                        Instruction.RAPID_REVIEW_FILE,
                        new FlagDecision(REVIEW.value(), DECISION.decisionId(), FlagReason.UNCONFIRMED, null, null),
                        new CommandStamp(id, Actor.system(BSCP, null), now, null, null, id.value(), EVENT));
        assertThat(remembered).containsExactly(new SeenTo(DECISION.decisionId(), REVIEW.value()));
        assertThat(due(Instant.parse("2026-06-16T22:30:00Z"), this::send)).isEmpty();
    }

    @Test
    void isLeftAloneOnceItWasSeenTo() {
        due(Instant.parse("2026-06-17T08:00:00Z"), refusing(RefusalCode.INVALID_STATE))
                .forEach(Runnable::run);

        assertThat(remembered).containsExactly(new SeenTo(DECISION.decisionId(), REVIEW.value()));
    }

    @Test
    void isTriedAgainWhereNobodyCouldDecide() {
        Runnable flagging = due(Instant.parse("2026-06-17T08:00:00Z"), refusing(RefusalCode.FORBIDDEN_ROLE))
                .getFirst();

        assertThatThrownBy(flagging::run).isInstanceOf(CommandRefused.class);
        assertThat(remembered).isEmpty();
    }

    private List<Runnable> due(Instant now, Sending sending) {
        return new UnconfirmedDecisions(
                        day -> day.isAfter(LAST_DAY) ? List.of(TAKEN) : List.of(), remembered::add, sending)
                .dueAt(now);
    }

    private void send(String name, Command command, CommandStamp stamp) {
        sent.addAll(List.of(name, command, stamp));
    }

    private static Sending refusing(RefusalCode code) {
        return (_, _, _) -> {
            throw new CommandRefused(Refusal.of(code));
        };
    }
}
