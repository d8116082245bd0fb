package uk.casereview.datarequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps what the retention of each case is counted from, and what was disclosed of it. */
@Component
@ProcessingGroup(Projections.GOVERNANCE)
class GovernanceProjection implements Projection {
    private final GovernanceStore store;
    private final ProjectionWriter writer;

    GovernanceProjection(GovernanceStore store, ProjectionWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.GOVERNANCE;
    }

    @Override
    public List<String> tables() {
        return List.of("retained_case_view", "disclosure_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return RetainedCase.follows(event) || DisclosureAuthorised.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        List<RecordedEvent> ofCases = events.stream()
                .filter(recorded -> recorded.envelope().caseId() != null)
                .toList();
        Map<UUID, RetainedCase> cases = new HashMap<>(store.find(
                schema,
                ofCases.stream()
                        .filter(GovernanceProjection::changesRetention)
                        .map(recorded -> recorded.envelope().caseId())
                        .distinct()
                        .toList()));
        for (RecordedEvent recorded : ofCases) {
            UUID caseId = recorded.envelope().caseId();
            if (changesRetention(recorded) && caseId != null) {
                cases.put(caseId, evolve(cases.getOrDefault(caseId, RetainedCase.NONE), recorded));
            }
        }
        store.write(schema, cases);
        store.disclosed(schema, ofCases);
    }

    private static boolean changesRetention(RecordedEvent recorded) {
        return RetainedCase.follows(recorded.event().getClass());
    }

    /** The case after one more event of it. */
    static RetainedCase evolve(RetainedCase before, RecordedEvent recorded) {
        return before.after(
                recorded.aggregateId(),
                recorded.event(),
                recorded.effectiveOn(),
                ServiceTime.londonDate(recorded.recordedAt()));
    }
}
