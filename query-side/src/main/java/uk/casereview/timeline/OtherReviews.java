package uk.casereview.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.query.EventForms;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PracticeReviewId;

/**
 * Finds the reviews that are kept in the file of another case and name this one among their source cases (§15.5-20). Of the
 * other case nothing is told but its reference, and of the review what kind it is and since when.
 */
@Component
class OtherReviews {
    private static final String NAMING_IT = """
            select t.aggregate_id, t.position, t.envelope, t.facts
            from query_side.case_timeline_view t
            where t.type in ('practice-review.ReviewInitiated', 'practice-review.LcsprInitiated')
            and (t.facts -> 'sourceCases')::jsonb @> to_jsonb(array[:ref]::text[]) and t.case_id <> :case
            order by t.position
            """;
    private static final String OF_ITS_CASE = """
            select e.position, e.aggregate_id, e.type, e.envelope from query_side.case_timeline_view e
            where e.case_id = :case
            order by e.position
            """;
    private static final Set<String> BEGINNINGS =
            Set.of("practice-review.ReviewInitiated", "practice-review.LcsprInitiated");
    private static final Set<String> STRIKING_OUT =
            Set.of("case-file.MarkedEnteredInError", "case-file.MarkedDuplicate");

    private final JdbcClient database;
    private final EventForms forms;

    OtherReviews(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

    /** What is on record of the case that a review is kept in. */
    private record Entry(long position, UUID aggregateId, String type, Instant recordedAt) {}

    private record Begun(UUID reviewId, long position, Envelope envelope, LookedAtBy shown) {}

    /**
     * In the order in which they were begun.
     *
     * @param asOf what was known then; null: now
     */
    List<LookedAtBy> lookingAt(UUID caseId, CaseRef caseRef, @Nullable Instant asOf) {
        return database
                .sql(NAMING_IT)
                .param("ref", caseRef.value())
                .param("case", caseId)
                .query((row, _) -> begun(row))
                .list()
                .stream()
                .filter(begun -> isHeld(begun, asOf))
                .map(Begun::shown)
                .toList();
    }

    private Begun begun(ResultSet row) throws SQLException {
        UUID reviewId = row.getObject(1, UUID.class);
        Envelope envelope = Envelope.of(forms.metaData(row.getString(3)));
        ReviewType type = ReviewType.valueOf(
                forms.tree(row.getString(4)).path("reviewType").stringValue());
        CaseRef keptIn = envelope.caseRef();
        if (keptIn == null) {
            throw new IllegalStateException("a practice review is of a case");
        }
        return new Begun(
                reviewId,
                row.getLong(2),
                envelope,
                new LookedAtBy(keptIn, new PracticeReviewId(reviewId), type, envelope.effectiveOn()));
    }

    /**
     * Whether it was begun by then, and not struck out before the next review of the same file was begun. "Known" is what
     * the case had on record up to there (§15.1-6), so all of the case is looked through in its order.
     */
    private boolean isHeld(Begun begun, @Nullable Instant asOf) {
        List<Entry> known = knownBy(asOf, entriesOf(begun));
        List<Entry> since = known.stream()
                .filter(entry -> entry.position() >= begun.position()
                        && entry.aggregateId().equals(begun.reviewId()))
                .toList();
        return !since.isEmpty()
                && since.stream()
                        .skip(1)
                        .takeWhile(entry -> !BEGINNINGS.contains(entry.type()))
                        .noneMatch(entry -> STRIKING_OUT.contains(entry.type()));
    }

    private List<Entry> entriesOf(Begun begun) {
        return database.sql(OF_ITS_CASE)
                .param("case", begun.envelope().caseId())
                .query((row, _) -> new Entry(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Envelope.of(forms.metaData(row.getString(4))).recordedAt()))
                .list();
    }

    private static List<Entry> knownBy(@Nullable Instant asOf, List<Entry> entries) {
        return asOf == null
                ? entries
                : entries.stream()
                        .takeWhile(entry -> !entry.recordedAt().isAfter(asOf))
                        .toList();
    }
}
