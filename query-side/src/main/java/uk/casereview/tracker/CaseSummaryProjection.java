package uk.casereview.tracker;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.BatchWork;
import uk.casereview.query.LogEntry;
import uk.casereview.query.Projections;

/** Keeps the row of each case; a case that several events of a batch are about is read and written once. */
@Component
@ProcessingGroup(Projections.CASE_SUMMARY)
class CaseSummaryProjection {
    private final SummaryStore store;

    CaseSummaryProjection(SummaryStore store) {
        this.store = store;
    }

    @ResetHandler
    void reset() {
        store.clear();
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        UUID caseId = Envelope.caseIdIn(message.getMetaData());
        if (caseId != null) {
            Map<UUID, CaseSummary> batch =
                    BatchWork.of(Projections.CASE_SUMMARY, HashMap::new, summaries -> store.write(summaries.values()));
            CaseSummary before = batch.get(caseId);
            if (before == null) {
                before = store.find(caseId).orElse(null);
            }
            batch.put(caseId, SummaryFold.evolve(before, LogEntry.of(message, token)));
        }
    }
}
