package uk.casereview.rapidreview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Position;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * "all four DSP agencies (or recorded delegate) must record a position; outcome stands only if unanimous;
 * otherwise ESCALATED".
 */
record Unanimity(List<DspPosition> positions, List<AgencyCode> missing) {

    static Unanimity of(Outcomes outcomes, Context context) {
        return new Unanimity(
                outcomes.stated(),
                determining(context).stream()
                        .filter(agency -> InvolvedAgencies.of(outcomes.positions(), agency, context)
                                .isEmpty())
                        .sorted(Comparator.comparing(AgencyCode::value))
                        .toList());
    }

    /** The delegated safeguarding partners, by the agencies that stand in their place today. */
    static Set<AgencyCode> determining(Context context) {
        return context.partnership().policy().determiningAgencies().stream()
                .map(context.partnership()::successorOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who holds the agency's seat among the delegated partners that day. */
    static Optional<UserId> partner(AgencyCode agency, PartnershipOnDate partnership) {
        AgencyCode current = partnership.successorOf(agency);
        return partnership.seats(Body.DSP).stream()
                .filter(seat -> seat.agency().equals(current))
                .map(Seat::holder)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Everybody has answered, and not everybody the same. */
    boolean split() {
        return missing.isEmpty()
                && positions.stream().map(DspPosition::outcome).distinct().count() > 1;
    }

    /** What everybody has answered, where everybody has. */
    Optional<ReviewOutcome> agreed() {
        return missing.isEmpty() && !split()
                ? positions.stream().findFirst().map(DspPosition::outcome)
                : Optional.empty();
    }

    /** Why the outcome does not stand; empty where all have answered with it. */
    Optional<Refusal> against(ReviewOutcome outcome) {
        List<AgencyCode> differing = positions.stream()
                .filter(position -> !position.outcome().equals(outcome))
                .map(DspPosition::agency)
                .toList();
        return missing.isEmpty() && differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.DSP_DETERMINATION_INCOMPLETE,
                        Map.of("missing", Refusals.words(missing), "differing", Refusals.words(differing))));
    }

    /** The answers as votes on the outcome. */
    List<Position> on(ReviewOutcome outcome) {
        return positions.stream()
                .map(position -> Position.entered(
                        position.agency(),
                        givenBy(position),
                        position.on(),
                        position.outcome().equals(outcome) ? Choice.FOR : Choice.AGAINST,
                        position.view(),
                        position.recordedBy()))
                .toList();
    }

    /** Positions stored before {@code givenBy} was kept say it by their delegate or their recorder. */
    private static UserId givenBy(DspPosition position) {
        UserId partner = position.givenBy();
        if (partner != null) {
            return partner;
        }
        UserId delegate = position.delegate();
        return delegate == null ? position.recordedBy() : delegate;
    }
}
