package uk.casereview.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipClocks;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipId;

/**
 * What a partnership owes as such, in nobody's case: C9 and C12 (§3.3).
 *
 * @param reports the annual reports by the year they end
 * @param reviews the day on which the terms of reference are to be reviewed again, by the day of each review
 */
public record Duties(Map<Integer, AnnualReport> reports, Timeline<LocalDate> reviews) {
    static final Duties NONE = new Duties(Map.of(), Timeline.empty());

    public Duties {
        reports = Map.copyOf(reports);
    }

    /** One annual report: public since, to be sent by (C9), and who has it. */
    public record AnnualReport(LocalDate publishedOn, LocalDate dueOn, Set<Recipient> sentTo) {
        public AnnualReport {
            sentTo = Set.copyOf(sentTo);
        }

        private boolean owed() {
            return sentTo.size() < Recipient.values().length;
        }
    }

    /**
     * One of the clocks.
     *
     * @param running what it measures is not done
     */
    public record Duty(ClockId clockId, ClockKind kind, LocalDate dueOn, boolean running) {}

    /** All of them, ended ones too. */
    public List<Duty> of(PartnershipId partnership) {
        Stream<Duty> sending = reports.entrySet().stream().map(report -> {
            ClockId clock = PartnershipClocks.annualReport(partnership, report.getKey());
            return new Duty(
                    clock,
                    ClockKind.C9,
                    report.getValue().dueOn(),
                    report.getValue().owed());
        });
        Stream<Duty> reviewing = reviews.changes().entrySet().stream().map(review -> {
            ClockId clock = PartnershipClocks.termsOfReference(partnership, review.getKey());
            boolean last = reviews.changes().lastKey().equals(review.getKey());
            return new Duty(clock, ClockKind.C12, review.getValue(), last);
        });
        return Stream.concat(sending, reviewing).toList();
    }

    /** The one of that name. */
    public Optional<Duty> find(PartnershipId partnership, ClockId clock) {
        return of(partnership).stream()
                .filter(duty -> duty.clockId().equals(clock))
                .findFirst();
    }

    Duties with(AnnualReportPublished event) {
        return with(event.yearEnding(), new AnnualReport(event.on(), event.dueOn(), Set.of()));
    }

    Duties with(AnnualReportSent event) {
        AnnualReport report = reports.get(event.yearEnding());
        if (report == null) {
            throw new IllegalStateException("a report was sent that was never published");
        }
        Set<Recipient> sentTo = new HashSet<>(report.sentTo());
        sentTo.add(event.recipient());
        return with(event.yearEnding(), new AnnualReport(report.publishedOn(), report.dueOn(), sentTo));
    }

    Duties with(TermsOfReferenceReviewed event) {
        return new Duties(reports, reviews.with(event.on(), event.dueOn()));
    }

    private Duties with(int yearEnding, AnnualReport report) {
        return new Duties(Appended.to(reports, yearEnding, report), reviews);
    }
}
