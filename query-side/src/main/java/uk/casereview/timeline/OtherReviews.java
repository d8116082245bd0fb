package uk.casereview.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
    private static final String STRUCK_OUT = """
            select e.envelope from query_side.case_timeline_view e
            where e.case_id = :case and e.aggregate_id = :review and e.position > :position
            and e.type = 'case-file.MarkedEnteredInError'
            """;

    private final JdbcClient database;
    private final EventForms forms;

    OtherReviews(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

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
                .filter(begun -> isKnown(begun.envelope(), asOf) && !isStruckOut(begun, asOf))
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

    private boolean isStruckOut(Begun begun, @Nullable Instant asOf) {
        return database
                .sql(STRUCK_OUT)
                .param("case", begun.envelope().caseId())
                .param("review", begun.reviewId())
                .param("position", begun.position())
                .query((row, _) -> Envelope.of(forms.metaData(row.getString(1))))
                .list()
                .stream()
                .anyMatch(envelope -> isKnown(envelope, asOf));
    }

    private static boolean isKnown(Envelope envelope, @Nullable Instant asOf) {
        return asOf == null || !envelope.recordedAt().isAfter(asOf);
    }
}
