package uk.casereview.deliberation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.query.EventForms;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;

/** Keeps every decision of every body, whether it took effect, was lost or was put off. */
@Component
@ProcessingGroup(Projections.DECISIONS)
class DecisionProjection implements Projection {
    private final DecisionStore store;
    private final EventForms forms;
    private final ProjectionWriter writer;

    DecisionProjection(DecisionStore store, EventForms forms, ProjectionWriter writer) {
        this.store = store;
        this.forms = forms;
        this.writer = writer;
    }

    /** The id follows from the command's alone, and one key may be sent about two cases. */
    private record Key(CaseRef caseRef, DecisionId decisionId) {}

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.DECISIONS;
    }

    @Override
    public List<String> tables() {
        return List.of("decision_view");
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        Map<CaseRef, DecisionLedger> ledgers = new HashMap<>();
        Map<Key, DecisionStore.Changed> changes = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            CaseRef caseRef =
                    DecisionLedger.caseOf(recorded.event(), recorded.envelope().caseRef());
            if (caseRef != null && DecisionLedger.concerns(recorded.event())) {
                ledgers.computeIfAbsent(caseRef, unread -> new DecisionLedger(store.of(schema, unread)))
                        .changes(recorded, caseRef, forms.nameOf(recorded.event()))
                        .forEach(entry -> changes.merge(
                                new Key(caseRef, entry.entry().decision().decisionId()),
                                new DecisionStore.Changed(entry, recorded.position()),
                                (first, next) -> new DecisionStore.Changed(next.entry(), first.position())));
            }
        }
        store.write(schema, changes.values());
    }
}
