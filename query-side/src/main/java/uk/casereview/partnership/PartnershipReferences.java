package uk.casereview.partnership;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.Positions;
import uk.casereview.query.EventForms;
import uk.casereview.shared.PartnershipCode;

/** What views need of each partnership; folded again only when a partnership has changed. */
@Component
public final class PartnershipReferences {
    private static final String AGGREGATE = "Partnership";

    private final JdbcClient database;
    private final EventForms forms;
    private final Positions positions;
    private final Map<PartnershipCode, Known> known = new ConcurrentHashMap<>();

    PartnershipReferences(JdbcClient database, EventForms forms, Positions positions) {
        this.database = database;
        this.forms = forms;
        this.positions = positions;
    }

    /** A rebuilt view may have more rows than before up to the same place. */
    private record Extent(long rows, long position) {}

    /** Of two moments at which as many events were known, the same were. */
    private record Known(Extent extent, LaidDown laidDown, Map<Integer, PartnershipReference> byNumber) {
        PartnershipReference at(@Nullable Instant moment) {
            List<PartnershipEvent> events = laidDown.knownAt(moment);
            return byNumber.computeIfAbsent(events.size(), _ -> PartnershipReference.of(events));
        }
    }

    /** As it is known now, for whatever day. */
    public PartnershipReference of(PartnershipCode partnership) {
        return of(partnership, null);
    }

    /**
     * As it was known then, for whatever day.
     *
     * @param asOf null: now
     */
    public PartnershipReference of(PartnershipCode partnership, @Nullable Instant asOf) {
        Extent now = database.sql("""
                        select count(*) as rows, coalesce(max(position), -1) as position
                          from query_side.partnership_reference_view where partnership = :code
                        """)
                .param("code", partnership.value())
                .query(Extent.class)
                .single();
        return known.compute(
                        partnership,
                        (code, before) -> before != null && before.extent().equals(now)
                                ? before
                                : new Known(now, load(code), new ConcurrentHashMap<>()))
                .at(asOf);
    }

    /**
     * What a partnership began with, before anything was recorded that could be judged by it, has been known since ever:
     * cases may be told of years before the service was first started.
     */
    private LaidDown load(PartnershipCode partnership) {
        long begun = positions.firstBeside(AGGREGATE);
        return new LaidDown(database.sql("""
                        select type, facts, position, recorded_at from query_side.partnership_reference_view
                        where partnership = :code order by position
                        """)
                .param("code", partnership.value())
                .query((row, _) -> {
                    OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
                    return new LaidDown.Entry(
                            (PartnershipEvent) forms.read(row.getString("type"), forms.tree(row.getString("facts"))),
                            recordedAt == null || row.getLong("position") < begun ? null : recordedAt.toInstant());
                })
                .list());
    }
}
