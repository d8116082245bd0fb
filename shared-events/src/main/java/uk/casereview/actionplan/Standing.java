package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the colour of an action, and the stage of its plan, follow from (§10.1, §10.3). */
public interface Standing {
    ActionStage stage();

    @Nullable
    LocalDate dueOn();

    @Nullable
    LocalDate completedOn();

    /** What each agency last said of its part. */
    Collection<? extends Outlook> outlooks();

    /** Whether it slips, and by when it is expected to be done. */
    interface Outlook {
        boolean slippage();

        @Nullable
        LocalDate forecastOn();
    }
}
