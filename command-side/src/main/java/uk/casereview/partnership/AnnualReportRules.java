package uk.casereview.partnership;

import java.time.LocalDate;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipState.Established;
import uk.casereview.register.Duties.AnnualReport;
import uk.casereview.shared.RefusalCode;

/** C9: "submitted to the Panel and the What Works Centre within seven days of being published" (S0). */
final class AnnualReportRules {
    private AnnualReportRules() {}

    static Verdict publish(Established state, RecordAnnualReportPublished command, Context context) {
        if (state.register().settings().duties().reports().containsKey(command.yearEnding())) {
            return Verdict.refuse(RefusalCode.ANNUAL_REPORT_EXISTS, "yearEnding", command.yearEnding());
        }
        if (state.register().settings().policies().changes().isEmpty()) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "missing", "policy");
        }
        if (command.on().isAfter(context.today())) {
            return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", command.on().toString());
        }
        LocalDate dueOn =
                DueDatePolicy.dueOn(ClockKind.C9, command.on(), state.register().on(command.on()));
        return Verdict.accept(new AnnualReportPublished(command.yearEnding(), command.on(), dueOn));
    }

    static Verdict send(Established state, RecordAnnualReportSent command, Context context) {
        AnnualReport report = state.register().settings().duties().reports().get(command.yearEnding());
        if (report == null) {
            return Verdict.refuse(RefusalCode.ANNUAL_REPORT_NOT_PUBLISHED, "yearEnding", command.yearEnding());
        }
        if (report.sentTo().contains(command.recipient())) {
            return Verdict.refuse(
                    RefusalCode.ANNUAL_REPORT_EXISTS,
                    "recipient",
                    command.recipient().toString());
        }
        if (command.on().isAfter(context.today())) {
            return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", command.on().toString());
        }
        if (command.on().isBefore(report.publishedOn())) {
            return Verdict.refuse(
                    RefusalCode.SENT_BEFORE_PUBLISHED,
                    "publishedOn",
                    report.publishedOn().toString());
        }
        return Verdict.accept(new AnnualReportSent(
                command.yearEnding(),
                command.recipient(),
                command.on(),
                !command.on().isAfter(report.dueOn())));
    }
}
