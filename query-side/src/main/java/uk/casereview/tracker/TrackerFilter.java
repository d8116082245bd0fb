package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.CaseScope;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Period;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.TrackerQuery.FindCases;

/** What a query asks of cases, as a condition in SQL; whatever a user has typed is a parameter, never a part of it. */
final class TrackerFilter {
    /** What has to last at least so long ({@link ClockKind#isLeastTime}). */
    private static final String LEAST = "k.kind in ('C7', 'C8')";

    private static final String RUNNING = "k.stop_on is null and not k.cancelled";

    /** What {@code like} reads as something else. */
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    private final CaseScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private TrackerFilter(CaseScope scope) {
        this.scope = scope;
        parameters.putAll(scope.parameters());
    }

    static TrackerFilter of(FindCases query, LocalDate today, PartnershipReference home) {
        TrackerFilter filter = new TrackerFilter(CaseScope.of(query.reader(), today));
        filter.equal("s.partnership", "partnership", query.partnership());
        filter.equal("s.notification", "notification", query.notification());
        filter.equal("s.rapid_review", "rapidReview", query.rapidReview());
        filter.equal("s.practice_review", "practiceReview", query.practiceReview());
        filter.equal("s.category", "category", query.category());
        filter.add("s.agencies @> array[:agency]::text[]", "agency", query.agency());
        filter.add("s.case_ref like :text", "text", containing(query.text()));
        filter.year(query.year());
        filter.theme(query.theme());
        filter.rag(query.rag(), today);
        if (query.irregular()) {
            filter.conditions.add("s.irregular");
        }
        ClockStatus status = query.clockStatus();
        if (status != null) {
            filter.clock(status, today, home);
        }
        return filter;
    }

    /** From the cases that the reader may see, those the query asks for. */
    String each(String select, String rest) {
        return scope.each(select + " from query_side.case_summary_view s", asked() + rest);
    }

    /** The statements that yield these cases together. */
    List<String> parts() {
        return scope.parts("select s.case_id from query_side.case_summary_view s", asked());
    }

    private String asked() {
        return conditions.stream().map(" and "::concat).collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String name, @Nullable Object value) {
        add(column + " = :" + name, name, value);
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** §11.5: "year = 1 Apr–31 Mar", named by its end. */
    private void year(@Nullable Integer year) {
        if (year != null) {
            Period reporting = Period.ofYear(year);
            conditions.add("s.incident_on between :yearFrom and :yearTo");
            parameters.put("yearFrom", Objects.requireNonNull(reporting.from()));
            parameters.put("yearTo", Objects.requireNonNull(reporting.to()));
        }
    }

    private void theme(@Nullable ThemeCode theme) {
        if (theme != null) {
            parameters.put("theme", CaseFacet.THEME.of(theme));
            conditions.add(withRow("f.facets @> array[:theme]::text[]"));
        }
    }

    private void rag(@Nullable Rag colour, LocalDate today) {
        if (colour != null) {
            conditions.add(withRow(CaseFacet.coloured("f", colour, today, parameters)));
        }
    }

    private static String withRow(String reads) {
        return "s.case_id in (select f.subject_id from query_side.figure_case_view f where " + reads + ")";
    }

    /** §3.5 the other way round: which due dates read so today. */
    private void clock(ClockStatus status, LocalDate today, PartnershipReference home) {
        conditions.add(
                switch (status) {
                    case NOT_APPLICABLE -> withClock("k.cancelled");
                    case MET ->
                        withClock("not k.cancelled and case when " + LEAST
                                + " then coalesce(k.stop_on, :today) >= k.due_on else k.stop_on <= k.due_on end");
                    case MET_LATE -> withClock("not k.cancelled and k.stop_on > k.due_on and not " + LEAST);
                    case CUT_SHORT -> withClock("not k.cancelled and k.stop_on < k.due_on and " + LEAST);
                    case OVERDUE -> "s.overdue_from < :today";
                    case CHASE -> withClock(RUNNING + " and k.kind = 'C4' and k.due_on < :today");
                    case DUE_SOON ->
                        withClock(RUNNING + " and k.due_on >= :today and not " + LEAST + " and " + warned(today, home));
                    case RUNNING ->
                        withClock(RUNNING + " and case when " + LEAST
                                + " then k.due_on > :today else k.due_on >= :today and not " + warned(today, home)
                                + " end");
                });
    }

    private static String withClock(String reads) {
        return "exists (select 1 from query_side.case_clock_view k where k.case_id = s.case_id and " + reads + ")";
    }

    private String warned(LocalDate today, PartnershipReference home) {
        List<String> kinds = new ArrayList<>();
        kinds.add("false");
        for (ClockKind kind : ClockKind.values()) {
            LocalDate upTo = home.warnedUpTo(kind, today);
            if (upTo != null) {
                kinds.add("(k.kind = '" + kind.name() + "' and k.due_on <= :warn" + kind.name() + ")");
                parameters.put("warn" + kind.name(), upTo);
            }
        }
        return "(" + String.join(" or ", kinds) + ")";
    }

    /** A pattern for what contains the text, of whose characters none stands for others. */
    private static @Nullable String containing(@Nullable String text) {
        return text == null
                ? null
                : "%" + WILD.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("\\\\$0") + "%";
    }
}
