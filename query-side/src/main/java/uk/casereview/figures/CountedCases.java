package uk.casereview.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Dashboard.Counted;
import uk.casereview.shared.CaseRef;

/** What is behind a figure, one by one: as many as it counts, by the same conditions. */
@Component
class CountedCases {
    /** One page. */
    record Page(List<Counted> rows, long total) {}

    Page page(Reading reading, FigureCode figure, int page, int size) {
        return new Page(rows(reading, figure, page, size), reading.number(figure));
    }

    private static List<Counted> rows(Reading reading, FigureCode figure, int page, int size) {
        if (figure.isOfClocks()) {
            return clocks(reading, figure, page, size);
        }
        return figure.measure() == Measure.PRACTICE_REVIEWS_IN_PROGRESS
                ? inProgress(reading, figure, page, size)
                : facts(reading, figure, page, size);
    }

    private static List<Counted> inProgress(Reading reading, FigureCode figure, int page, int size) {
        String value = figure.value();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("on", ReviewsInProgress.on(reading));
        if (value != null) {
            parameters.put("value", value);
        }
        return read(
                reading,
                """
                select k.subject_id, s.case_ref, %1$s, k.start_on
                  from query_side.figure_clock_view k join query_side.figure_subject_view s using (subject_id)
                 where k.partnership = :partnership and %2$s and %%s%3$s
                 order by k.start_on, s.case_ref, k.clock_id limit :size offset :offset
                """.formatted(
                                ReviewsInProgress.VALUE,
                                ReviewsInProgress.RUNNING,
                                value == null ? "" : " and " + ReviewsInProgress.VALUE + " = :value"),
                "k",
                parameters,
                page,
                size);
    }

    private static List<Counted> facts(Reading reading, FigureCode figure, int page, int size) {
        Measure measure = figure.measure();
        String value = figure.value();
        String shown = PlanFacts.shown(measure, "f.value");
        String sql = """
                select f.subject_id, s.case_ref, %1$s, f.counted_on
                  from query_side.figure_fact_view f join query_side.figure_subject_view s using (subject_id)%3$s
                 where f.partnership = :partnership and f.measure = :measure
                   and f.counted_on between :from and :to and %%s%2$s
                 order by f.counted_on, s.case_ref, f.item limit :size offset :offset
                """.formatted(
                        shown,
                        value == null ? "" : " and " + shown + " = :value",
                        measure == Measure.REPEATED_THEMES ? RepeatedThemes.join(reading.versions()) : "");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("measure", measure.kept());
        if (value != null) {
            parameters.put("value", value);
        }
        parameters.put("day", reading.day().toString());
        return read(reading, sql, "f", parameters, page, size);
    }

    private static List<Counted> clocks(Reading reading, FigureCode figure, int page, int size) {
        ClockStatus status = figure.status();
        ClockKind kind = figure.kind();
        Map<String, Object> parameters = new HashMap<>();
        String condition = kind == null ? "" : " and k.kind = :kind";
        if (kind != null) {
            parameters.put("kind", kind.name());
        }
        if (status != null) {
            condition += " and " + ClockCondition.of(status, reading, parameters);
        }
        return read(reading, """
                select k.subject_id, s.case_ref, k.kind, k.start_on
                  from query_side.figure_clock_view k join query_side.figure_subject_view s using (subject_id)
                 where k.partnership = :partnership and k.start_on between :from and :to and %%s%s
                 order by k.start_on, s.case_ref, k.clock_id limit :size offset :offset
                """.formatted(condition), "k", parameters, page, size);
    }

    private static List<Counted> read(
            Reading reading, String sql, String alias, Map<String, Object> parameters, int page, int size) {
        List<Counted> rows = VersionRead.bounded(
                        reading.versions().sql(sql, alias), reading.partnership(), reading.period())
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> {
                    @Nullable String caseRef = row.getString(2);
                    return new Counted(
                            FigureTables.id(row),
                            caseRef == null ? null : new CaseRef(caseRef),
                            row.getString(3),
                            row.getObject(4, LocalDate.class));
                })
                .list();
        return rows;
    }
}
