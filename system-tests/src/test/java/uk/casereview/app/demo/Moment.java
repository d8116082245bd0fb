package uk.casereview.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.casereview.figures.RawEvent;

/** A moment to which the figures of a partnership go back. */
record Moment(Instant at, String partnership) {
    static final List<String> PARTNERSHIPS = List.of("BSCP", "SCSP");
    static final int SPREAD = 5;

    private static final List<String> CORRECTIONS = List.of("Corrected", "Recalculated", "Marked", "Revised");

    /**
     * Some spread over the log, and one just before and at the latest correction of each kind and each annual report that
     * was sent late, where it was made.
     */
    static List<Moment> of(List<RawEvent> log, Instant now) {
        List<Instant> recorded = log.stream()
                .filter(event -> event.caseId() != null)
                .map(RawEvent::recordedAt)
                .sorted()
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (int part = 1; part <= SPREAD; part++) {
            Instant at = recorded.get((recorded.size() - 1) * part / SPREAD);
            PARTNERSHIPS.forEach(partnership -> moments.add(new Moment(at, partnership)));
        }
        Map<String, RawEvent> corrections = new TreeMap<>();
        log.stream()
                .filter(event -> CORRECTIONS.stream().anyMatch(event.type()::contains))
                .filter(event -> event.recordedAt().isBefore(now))
                .forEach(event -> corrections.merge(
                        event.type(),
                        event,
                        (one, other) -> one.recordedAt().isAfter(other.recordedAt()) ? one : other));
        Stream.concat(corrections.values().stream(), lateReports(log)).forEach(event -> {
            moments.add(new Moment(event.recordedAt().minusMillis(1), event.partnership()));
            moments.add(new Moment(event.recordedAt(), event.partnership()));
        });
        return moments;
    }

    /** What a partnership sent after its due date; it belongs to no case. */
    static Stream<RawEvent> lateReports(List<RawEvent> log) {
        return log.stream().filter(event -> event.is("partnership.AnnualReportSent") && !event.yes("onTime"));
    }
}
