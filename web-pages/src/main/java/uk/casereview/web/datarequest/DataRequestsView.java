package uk.casereview.web.datarequest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestEntry;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.DataRequestQuery.DataRequestPage;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.datarequest.DataRequestStage;
import uk.casereview.web.Days;
import uk.casereview.web.filter.FilterForm;
import uk.casereview.web.filter.GivenFilter;

/**
 * One page of the list of data requests, the latest first.
 *
 * @param page counted from 1
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 * @param mayLog whether its visitor may log another
 */
public record DataRequestsView(
        FilterForm filter,
        List<Row> rows,
        long total,
        int page,
        long lastPage,
        @Nullable String previous,
        @Nullable String next,
        boolean mayLog,
        String freshAt) {

    /**
     * One request.
     *
     * @param due when its answer, or the report of a breach, is owed; null where neither is, or nothing is owed any more
     */
    public record Row(
            String href,
            DataRequestKind kind,
            DataRequestStage stage,
            String caseRef,
            String receivedOn,
            @Nullable String due,
            boolean overdue) {}

    static DataRequestsView of(GivenFilter filter, DataRequestPage found, boolean mayLog) {
        long last = Math.max(1, Math.ceilDiv(found.total(), found.size()));
        int current = found.page() + 1;
        return new DataRequestsView(
                filter.form(),
                found.rows().stream().map(DataRequestsView::row).toList(),
                found.total(),
                current,
                last,
                current > 1 ? address(filter, Math.min(current - 1, last)) : null,
                current < last ? address(filter, current + 1) : null,
                mayLog,
                Days.seconds(found.freshAt()));
    }

    private static String address(GivenFilter filter, long page) {
        return filter.address(DataRequestPlaces.ALL, Map.of("page", Long.toString(page)));
    }

    private static Row row(ListedDataRequest listed) {
        DataRequestEntry entry = listed.entry();
        return new Row(
                DataRequestPlaces.of(entry.requestId()),
                entry.opened().kind(),
                entry.stage(),
                entry.opened().caseRef().value(),
                Days.day(entry.opened().receivedOn()),
                due(entry),
                listed.overdue());
    }

    /** Nothing is owed once it is over, or the breach was reported. */
    static @Nullable String due(DataRequestEntry entry) {
        var extended = entry.extended();
        var answerBy = extended == null ? entry.opened().answerBy() : extended.answerBy();
        var reportBy = entry.opened().reportBy();
        if (!entry.stage().open()) {
            return null;
        }
        return reportBy == null || entry.reported() != null ? Days.dayIfThere(answerBy) : Days.moment(reportBy);
    }
}
