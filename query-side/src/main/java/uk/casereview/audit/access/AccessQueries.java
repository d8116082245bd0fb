package uk.casereview.audit.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.AccessFilter;
import uk.casereview.access.AccessKind;
import uk.casereview.access.AccessLine;
import uk.casereview.access.AccessQuery.AccessPage;
import uk.casereview.access.AccessQuery.FindAccesses;
import uk.casereview.access.AuditSeen;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.audit.TrailCursor;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Answers what is asked of the access log. */
@Component
class AccessQueries {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient database;
    private final OneSnapshot snapshot;
    private final Freshness freshness;
    private final KeptLines kept;
    private final Clock system = Clock.systemUTC();

    AccessQueries(JdbcClient database, OneSnapshot snapshot, Freshness freshness, KeptLines kept) {
        this.kept = kept;
        this.database = database;
        this.snapshot = snapshot;
        this.freshness = freshness;
    }

    @QueryHandler
    AccessPage on(FindAccesses query) {
        return snapshot.of(() -> page(query));
    }

    private AccessPage page(FindAccesses query) {
        long position = reached();
        List<AccessLine> read = lines(query, position, query.size() + 1);
        boolean more = read.size() > query.size();
        List<AccessLine> lines = more ? read.subList(0, query.size()) : read;
        Long last =
                lines.isEmpty() ? query.after() : Long.valueOf(lines.getLast().position());
        return new AccessPage(
                lines,
                more,
                last == null ? null : new TrailCursor(query.newestFirst(), last).toString(),
                position,
                system.instant());
    }

    /** The last place that the log has taken into account. */
    long reached() {
        return freshness.reached(Projections.ACCESS_LOG);
    }

    /** The next lines of a file, up to the place at which it began. */
    List<AccessLine> next(FindAccesses query, long upTo) {
        return snapshot.of(() -> lines(query, upTo, query.size()));
    }

    private List<AccessLine> lines(FindAccesses asked, long upTo, int size) {
        AuditSeen.by(asked.reader().role());
        FindAccesses query = kept.within(asked);
        AccessFilter filter = query.filter();
        AccessStatement.@Nullable Places days = null;
        if (filter.from() != null || filter.to() != null) {
            days = days(query.reader().partnership(), filter).orElse(null);
            if (days == null) {
                return List.of();
            }
        }
        var statement = new AccessStatement(query, caseId(filter.caseRef()), days, upTo);
        return database.sql(statement.sql())
                .params(statement.parameters())
                .param("size", size)
                .query((row, _) -> line(row))
                .list();
    }

    private @Nullable UUID caseId(@Nullable CaseRef caseRef) {
        return caseRef == null
                ? null
                : database.sql("select case_id from query_side.case_summary_view where case_ref = :ref")
                        .param("ref", caseRef.value())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private Optional<AccessStatement.Places> days(PartnershipCode partnership, AccessFilter filter) {
        return database.sql("""
                        select min(first_position), max(last_position) from query_side.access_day_view
                         where partnership = :partnership and recorded_on between :from and :to
                        having count(*) > 0
                        """)
                .param("partnership", partnership.value())
                .param("from", Objects.requireNonNullElse(filter.from(), FIRST_DAY))
                .param("to", Objects.requireNonNullElse(filter.to(), LAST_DAY))
                .query((row, _) -> new AccessStatement.Places(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private static AccessLine line(ResultSet row) throws SQLException {
        String home = row.getString("home");
        String agency = row.getString("agency");
        String caseRef = row.getString("case_ref");
        String texts = row.getString("texts");
        String refusal = row.getString("refusal");
        return new AccessLine(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("user_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new PartnershipCode(home == null ? row.getString("partnership") : home),
                agency == null ? null : new AgencyCode(agency),
                AccessKind.valueOf(row.getString("kind")),
                row.getString("asked"),
                caseRef == null ? null : new CaseRef(caseRef),
                texts == null
                        ? List.of()
                        : Stream.of(texts.split(",", -1)).map(TextKind::valueOf).toList(),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("purpose_stated"),
                refusal == null ? null : RefusalCode.valueOf(refusal));
    }
}
