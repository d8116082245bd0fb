package uk.casereview.audit.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down once the self-check has found anything: whoever watches the service is told; it goes on serving nevertheless. */
@Component("record")
@WithAuditLog
class RecordHealth implements HealthIndicator {
    private final CheckTables found;
    private final SelfCheckWork work;

    RecordHealth(CheckTables found, SelfCheckWork work) {
        this.found = found;
        this.work = work;
    }

    @Override
    public Health health() {
        long differences = found.count();
        return (differences > 0 || work.isFailing() ? Health.down() : Health.up())
                .withDetail("differences", differences)
                .build();
    }
}
