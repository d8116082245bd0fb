package uk.casereview.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.casereview.clock.DeadlineCommand.GiveNotice;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.deadline.RunningClocks.Running;
import uk.casereview.decider.LondonDate;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RefusalCode;

/** The notices about clocks (PM10). */
final class DueNotices implements DueWork {
    private final RunningClocks clocks;
    private final CommandDispatch dispatch;

    DueNotices(RunningClocks clocks, CommandDispatch dispatch) {
        this.clocks = clocks;
        this.dispatch = dispatch;
    }

    @Override
    public List<Runnable> dueAt(Instant now) {
        LocalDate today = LondonDate.of(now);
        return clocks.dueBy(today).stream()
                .<Runnable>map(clock -> () -> give(clock, today, now))
                .toList();
    }

    /** Refused is what is moot by now; the index follows the log, and forgets it. */
    private void give(Running clock, LocalDate today, Instant now) {
        DeadlineNotice notice = NoticePolicy.of(clock.kind(), clock.dueOn(), today);
        try {
            dispatch.send(
                    Deadline.COMMAND_NAME,
                    new GiveNotice(clock.clockId(), clock.streamId(), notice, clock.dueOn()),
                    stamp(clock, notice, now));
            clocks.given(clock, notice);
        } catch (CommandRefused refused) {
            if (refused.refusal().code() != RefusalCode.INVALID_STATE) {
                throw refused;
            }
        }
    }

    /** Time begins it; the id follows from what set the date, so that whoever gives the notice again gives the same. */
    private static CommandStamp stamp(Running clock, DeadlineNotice notice, Instant now) {
        CommandId id = new CommandId(DerivedId.from(clock.setBy(), "notice/" + notice));
        return new CommandStamp(
                id, Actor.system(clock.partnership(), null), now, null, null, id.value(), clock.setBy());
    }
}
