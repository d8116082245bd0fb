package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a partnership owes every year, as far as it is known: its report and its terms; of no case (§3.3 C9, C12, S0). */
record SlowAnnualReports(List<RawEvent> known) {
    /** What stands in place of the case. */
    static final String NO_CASE = "";

    /** "seven days of being published", weekends and all. */
    private static final int DAYS = 7;

    /** C12: "2024-12-30 … next 2025-12-31" (S0). */
    private static final int DAYS_TO_THE_NEXT = 366;

    private static final String REVIEWED = "partnership.TermsOfReferenceReviewed";
    private static final Set<String> RECIPIENTS = Set.of("PANEL", "WHAT_WORKS_CENTRE");

    static SlowAnnualReports known(List<RawEvent> log, String partnership, @Nullable Instant asOf) {
        return new SlowAnnualReports(SlowCase.prefix(
                log.stream()
                        .filter(event -> event.type().startsWith("partnership.AnnualReport") || event.is(REVIEWED))
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

    /** One for each report, which stops when the last of the recipients has it, and for each review of the terms. */
    List<SlowClock> clocks() {
        List<SlowClock> clocks = new ArrayList<>();
        for (RawEvent published : known) {
            if (published.is("partnership.AnnualReportPublished")) {
                LocalDate on = published.day("on");
                clocks.add(new SlowClock(
                        NO_CASE, "C9", on, on.plusDays(DAYS), allHaveIt(published.text("yearEnding")), false));
            }
        }
        List<LocalDate> reviews = known.stream()
                .filter(event -> event.is(REVIEWED))
                .map(event -> event.day("on"))
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < reviews.size(); i++) {
            LocalDate next = i + 1 < reviews.size() ? reviews.get(i + 1) : null;
            LocalDate on = reviews.get(i);
            clocks.add(new SlowClock(NO_CASE, "C12", on, on.plusDays(DAYS_TO_THE_NEXT), next, false));
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
