package uk.casereview.partnership;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.query.EventForms;
import uk.casereview.shared.PartnershipCode;

/** What views need of each partnership; folded again only when a partnership has changed. */
@Component
public final class PartnershipReferences {
    private final JdbcClient database;
    private final EventForms forms;
    private final Map<PartnershipCode, Known> known = new ConcurrentHashMap<>();

    PartnershipReferences(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

    /** A rebuilt view may have more rows than before up to the same place. */
    private record Extent(long rows, long position) {}

    private record Known(Extent extent, PartnershipReference reference) {}

    private record Row(String type, String facts) {}

    public PartnershipReference of(PartnershipCode partnership) {
        Extent now = database.sql("""
                        select count(*) as rows, coalesce(max(position), -1) as position
                          from query_side.partnership_reference_view where partnership = :code
                        """)
                .param("code", partnership.value())
                .query(Extent.class)
                .single();
        return known.compute(
                        partnership,
                        (code, before) ->
                                before != null && before.extent().equals(now) ? before : new Known(now, load(code)))
                .reference();
    }

    private PartnershipReference load(PartnershipCode partnership) {
        return PartnershipReference.of(
                database.sql("""
                        select type, facts from query_side.partnership_reference_view
                        where partnership = :code order by position
                        """).param("code", partnership.value()).query(Row.class).list().stream()
                        .map(row -> (PartnershipEvent) forms.read(row.type(), forms.tree(row.facts())))
                        .toList());
    }
}
