package uk.casereview.timeline;

import java.util.ArrayList;
import java.util.List;
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

/** Keeps every event of a case beside its case. */
@Component
@ProcessingGroup(Projections.CASE_TIMELINE)
class CaseTimelineProjection {
    private final TimelineStore store;

    CaseTimelineProjection(TimelineStore store) {
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
            List<TimelineStore.Row> rows = BatchWork.of(Projections.CASE_TIMELINE, ArrayList::new, store::append);
            rows.add(store.row(caseId, LogEntry.of(message, token)));
        }
    }
}
