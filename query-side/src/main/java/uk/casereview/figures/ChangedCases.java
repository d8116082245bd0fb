package uk.casereview.figures;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.CaseSearch.Found;
import uk.casereview.shared.CaseRef;

/**
 * The cases that may stand otherwise in the tracker at the second of two moments: what counts of them was recorded in
 * between, or a day has passed by which a clock, a plan or a meeting reads. Whether one does, its two rows say.
 */
@Component
class ChangedCases {
    /** Between the moments by what was recorded, and from the first day until the second by what a day changes. */
    private static final String CHANGED = """
            with changed (subject_id) as (
                select f.subject_id from query_side.figure_fact_view f
                 where f.partnership = :partnership and f.measure in (:measures)
                   and f.known_from > :earlier and f.known_from <= :later
                union select f.subject_id from query_side.figure_fact_view f
                 where f.partnership = :partnership and f.measure in (:measures)
                   and f.known_to > :earlier and f.known_to <= :later
                union select k.subject_id from query_side.figure_clock_view k
                 where k.partnership = :partnership and k.known_from > :earlier and k.known_from <= :later
                union select k.subject_id from query_side.figure_clock_view k
                 where k.partnership = :partnership and k.known_to > :earlier and k.known_to <= :later
                union select k.subject_id from query_side.figure_clock_view k
                 where k.partnership = :partnership and k.stop_on is null and k.due_on between :from and :warned
                union select f.subject_id from query_side.figure_fact_view f
                 where f.partnership = :partnership and f.measure = :actions
                   and split_part(f.value, '|', 3) between :fromText and :untilText
                union select s.subject_id from query_side.figure_subject_view s
                  join query_side.meeting_item_view i on i.case_ref = s.case_ref
                  join query_side.meeting_day_view m using (meeting_id)
                 where s.partnership = :partnership and (m.held_on between :from and :until
                   or m.known_from > :earlier and m.known_from <= :later or m.known_to > :earlier and m.known_to <= :later
                   or i.listed_at > :earlier and i.listed_at <= :later))
            select s.subject_id, s.case_ref from changed join query_side.figure_subject_view s using (subject_id)
             where s.partnership = :partnership and s.case_ref is not null
               and (cast(:below as text) is null or s.case_ref < :below)
             order by s.case_ref desc limit :size
            """;

    private static final List<Measure> SHOWN = List.of(
            Measure.NOTIFICATION_STAGES,
            Measure.REVIEW_STAGES,
            Measure.PRACTICE_REVIEW_STAGES,
            Measure.CASES,
            Measure.AGE_BANDS,
            Measure.AGENCIES,
            Measure.THEMES,
            Measure.CONSTRAINTS,
            Measure.DELAY_REASONS,
            Measure.DELAYS_OF_PRACTICE_REVIEWS,
            Measure.PLAN_STAGES,
            Measure.PLANS_COMPLETE,
            Measure.ACTIONS_BY_COLOUR);

    private final JdbcClient database;

    ChangedCases(JdbcClient database) {
        this.database = database;
    }

    /** Some of them, the latest reference first, of those that come after the one named. */
    List<Found> between(Reading earlier, Reading later, @Nullable CaseRef below, int size) {
        LocalDate from = earlier.day();
        LocalDate until = later.day();
        Instant last = later.asOf();
        return database.sql(CHANGED)
                .param("partnership", later.partnership().value())
                .param("measures", measures())
                .param("actions", Measure.ACTIONS_BY_COLOUR.kept())
                .param("earlier", Objects.requireNonNull(earlier.asOf()).atOffset(ZoneOffset.UTC))
                .param("later", (last == null ? Instant.parse("9999-12-31T00:00:00Z") : last).atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("until", until)
                .param("fromText", from.toString())
                .param("untilText", until.toString())
                .param(
                        "warned",
                        Stream.of(warned(earlier), warned(later))
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                .param("below", below == null ? null : below.value(), Types.VARCHAR)
                .param("size", size)
                .query((row, _) -> new Found(FigureTables.id(row), new CaseRef(row.getString(2))))
                .list();
    }

    private static List<String> measures() {
        return Stream.concat(SHOWN.stream().map(Measure::kept), Stream.of(CaseFacts.NEXT_ACTOR))
                .distinct()
                .toList();
    }

    /** The last due date that any clock is warned of on the day. */
    private static LocalDate warned(Reading reading) {
        return Arrays.stream(ClockKind.values())
                .map(kind -> reading.reference().warnedUpTo(kind, reading.day()))
                .filter(Objects::nonNull)
                .filter(reading.day()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(reading.day());
    }
}
