package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.register.Register;

/** A partnership is there or not; what it has laid down is its register. */
sealed interface PartnershipState {

    /** Nobody has established it. */
    record NotEstablished() implements PartnershipState {}

    /**
     * It works.
     *
     * @param calendarVersions every name a calendar ever had, so that none comes twice
     * @param reports the annual reports by the year they end
     */
    record Established(Register register, Set<String> calendarVersions, Map<Integer, AnnualReport> reports)
            implements PartnershipState {
        public Established {
            calendarVersions = Set.copyOf(calendarVersions);
            reports = Map.copyOf(reports);
        }

        private Established with(Register next) {
            return new Established(next, calendarVersions, reports);
        }

        private Established with(HolidaysAdded event) {
            Set<String> versions = new HashSet<>(calendarVersions);
            versions.add(event.calendarVersion());
            return new Established(register, versions, reports);
        }

        private Established with(int yearEnding, AnnualReport report) {
            Map<Integer, AnnualReport> all = new HashMap<>(reports);
            all.put(yearEnding, report);
            return new Established(register, calendarVersions, all);
        }

        private Established with(AnnualReportSent event) {
            AnnualReport report = reports.get(event.yearEnding());
            if (report == null) {
                throw new IllegalStateException("a report was sent that was never published");
            }
            Set<Recipient> sentTo = new HashSet<>(report.sentTo());
            sentTo.add(event.recipient());
            return with(event.yearEnding(), new AnnualReport(report.publishedOn(), report.dueOn(), sentTo));
        }
    }

    /** One annual report: public since, to be sent by (C9), and who has it. */
    record AnnualReport(LocalDate publishedOn, LocalDate dueOn, Set<Recipient> sentTo) {
        public AnnualReport {
            sentTo = Set.copyOf(sentTo);
        }
    }

    static PartnershipState evolve(PartnershipState state, PartnershipEvent event) {
        Established before =
                state instanceof Established known ? known : new Established(Register.EMPTY, Set.of(), Map.of());
        Established after = before.with(before.register().evolve(event));
        return switch (event) {
            case HolidaysAdded e -> after.with(e);
            case AnnualReportPublished e -> after.with(e.yearEnding(), new AnnualReport(e.on(), e.dueOn(), Set.of()));
            case AnnualReportSent e -> after.with(e);
            default -> after;
        };
    }
}
