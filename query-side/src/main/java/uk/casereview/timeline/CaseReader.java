package uk.casereview.timeline;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.ItemConflicts;
import uk.casereview.access.LoggedRequests;
import uk.casereview.access.Redaction;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.EventForms;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** The history of a case as one reader may read it. */
@Component
public final class CaseReader {
    private final TimelineStore store;
    private final EventForms forms;
    private final ItemConflicts conflicts;
    private final LoggedRequests requests;

    CaseReader(TimelineStore store, EventForms forms, ItemConflicts conflicts, LoggedRequests requests) {
        this.store = store;
        this.forms = forms;
        this.conflicts = conflicts;
        this.requests = requests;
    }

    /** An event with what is left of its stored form. */
    public record Read(RecordedEvent event, String type, JsonNode facts) {}

    /** Every event of the case, in the order of the log, as far as the reader may read it. */
    public List<Read> read(UUID caseId, CaseRef caseRef, Actor reader) {
        List<TimelineStore.Row> rows = store.of(caseId);
        Redaction redaction = redaction(caseRef, reader);
        String meeting = forms.nameOf(RapidReviewMeetingHeld.class);
        boolean afterMeeting = rows.stream().anyMatch(row -> row.type().equals(meeting));
        return rows.stream()
                .map(row -> read(row, redaction.apply(caseId, afterMeeting, forms.tree(row.facts()))))
                .toList();
    }

    /** A conflict closes the papers to its owner in every role. */
    public boolean isKeptFromPapers(CaseRef caseRef, Actor reader) {
        return conflicts.keepsFromPapers(reader.userId(), caseRef);
    }

    /** What the reader may read of the text of the case. */
    public Redaction redaction(CaseRef caseRef, Actor reader) {
        boolean keptFromPapers = isKeptFromPapers(caseRef, reader);
        return !keptFromPapers && requests.open(reader, caseRef)
                ? Redaction.underRequest(reader)
                : Redaction.of(reader, keptFromPapers);
    }

    private Read read(TimelineStore.Row row, JsonNode facts) {
        return new Read(
                new RecordedEvent(
                        row.position(),
                        row.eventId(),
                        row.aggregateType(),
                        row.aggregateId(),
                        row.sequence(),
                        Envelope.of(forms.metaData(row.envelope())),
                        forms.read(row.type(), facts)),
                row.type(),
                facts);
    }
}
