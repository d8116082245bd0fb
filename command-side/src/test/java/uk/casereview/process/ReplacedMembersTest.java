package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.process.Happenings.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.HandOverActions;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.7-28: "MemberReplaced (open requests and actions move, past votes never)". */
class ReplacedMembersTest {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 17);
    private static final Instant BEFORE = Instant.parse("2026-06-16T22:30:00Z");
    /** Half an hour after midnight in London, and before it in UTC. */
    private static final Instant NOW = Instant.parse("2026-06-16T23:30:00Z");

    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final ActionPlanId PLAN = new ActionPlanId(new UUID(0, 41));
    private static final ActionPlanId OTHER = new ActionPlanId(new UUID(0, 42));
    private static final ReplacedMember ANN =
            new ReplacedMember(EVENT, BSCP, new AgencyCode("BCT"), user("Ann"), user("Ben"), FROM, NOTIFIER);

    private final List<Object> sent = new ArrayList<>();
    private final List<ReplacedMember> handedOver = new ArrayList<>();

    @Test
    void eachPlanThatNamedThemIsAskedFromTheirLastDayOn() {
        due(NOW, this::send).forEach(Runnable::run);

        assertThat(sent)
                .containsExactly(
                        Instruction.ACTION_PLAN,
                        command(PLAN),
                        stamp(PLAN),
                        Instruction.ACTION_PLAN,
                        command(OTHER),
                        stamp(OTHER));
        assertThat(handedOver).containsExactly(ANN);
        assertThat(due(BEFORE, this::send)).isEmpty();
    }

    @Test
    void aPlanInWhichNothingIsTheirsKeepsNoOtherWaiting() {
        for (RefusalCode code : List.of(RefusalCode.INVALID_STATE, RefusalCode.UNKNOWN_REFERENCE)) {
            handedOver.clear();

            due(NOW, refusing(code)).forEach(Runnable::run);

            assertThat(sent).contains(command(OTHER));
            assertThat(handedOver).containsExactly(ANN);
        }
    }

    @Test
    void isTriedAgainWhereNobodyCouldDecide() {
        Runnable step = due(NOW, refusing(RefusalCode.STALE_VERSION)).getFirst();

        assertThatThrownBy(step::run).isInstanceOf(CommandRefused.class);
        assertThat(handedOver).isEmpty();
    }

    private List<Runnable> due(Instant now, Sending sending) {
        return new ReplacedMembers(
                        day -> day.isBefore(FROM) ? List.of() : List.of(ANN),
                        _ -> List.of(PLAN, OTHER),
                        handedOver::add,
                        sending)
                .dueAt(now);
    }

    private void send(String name, Command command, CommandStamp stamp) {
        sent.addAll(List.of(name, command, stamp));
    }

    private Sending refusing(RefusalCode code) {
        return (name, command, stamp) -> {
            send(name, command, stamp);
            throw new CommandRefused(Refusal.of(code));
        };
    }

    private static Command command(ActionPlanId plan) {
        return new HandOverActions(plan, ANN.agency(), ANN.from(), ANN.to());
    }

    private static CommandStamp stamp(ActionPlanId plan) {
        CommandId id = new CommandId(DerivedId.from(EVENT, "hand-over/" + plan));
        return new CommandStamp(id, Actor.system(BSCP, NOTIFIER), NOW, null, null, id.value(), EVENT);
    }
}
