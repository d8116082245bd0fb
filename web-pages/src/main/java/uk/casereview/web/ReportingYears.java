package uk.casereview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.casereview.figures.Period;

/** The reporting years there are to choose from, each named by its end (§11.5). */
public final class ReportingYears {
    /** Working Together 2018 put rapid reviews and local practice reviews in the place of serious case reviews. */
    private static final int FIRST = 2019;

    private ReportingYears() {}

    /** That of the day, and those before it. */
    public static List<Integer> upTo(LocalDate day) {
        int last = Period.yearOf(day);
        return IntStream.rangeClosed(0, Math.max(0, last - FIRST))
                .mapToObj(ago -> last - ago)
                .toList();
    }
}
