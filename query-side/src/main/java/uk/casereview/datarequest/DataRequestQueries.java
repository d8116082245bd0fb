package uk.casereview.datarequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Redaction;
import uk.casereview.datarequest.DataRequestQuery.DataRequestPage;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequest;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequests;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;

/** Answers what is asked about data requests; whether one is late is told by the day it is read. */
@Component
class DataRequestQueries {
    private static final String OVERDUE =
            "(coalesce(d.answer_by < :today, false) or coalesce(d.report_by < :now, false))";

    private final JdbcClient database;
    private final EventForms forms;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    DataRequestQueries(JdbcClient database, EventForms forms, Freshness freshness, ServiceTime time) {
        this.database = database;
        this.forms = forms;
        this.freshness = freshness;
        this.time = time;
    }

    private record Found(UUID requestId, String partnership, String entry, boolean overdue) {}

    private record Filter(List<String> conditions, Map<String, Object> parameters) {
        void add(String condition, String name, @Nullable String value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }

    @QueryHandler
    DataRequestPage on(FindDataRequests query) {
        mustMayRead(query.reader());
        long position = freshness.reached(Projections.DATA_REQUESTS);
        Filter filter = filter(query);
        Redaction redaction = DataRequestReaders.redaction(query.reader());
        List<ListedDataRequest> rows = database
                .sql(select(filter.where())
                        + " order by d.received_on desc, d.position desc limit :size offset :offset")
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(DataRequestQueries::found)
                .list()
                .stream()
                .map(found -> shown(found, redaction))
                .toList();
        long total = database.sql("select count(*) from query_side.data_request_view d where " + filter.where())
                .params(filter.parameters())
                .query(Long.class)
                .single();
        return new DataRequestPage(rows, total, query.page(), query.size(), position, system.instant());
    }

    @QueryHandler
    ListedDataRequest on(FindDataRequest query) {
        Actor reader = query.reader();
        mustMayRead(reader);
        Found found = database.sql(select("d.request_id = :request"))
                .params(moment())
                .param("request", query.requestId().value())
                .query(DataRequestQueries::found)
                .optional()
                .orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        if (!found.partnership().equals(reader.partnership().value())) {
            throw new ReadRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        return shown(found, DataRequestReaders.redaction(reader));
    }

    private static void mustMayRead(Actor reader) {
        if (!DataRequestReaders.mayRead(reader.role())) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
    }

    private Filter filter(FindDataRequests query) {
        Filter filter = new Filter(new ArrayList<>(), moment());
        filter.add(
                "d.partnership = :partnership",
                "partnership",
                query.reader().partnership().value());
        filter.add("d.case_ref = :case", "case", text(query.caseRef()));
        filter.add("d.kind = :kind", "kind", text(query.kind()));
        filter.add("d.stage = :stage", "stage", text(query.stage()));
        if (query.open()) {
            filter.conditions().add("d.open");
        }
        if (query.overdue()) {
            filter.conditions().add(OVERDUE);
        }
        return filter;
    }

    private Map<String, Object> moment() {
        Map<String, Object> moment = new HashMap<>();
        moment.put("today", time.today());
        moment.put("now", time.now().atOffset(ZoneOffset.UTC));
        return moment;
    }

    private static String select(String where) {
        return "select d.request_id, d.partnership, d.entry, " + OVERDUE
                + " as overdue from query_side.data_request_view d where " + where;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4));
    }

    private ListedDataRequest shown(Found found, Redaction redaction) {
        JsonNode readable = redaction.apply(found.requestId(), true, forms.tree(found.entry()));
        return new ListedDataRequest(forms.view(readable, DataRequestEntry.class), found.overdue());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
