package uk.casereview.figures;

import static uk.casereview.figures.Measure.ANNUAL_REPORTS_SENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.shared.Event;

/** C9: the annual report is sent in time when the last of its recipients has it (S0). */
final class AnnualReportFacts {
    private AnnualReportFacts() {}

    static boolean tells(Event event) {
        return event instanceof AnnualReportPublished || event instanceof AnnualReportSent;
    }

    static void apply(SubjectDraft draft, PartnershipEvent event) {
        switch (event) {
            case AnnualReportPublished e ->
                draft.clocks.put(
                        clock(e.yearEnding()),
                        new CountedClock(
                                ClockKind.C9,
                                e.on(),
                                e.dueOn(),
                                null,
                                null,
                                false,
                                draft.aggregateId(),
                                Instant.EPOCH));
            case AnnualReportSent e -> {
                draft.put(ANNUAL_REPORTS_SENT, name(e.yearEnding(), e.recipient()), e.recipient(), e.on());
                stop(draft, e.yearEnding());
            }
            default -> {}
        }
    }

    private static void stop(SubjectDraft draft, int yearEnding) {
        List<LocalDate> sent = Arrays.stream(Recipient.values())
                .map(recipient -> draft.find(ANNUAL_REPORTS_SENT, name(yearEnding, recipient)))
                .filter(Objects::nonNull)
                .map(Fact::on)
                .sorted()
                .toList();
        if (sent.size() == Recipient.values().length) {
            draft.clocks.computeIfPresent(clock(yearEnding), (_, clock) -> stopped(draft, clock, sent.getLast()));
        }
    }

    private static CountedClock stopped(SubjectDraft draft, CountedClock clock, LocalDate on) {
        return new CountedClock(
                clock.kind(),
                clock.startOn(),
                clock.dueOn(),
                on,
                draft.workingDays(clock.startOn(), on),
                false,
                clock.aggregateId(),
                clock.knownFrom());
    }

    private static String clock(int yearEnding) {
        return "annual-report/" + yearEnding;
    }

    private static String name(int yearEnding, Recipient recipient) {
        return yearEnding + "/" + recipient;
    }
}
