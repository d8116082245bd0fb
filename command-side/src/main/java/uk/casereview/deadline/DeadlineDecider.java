package uk.casereview.deadline;

import java.util.Optional;
import uk.casereview.clock.Clock;
import uk.casereview.clock.DeadlineCommand.GiveNotice;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.clock.DeadlineEvent.DeadlineApproaching;
import uk.casereview.clock.DeadlineEvent.DeadlineMissed;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.ClockFacts;
import uk.casereview.register.Duties.Duty;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;

/**
 * Decides whether a notice is given, on what the clock's own stream says: a notice is once for each due date, and moot
 * where the clock has stopped, was cancelled, or has another date by now.
 */
final class DeadlineDecider {
    private DeadlineDecider() {}

    static Verdict decide(DeadlineState state, GiveNotice command, Context context) {
        return measured(command.clockId(), context)
                .map(clock -> decide(state, command, clock, context))
                .orElseGet(() -> Verdict.refuse(
                        RefusalCode.UNKNOWN_REFERENCE,
                        "clockId",
                        command.clockId().toString()));
    }

    /** A clock of a case is in its aggregate's stream; what the partnership owes as such, in its register. */
    private static Optional<Duty> measured(ClockId id, Context context) {
        ClockFacts facts = context.facts().clock();
        if (facts == null) {
            PartnershipId partnership = PartnershipId.of(context.actor().partnership());
            return context.register().settings().duties().find(partnership, id);
        }
        Clock clock = facts.clock();
        return Optional.of(new Duty(clock.clockId(), clock.kind(), clock.dueOn(), clock.running()));
    }

    private static Verdict decide(DeadlineState state, GiveNotice command, Duty clock, Context context) {
        if (state.has(command.notice(), command.dueOn())) {
            return Verdict.accept();
        }
        Optional<DeadlineNotice> due = !clock.running() || !clock.dueOn().equals(command.dueOn())
                ? Optional.empty()
                : NoticePolicy.on(context.today(), clock.kind(), clock.dueOn(), context.register());
        return due.filter(command.notice()::equals)
                .map(notice -> Verdict.accept(event(notice, clock)))
                .orElseGet(() -> Verdict.refuse(
                        RefusalCode.INVALID_STATE, "notice", command.notice().name()));
    }

    private static DeadlineEvent event(DeadlineNotice notice, Duty clock) {
        return switch (notice) {
            case APPROACHING -> new DeadlineApproaching(clock.clockId(), clock.kind(), clock.dueOn());
            case MISSED ->
                new DeadlineMissed(clock.clockId(), clock.kind(), clock.dueOn(), NoticePolicy.toTell(clock.kind()));
        };
    }
}
