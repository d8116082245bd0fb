package uk.casereview.practicereview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DelegatedPartners;
import uk.casereview.deliberation.Position;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * "all four DSP agencies (or recorded delegate) must record a position; outcome stands only if unanimous;
 * otherwise ESCALATED".
 */
record Unanimity(List<ReportPosition> positions, List<AgencyCode> missing) {

    static Unanimity of(Report report, Context context) {
        var partnership = context.partnership();
        List<AgencyCode> answered = report.positions().keySet().stream()
                .map(partnership::successorOf)
                .toList();
        return new Unanimity(
                report.stated(),
                DelegatedPartners.agencies(context).stream()
                        .filter(agency -> !answered.contains(agency))
                        .sorted(Comparator.comparing(AgencyCode::value))
                        .toList());
    }

    /** Everybody has answered, and not everybody the same. */
    boolean split() {
        return missing.isEmpty()
                && positions.stream().map(ReportPosition::outcome).distinct().count() > 1;
    }

    /** Why the report is not accepted; empty where all have answered that it is. */
    Optional<Refusal> against() {
        List<AgencyCode> differing = positions.stream()
                .filter(position -> position.outcome() != ReportOutcome.ACCEPTED)
                .map(ReportPosition::agency)
                .toList();
        return missing.isEmpty() && differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.DSP_DETERMINATION_INCOMPLETE,
                        Map.of("missing", Refusals.words(missing), "differing", Refusals.words(differing))));
    }

    /** The answers as votes on the report, as each was entered. */
    List<Position> votes() {
        return positions.stream()
                .map(position -> Position.entered(
                        position.agency(),
                        position.givenBy(),
                        position.on(),
                        position.outcome() == ReportOutcome.ACCEPTED ? Choice.FOR : Choice.AGAINST,
                        position.view(),
                        enteredBy(position)))
                .toList();
    }

    /** Where it was not kept, as if the partners had spoken for themselves. */
    private static UserId enteredBy(ReportPosition position) {
        UserId recordedBy = position.recordedBy();
        return recordedBy == null ? position.givenBy() : recordedBy;
    }
}
