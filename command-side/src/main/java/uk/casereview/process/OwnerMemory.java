package uk.casereview.process;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * Remembers whom the actions of plans name, and which of these people are replaced.
 *
 * @param agencies for which agency one sits on a seat
 */
record OwnerMemory(Owners owners, BiFunction<PartnershipCode, SeatCode, AgencyCode> agencies) {

    /** Kept with the process's own token. */
    interface Owners {
        void named(ActionPlanId plan, PartnershipCode partnership, UserId owner);

        void replaced(ReplacedMember member);
    }

    void remember(Happening happening) {
        PartnershipCode partnership = happening.envelope().partnership();
        if (happening.event() instanceof MemberReplaced e) {
            owners.replaced(new ReplacedMember(
                    happening.eventId(),
                    partnership,
                    agencies.apply(partnership, e.seat()),
                    e.from(),
                    e.to(),
                    e.on(),
                    happening.envelope().actor().userId()));
        }
        named(happening.event())
                .forEach(owner -> owners.named(new ActionPlanId(happening.aggregateId()), partnership, owner));
    }

    private static Stream<UserId> named(Event event) {
        return switch (event) {
            case ActionProposed e -> Stream.ofNullable(e.ownerUser());
            case ActionAgreed e -> Stream.ofNullable(e.ownerUser());
            case ActionReassigned e -> Stream.ofNullable(e.toUser());
            case ActionTransferred e -> Stream.ofNullable(e.toUser());
            case PlanTakenOver e ->
                e.actions().stream()
                        .flatMap(action -> Stream.ofNullable(action.terms().ownerUser()));
            default -> Stream.empty();
        };
    }
}
