package uk.casereview.tracker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps the row of each case, and what a partnership owes beside its cases; a case that several events of a batch are about is read and written once. */
@Component
@ProcessingGroup(Projections.CASE_SUMMARY)
class CaseSummaryProjection implements Projection {
    private final SummaryStore store;
    private final MissedDeadlines missed;
    private final PartnershipDuties duties;
    private final ProjectionWriter writer;

    CaseSummaryProjection(
            SummaryStore store, MissedDeadlines missed, PartnershipDuties duties, ProjectionWriter writer) {
        this.store = store;
        this.missed = missed;
        this.duties = duties;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.CASE_SUMMARY;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "case_summary_view",
                "case_state_view",
                "case_clock_view",
                "missed_deadline_view",
                "partnership_duty_view");
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        Map<UUID, List<RecordedEvent>> byCase = events.stream()
                .filter(event -> event.envelope().caseId() != null)
                .collect(Collectors.groupingBy(event -> event.envelope().caseId()));
        Map<UUID, CaseSummary> before = store.find(schema, byCase.keySet());
        Map<UUID, CaseSummary> after = new HashMap<>(before);
        byCase.forEach((caseId, ofCase) ->
                ofCase.forEach(event -> after.compute(caseId, (_, summary) -> SummaryFold.evolve(summary, event))));
        store.write(schema, before, after.values());
        missed.keep(schema, events);
        duties.keep(schema, events);
    }
}
