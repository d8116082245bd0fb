package uk.casereview.actionplan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.ReassignAction;
import uk.casereview.actionplan.ActionCommand.TransferAction;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlanCommand.HandOverActions;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** An action is handed on, to another of the agency's people or to another agency (§15.9: "by AGENCY_LEAD"). */
final class HandingOn {
    private HandingOn() {}

    static Verdict reassign(PlannedAction action, ReassignAction command, Context context) {
        return notTheirs(action, context)
                .or(() -> nobody(command.toUser(), command.toPost()))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ActionReassigned(
                        action.actionId(),
                        action.terms().ownerUser(),
                        command.toUser(),
                        command.toPost(),
                        command.reason())));
    }

    /** The other agency has not accepted it yet: it is proposed to it, with its due date and its clock. */
    static Verdict transfer(PlannedAction action, TransferAction command, Context context) {
        AgencyCode from = action.terms().ownerAgency();
        SealedText reason = command.reason();
        Optional<Refusal> refusal = notTheirs(action, context)
                .or(() -> Recommendations.unknownAgencies("toAgency", Stream.of(command.toAgency()), context))
                .or(() -> Refusals.when(
                        Agencies.same(from, command.toAgency(), context),
                        Refusal.of(
                                RefusalCode.UNKNOWN_REFERENCE,
                                "toAgency",
                                command.toAgency().toString())))
                .or(() -> nobody(command.toUser(), command.toPost()));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new ActionTransferred(
                        action.actionId(),
                        Agencies.current(Objects.requireNonNull(from), context),
                        Agencies.current(command.toAgency(), context),
                        command.toUser(),
                        command.toPost(),
                        reason));
    }

    /**
     * §15.7-28: "MemberReplaced (open requests and actions move, past votes never)". What is done and waits to be verified is
     * open still (P4), and may be sent back; whoever recorded that it is done may not verify it, whosever it is by then (P3).
     */
    static Verdict handOver(Active state, HandOverActions command, Context context) {
        List<Event> moved = state.plan().actions().stream()
                .filter(action -> Actions.OPEN.contains(action.stage()))
                .filter(action -> command.fromUser().equals(action.terms().ownerUser()))
                .filter(action -> Agencies.same(action.terms().ownerAgency(), command.agency(), context))
                .<Event>map(action -> new ActionReassigned(
                        action.actionId(),
                        command.fromUser(),
                        command.toUser(),
                        action.terms().ownerPost(),
                        null))
                .toList();
        return moved.isEmpty() ? Refusals.unknown("fromUser", command.fromUser()) : Verdict.accept(moved);
    }

    private static Optional<Refusal> notTheirs(PlannedAction action, Context context) {
        AgencyCode owner = action.terms().ownerAgency();
        return Actions.notAt(Actions.TO_DO, action)
                .or(() -> Refusals.when(!Agencies.speaksFor(owner, context), wrongAgency(owner)));
    }

    /** P1: an owner agency has a person, or a post, for it. */
    private static Optional<Refusal> nobody(@Nullable UserId user, @Nullable SealedText post) {
        return Refusals.when(
                user == null && post == null,
                Refusal.of(RefusalCode.ACTION_NOT_SMART, "missing", List.of("ownerUser")));
    }

    private static Refusal wrongAgency(@Nullable AgencyCode agency) {
        return Refusal.of(RefusalCode.WRONG_AGENCY, "agency", agency == null ? "NONE" : agency.toString());
    }
}
