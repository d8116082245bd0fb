package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.PartnershipGate;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.partnership.PartnershipQuery.FindPartnershipSettings;
import uk.casereview.partnership.PartnershipQuery.FindThemeNames;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.ThemeCode;

/** Answers who takes part in a partnership, what it has laid down, and what its themes are called. */
@Component
class PartnershipQueries {
    private final JdbcClient database;
    private final EventForms forms;
    private final ServiceTime time;

    PartnershipQueries(JdbcClient database, EventForms forms, ServiceTime time) {
        this.database = database;
        this.forms = forms;
        this.time = time;
    }

    private record Row(UUID partnershipId, String type, String facts) {}

    @QueryHandler
    PartnershipDetails on(FindPartnership query) {
        List<Row> rows = rowsFor(query.reader(), query.partnership());
        var on = query.on();
        return new PartnershipFold(events(rows).toList(), on == null ? time.today() : on)
                .details(rows.getFirst().partnershipId(), query.partnership());
    }

    @QueryHandler
    PartnershipSettings on(FindPartnershipSettings query) {
        List<Row> rows = rowsFor(query.reader(), query.partnership());
        LocalDate today = time.today();
        var on = query.on();
        return new SettingsFold(events(rows).toList(), on == null ? today : on).settings(today);
    }

    @QueryHandler
    ThemeNamesFound on(FindThemeNames query) {
        Map<ThemeCode, String> names = new HashMap<>();
        events(rows(query.partnership()))
                .filter(ThemesAdopted.class::isInstance)
                .map(ThemesAdopted.class::cast)
                .forEach(adopted -> adopted.themes().forEach(theme -> names.put(theme.code(), theme.name())));
        return new ThemeNamesFound(names);
    }

    /** One at least: what there is not is not found, whoever asks. */
    private List<Row> rowsFor(Actor reader, PartnershipCode partnership) {
        List<Row> rows = rows(partnership);
        if (rows.isEmpty()) {
            throw new ReadRefused(RefusalCode.NOT_FOUND);
        }
        PartnershipGate.open(reader, partnership);
        return rows;
    }

    private List<Row> rows(PartnershipCode partnership) {
        return database.sql("""
                        select partnership_id, type, facts from query_side.partnership_event_view
                         where partnership = :code order by position
                        """)
                .param("code", partnership.value())
                .query(Row.class)
                .list();
    }

    private Stream<PartnershipEvent> events(List<Row> rows) {
        return rows.stream().map(row -> (PartnershipEvent) forms.read(row.type(), forms.tree(row.facts())));
    }
}
