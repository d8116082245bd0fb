package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.casereview.figures.Tally.Count;

/**
 * §11.5-5: "LCSPRs initiated, published, in progress, overdue": the last two as they stand on one day, of whatever year they
 * were begun in. §3.3: C6 runs from the decision to publication, of statutory reviews alone (§15.5-20).
 */
final class ReviewsInProgress {
    /** Of the clocks k those that run at the end of the day. */
    static final String RUNNING = """
            k.kind = 'C6' and k.start_on <= :on and (k.stop_on is null or k.stop_on > :on) and :on between :from and :to""";

    static final String VALUE = "case when k.due_on < :on then 'OVERDUE' else 'WITHIN_DATE' end";

    private ReviewsInProgress() {}

    static List<Count> counts(Reading reading) {
        StatementSpec counted = reading.versions().sql("""
                select 'PRACTICE_REVIEWS_IN_PROGRESS', %s, cast(:on as date), count(*), 0
                  from query_side.figure_clock_view k
                 where k.partnership = :partnership and %s and %%s group by 1, 2, 3
                """.formatted(VALUE, RUNNING), "k");
        return VersionRead.bounded(counted, reading.partnership(), reading.period())
                .param("on", on(reading))
                .query((row, _) -> LiveSums.count(row))
                .list();
    }

    /** The last day of the period or, before it is over, the day that is read. */
    static LocalDate on(Reading reading) {
        LocalDate last = reading.period().to();
        return last == null || last.isAfter(reading.day()) ? reading.day() : last;
    }
}
