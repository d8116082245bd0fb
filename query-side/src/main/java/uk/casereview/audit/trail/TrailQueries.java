package uk.casereview.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.AuditSeen;
import uk.casereview.audit.AuditQuery.FindTrail;
import uk.casereview.audit.AuditQuery.TrailPage;
import uk.casereview.audit.TrailCursor;
import uk.casereview.audit.TrailFilter;
import uk.casereview.audit.TrailLine;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventWords;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Answers what is asked of the audit trail. */
@Component
class TrailQueries {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient database;
    private final OneSnapshot snapshot;
    private final EventWords words;
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final Clock system = Clock.systemUTC();

    TrailQueries(
            JdbcClient database,
            OneSnapshot snapshot,
            EventWords words,
            PartnershipReferences partnerships,
            Freshness freshness) {
        this.database = database;
        this.snapshot = snapshot;
        this.words = words;
        this.partnerships = partnerships;
        this.freshness = freshness;
    }

    @QueryHandler
    TrailPage on(FindTrail query) {
        return snapshot.of(() -> page(query));
    }

    private TrailPage page(FindTrail query) {
        long position = reached();
        List<TrailLine> read = lines(query, position, query.size() + 1);
        boolean more = read.size() > query.size();
        List<TrailLine> lines = more ? read.subList(0, query.size()) : read;
        Long last =
                lines.isEmpty() ? query.after() : Long.valueOf(lines.getLast().position());
        return new TrailPage(
                lines,
                more,
                last == null ? null : new TrailCursor(query.newestFirst(), last).toString(),
                position,
                system.instant());
    }

    /** The last place that the trail has taken into account. */
    long reached() {
        return freshness.reached(Projections.AUDIT_TRAIL);
    }

    /** The next lines of an export, up to the place at which it began. */
    List<TrailLine> next(FindTrail query, long upTo) {
        return snapshot.of(() -> lines(query, upTo, query.size()));
    }

    private List<TrailLine> lines(FindTrail query, long upTo, int size) {
        Actor reader = query.reader();
        AuditSeen seen = AuditSeen.by(reader.role());
        TrailFilter filter = query.filter();
        TrailStatement.@Nullable Places days = null;
        if (filter.from() != null || filter.to() != null) {
            days = days(reader.partnership(), filter).orElse(null);
            if (days == null) {
                return List.of();
            }
        }
        var statement =
                new TrailStatement(seen, reader.partnership(), filter, days, query.newestFirst(), query.after(), upTo);
        WorkingCalendar calendar = partnerships.of(reader.partnership()).calendar();
        return database.sql(statement.sql())
                .params(statement.parameters())
                .param("size", size)
                .query((row, _) -> line(row, calendar))
                .list();
    }

    /** Days are recorded one after the other, so that their lines lie together; they are looked for nowhere else. */
    private Optional<TrailStatement.Places> days(PartnershipCode partnership, TrailFilter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return database.sql("""
                        select min(first_position), max(last_position) from query_side.audit_day_view
                         where partnership = :partnership and recorded_on between :from and :to
                        having count(*) > 0
                        """)
                .param("partnership", partnership.value())
                .param("from", from == null ? FIRST_DAY : from)
                .param("to", to == null ? LAST_DAY : to)
                .query((row, _) -> new TrailStatement.Places(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private TrailLine line(ResultSet row, WorkingCalendar calendar) throws SQLException {
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
        String type = row.getString("type");
        String agency = row.getString("agency");
        String caseRef = row.getString("case_ref");
        String body = row.getString("body");
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        UUID decision = row.getObject("decision_id", UUID.class);
        return new TrailLine(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                recordedAt,
                effectiveOn,
                calendar.workingDaysBetween(effectiveOn, ServiceTime.londonDate(recordedAt)),
                new UserId(row.getObject("actor_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                agency == null ? null : new AgencyCode(agency),
                onBehalfOf == null ? null : new UserId(onBehalfOf),
                words.of(type),
                type,
                caseRef == null ? null : new CaseRef(caseRef),
                body == null ? null : Body.valueOf(body),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                new CommandId(row.getObject("command_id", UUID.class)),
                row.getObject("causation_id", UUID.class),
                decision == null ? null : new DecisionId(decision));
    }
}
