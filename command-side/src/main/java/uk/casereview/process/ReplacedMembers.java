package uk.casereview.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.casereview.actionplan.PlanCommand.HandOverActions;
import uk.casereview.deadline.DueWork;
import uk.casereview.decider.LondonDate;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RefusalCode;

/** §15.7-28: "MemberReplaced (open requests and actions move, past votes never)", on the day that it comes about. */
final class ReplacedMembers implements DueWork {
    /** The plan has ended, or what it named them for is done or somebody else's. */
    private static final Set<RefusalCode> NOTHING_TO_DO =
            Set.of(RefusalCode.INVALID_STATE, RefusalCode.UNKNOWN_REFERENCE);

    private final Function<LocalDate, List<ReplacedMember>> replacedBy;
    private final Function<ReplacedMember, List<ActionPlanId>> plansNaming;
    private final Consumer<ReplacedMember> handedOver;
    private final Sending sending;

    ReplacedMembers(
            Function<LocalDate, List<ReplacedMember>> replacedBy,
            Function<ReplacedMember, List<ActionPlanId>> plansNaming,
            Consumer<ReplacedMember> handedOver,
            Sending sending) {
        this.replacedBy = replacedBy;
        this.plansNaming = plansNaming;
        this.handedOver = handedOver;
        this.sending = sending;
    }

    @Override
    public List<Runnable> dueAt(Instant now) {
        return replacedBy.apply(LondonDate.of(now)).stream()
                .<Runnable>map(member -> () -> handOver(member, now))
                .toList();
    }

    private void handOver(ReplacedMember member, Instant now) {
        plansNaming.apply(member).forEach(plan -> handOver(plan, member, now));
        handedOver.accept(member);
    }

    private void handOver(ActionPlanId plan, ReplacedMember member, Instant now) {
        try {
            sending.send(
                    Instruction.ACTION_PLAN,
                    new HandOverActions(plan, member.agency(), member.from(), member.to()),
                    stamp(plan, member, now));
        } catch (CommandRefused refused) {
            if (!NOTHING_TO_DO.contains(refused.refusal().code())) {
                throw refused;
            }
        }
    }

    private static CommandStamp stamp(ActionPlanId plan, ReplacedMember member, Instant now) {
        CommandId id = new CommandId(DerivedId.from(member.eventId(), "hand-over/" + plan));
        return new CommandStamp(
                id,
                Actor.system(member.partnership(), member.replacedBy()),
                now,
                null,
                null,
                id.value(),
                member.eventId());
    }
}
