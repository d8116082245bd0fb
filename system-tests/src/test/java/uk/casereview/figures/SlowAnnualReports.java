package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The annual reports of one partnership, as far as they are known; they belong to no case (§3.3 C9, S0). */
record SlowAnnualReports(List<RawEvent> known) {
    /** What stands in place of the case. */
    static final String NO_CASE = "";

    /** "seven days of being published", weekends and all. */
    private static final int DAYS = 7;

    private static final Set<String> RECIPIENTS = Set.of("PANEL", "WHAT_WORKS_CENTRE");

    static SlowAnnualReports known(List<RawEvent> log, String partnership, @Nullable Instant asOf) {
        return new SlowAnnualReports(SlowCase.prefix(
                log.stream()
                        .filter(event -> event.type().startsWith("partnership.AnnualReport"))
                        .filter(event -> event.partnership().equals(partnership))
                        .toList(),
                asOf));
    }

    void count(Things things) {
        sent().forEach(sent -> things.add("ANNUAL_REPORTS_SENT", sent.text("recipient"), NO_CASE, sent.day("on")));
    }

    /** Each in words: to whom, and when. */
    List<String> sent(Period period) {
        return sent().stream()
                .filter(sent -> period.contains(sent.day("on")))
                .map(sent -> sent.text("recipient") + " " + sent.text("on"))
                .sorted()
                .toList();
    }

    /** One for each report, which stops when the last of the recipients has it. */
    List<SlowClock> clocks() {
        List<SlowClock> clocks = new ArrayList<>();
        for (RawEvent published : known) {
            if (published.is("partnership.AnnualReportPublished")) {
                LocalDate on = published.day("on");
                clocks.add(new SlowClock(
                        NO_CASE, "C9", on, on.plusDays(DAYS), allHaveIt(published.text("yearEnding")), false));
            }
        }
        return clocks;
    }

    private @Nullable LocalDate allHaveIt(String yearEnding) {
        Set<String> have = new TreeSet<>();
        LocalDate last = null;
        for (RawEvent sent : sent()) {
            if (sent.text("yearEnding").equals(yearEnding)) {
                have.add(sent.text("recipient"));
                last = last == null || sent.day("on").isAfter(last) ? sent.day("on") : last;
            }
        }
        return have.equals(RECIPIENTS) ? last : null;
    }

    private List<RawEvent> sent() {
        return known.stream()
                .filter(event -> event.is("partnership.AnnualReportSent"))
                .toList();
    }
}
