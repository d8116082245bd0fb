package uk.casereview.deliberation;

import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.casefile.FlagReason;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;

/** The table of decisions. */
@Repository
class DecisionStore {
    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.DATE,
        Types.DATE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BOOLEAN,
        Types.BOOLEAN,
        Types.BIGINT,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR
    };

    private final JdbcTemplate database;
    private final JsonMapper mapper;

    DecisionStore(JdbcTemplate database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * An entry and the place in the log of the first event about it among these; of all there are, that of the first is kept,
     * so that decisions of one day stand in one order however many events are taken at once.
     */
    record Changed(LedgerEntry entry, long position) {}

    List<LedgerEntry> of(ViewSchema schema, CaseRef caseRef) {
        return JdbcClient.create(database)
                .sql(schema.in("select entry, file, review from query_side.decision_view where case_ref = :case"
                        + " order by position, decision_id"))
                .param("case", caseRef.value())
                .query((row, _) -> new LedgerEntry(
                        mapper.readValue(row.getString(1), DecisionEntry.class),
                        row.getObject(2, UUID.class),
                        LedgerEntry.Review.valueOf(row.getString(3))))
                .list();
    }

    void write(ViewSchema schema, Collection<Changed> changes) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.decision_view (decision_id, case_ref, partnership, body, decided_on, recorded_on,
                    agencies, people, awaits_confirmation, late_conflict, position, entry, file, review)
                values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ',')::uuid[], ?, ?, ?, ?::json, ?, ?)
                on conflict (case_ref, decision_id) do update set body = excluded.body, decided_on = excluded.decided_on,
                    agencies = excluded.agencies, people = excluded.people,
                    awaits_confirmation = excluded.awaits_confirmation, late_conflict = excluded.late_conflict,
                    entry = excluded.entry, file = excluded.file, review = excluded.review
                """),
                changes.stream()
                        .sorted(Comparator.comparingLong(Changed::position))
                        .map(this::row)
                        .toList(),
                TYPES);
    }

    private Object[] row(Changed changed) {
        DecisionEntry entry = changed.entry().entry();
        DecisionRecord decision = entry.decision();
        UUID id = decision.decisionId().value();
        return new Object[] {
            id,
            entry.caseRef().value(),
            entry.partnership().value(),
            decision.body().name(),
            decision.decidedOn(),
            ServiceTime.londonDate(entry.recordedAt()),
            agencies(decision),
            DecisionFold.people(decision).stream().map(UserId::toString).collect(Collectors.joining(",")),
            entry.awaitsConfirmation(),
            entry.flags().stream().anyMatch(flag -> flag.reason() == FlagReason.LATE_CONFLICT),
            changed.position(),
            mapper.writeValueAsString(entry),
            changed.entry().file(),
            changed.entry().review().name()
        };
    }

    private static String agencies(DecisionRecord decision) {
        return decision.attendance().stream()
                .flatMap(attendee -> Stream.ofNullable(attendee.agency()))
                .map(AgencyCode::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
