package uk.casereview.audit.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.OnRecord;
import uk.casereview.audit.DecisionAudit.ShownAsAt;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.RecordedEvent;
import uk.casereview.timeline.CaseHistory;
import uk.casereview.timeline.DecisionEntry;

/**
 * What was on record of the case when a decision was taken (§11.7; §11.8 "what was known"): never its own event, and of one
 * that was recorded late nothing of what was recorded in between.
 */
final class AtTheDecision {
    private AtTheDecision() {}

    static OnRecord of(DecisionEntry entry, List<RecordedEvent> history) {
        LocalDate decidedOn = entry.decision().decidedOn();
        Instant recordedAt = entry.recordedAt();
        boolean later = ServiceTime.londonDate(recordedAt).isAfter(decidedOn);
        Instant closed = closed(entry.decision());
        if (closed != null) {
            return known(ShownAsAt.ITEM_CLOSED, closed, later, entry, history);
        }
        return later
                ? known(ShownAsAt.END_OF_DAY, endOf(decidedOn), true, entry, history)
                : known(ShownAsAt.BEFORE_ITS_EVENT, recordedAt.minusMillis(1), false, entry, history);
    }

    /** A meeting that was typed up later without its times does not say when. */
    private static @Nullable Instant closed(DecisionRecord decision) {
        return decision.meetingId() == null || decision.itemRef() == null ? null : decision.decidedAt();
    }

    /** The last moment of the day, in London, in whole milliseconds as moments are stored. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ServiceTime.LONDON).toInstant().minusMillis(1);
    }

    private static OnRecord known(
            ShownAsAt which, Instant asOf, boolean later, DecisionEntry entry, List<RecordedEvent> history) {
        List<RecordedEvent> known = new CaseHistory(history).knownBy(asOf).events();
        Instant recordedLaterAt = later ? entry.recordedAt() : null;
        return known.isEmpty()
                ? new OnRecord(which, asOf, -1, recordedLaterAt, null)
                : new OnRecord(
                        which,
                        asOf,
                        known.getLast().position(),
                        recordedLaterAt,
                        "/api/cases/%s?asOf=%s".formatted(entry.caseRef(), asOf));
    }
}
