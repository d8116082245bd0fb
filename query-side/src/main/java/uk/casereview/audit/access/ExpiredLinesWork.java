package uk.casereview.audit.access;

import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.casereview.platform.work.RestingWork;

/** Looks once an hour for lines of the access log that are too old, and takes them out by the thousand, resting in between. */
@Component
final class ExpiredLinesWork extends RestingWork {
    private static final Pace ONCE_AN_HOUR =
            new Pace(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMillis(200));

    private final ExpiredLines expired;

    ExpiredLinesWork(ExpiredLines expired) {
        super("expired-lines", ONCE_AN_HOUR);
        this.expired = expired;
    }

    @Override
    protected boolean some() {
        return expired.removeSome();
    }
}
