package uk.casereview.clock;

import java.time.LocalDate;
import java.util.UUID;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Command;

/** What is asked of the notices about one clock (PM10). */
public sealed interface DeadlineCommand extends Command {
    ClockId clockId();

    @Override
    default UUID target() {
        return clockId().value();
    }

    /**
     * Gives the notice, once for each due date.
     *
     * @param streamId the aggregate whose clock it is
     * @param dueOn the date it is about; a clock that has another by now needs another notice
     */
    record GiveNotice(ClockId clockId, UUID streamId, DeadlineNotice notice, LocalDate dueOn)
            implements DeadlineCommand {}
}
