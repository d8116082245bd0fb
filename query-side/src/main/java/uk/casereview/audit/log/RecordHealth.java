package uk.casereview.audit.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import uk.casereview.audit.DifferenceKind;

/**
 * Down once the self-check has found anything, and where something was put back that is older than the rest: whoever watches the
 * service is told; it goes on serving nevertheless.
 */
@Component("record")
@WithAuditLog
class RecordHealth implements HealthIndicator {
    private final CheckTables found;
    private final SelfCheckWork work;
    private final CheckpointWork checkpoints;
    private final NewestKeys keys;

    RecordHealth(CheckTables found, SelfCheckWork work, CheckpointWork checkpoints, NewestKeys keys) {
        this.found = found;
        this.work = work;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @Override
    public Health health() {
        long differences = found.count();
        long older = checkpoints.olderThan();
        NewestKeys.Looked looked = keys.looked();
        boolean wrong = differences > 0 || work.isFailing() || older > 0 || looked.lacking() > 0;
        Health.Builder said = (wrong ? Health.down() : Health.up()).withDetail("differences", differences);
        if (older > 0) {
            said.withDetail("olderThanCheckpoint", older).withDetail("whatToDo", DifferenceKind.LOG_CUT.words());
        }
        if (looked.lacking() > 0) {
            said.withDetail("keysNamed", looked.named()).withDetail("keysLacking", looked.lacking());
        }
        return said.build();
    }
}
