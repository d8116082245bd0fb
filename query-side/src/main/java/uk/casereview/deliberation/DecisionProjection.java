package uk.casereview.deliberation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import uk.casereview.query.BatchWork;
import uk.casereview.query.EventForms;
import uk.casereview.query.LogEntry;
import uk.casereview.query.Projections;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.timeline.RecordedEvent;

/** Keeps every decision of every body, whether it took effect, was lost or was put off. */
@Component
@ProcessingGroup(Projections.DECISIONS)
class DecisionProjection {
    private final DecisionStore store;
    private final EventForms forms;

    DecisionProjection(DecisionStore store, EventForms forms) {
        this.store = store;
        this.forms = forms;
    }

    private record Batch(Map<CaseRef, DecisionLedger> ledgers, Map<DecisionId, DecisionStore.Changed> changes) {
        Batch() {
            this(new HashMap<>(), new LinkedHashMap<>());
        }
    }

    @ResetHandler
    void reset() {
        store.clear();
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        RecordedEvent recorded = LogEntry.of(message, token);
        CaseRef caseRef =
                DecisionLedger.caseOf(recorded.event(), recorded.envelope().caseRef());
        if (caseRef != null && DecisionLedger.concerns(recorded.event())) {
            Batch batch = BatchWork.of(
                    Projections.DECISIONS,
                    Batch::new,
                    work -> store.write(work.changes().values()));
            DecisionLedger ledger =
                    batch.ledgers().computeIfAbsent(caseRef, unread -> new DecisionLedger(store.of(unread)));
            ledger.apply(recorded, caseRef, forms.nameOf(recorded.event()))
                    .forEach(entry -> batch.changes()
                            .put(entry.decision().decisionId(), new DecisionStore.Changed(entry, recorded.position())));
        }
    }
}
