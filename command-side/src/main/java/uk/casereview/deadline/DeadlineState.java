package uk.casereview.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.clock.DeadlineEvent.DeadlineApproaching;
import uk.casereview.clock.DeadlineEvent.DeadlineMissed;
import uk.casereview.clock.DeadlineNotice;

/** The notices one clock has had. */
record DeadlineState(Set<Given> given) {
    static final DeadlineState NONE = new DeadlineState(Set.of());

    DeadlineState {
        given = Set.copyOf(given);
    }

    /** One notice about one due date. */
    record Given(DeadlineNotice notice, LocalDate dueOn) {}

    boolean has(DeadlineNotice notice, LocalDate dueOn) {
        return given.contains(new Given(notice, dueOn));
    }

    DeadlineState evolve(DeadlineEvent event) {
        return switch (event) {
            case DeadlineApproaching e -> with(new Given(DeadlineNotice.APPROACHING, e.dueOn()));
            case DeadlineMissed e -> with(new Given(DeadlineNotice.MISSED, e.dueOn()));
        };
    }

    private DeadlineState with(Given notice) {
        Set<Given> all = new HashSet<>(given);
        all.add(notice);
        return new DeadlineState(all);
    }
}
