package uk.casereview.platform.sealing;

import java.time.Duration;
import uk.casereview.platform.work.RestingWork;

/** Looks once a minute whether keys are to be wrapped anew, whichever instance was asked to, and does it at its own pace. */
public final class MasterKeyWorker extends RestingWork {
    private static final Pace ONCE_A_MINUTE = new Pace(Duration.ZERO, Duration.ofMinutes(1), Duration.ZERO);

    private final MasterKeyCare care;

    MasterKeyWorker(MasterKeyCare care) {
        super("master-key", ONCE_A_MINUTE);
        this.care = care;
    }

    /** All of it; it ends between two handfuls of keys. */
    @Override
    protected boolean some() {
        care.work(this::goesOn);
        return false;
    }
}
