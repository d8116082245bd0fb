package uk.casereview.audit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What the self-check has found and how far it is, read from the tables when somebody asks. */
@Component
@WithAuditLog
class RecordMeters implements MeterBinder {
    private final CheckTables state;

    RecordMeters(CheckTables state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("casereview.audit.differences", state, CheckTables::count)
                .description("What in the record is not as it was logged or signed")
                .register(registry);
        Gauge.builder(
                        "casereview.audit.checked",
                        state,
                        tables -> tables.soFar().map(CheckedSoFar::leaves).orElse(0L))
                .description("Leaves that this round of the self-check has seen")
                .register(registry);
    }
}
