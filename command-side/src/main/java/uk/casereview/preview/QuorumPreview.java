package uk.casereview.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.QuorumPolicy;
import uk.casereview.partnership.ChangePreview.ChangedQuorum;
import uk.casereview.partnership.ChangePreview.PlannedMeeting;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Sitting;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;

/** §4.2: the quorum of each body, counted as if everybody came, before a change and after it. */
final class QuorumPreview {
    private static final QuorumRule NONE = new QuorumRule(0, Set.of());

    private QuorumPreview() {}

    /** The bodies for which it is another one. */
    static List<ChangedQuorum> of(
            PartnershipOnDate before, PartnershipOnDate after, Function<Body, List<PlannedMeeting>> meetings) {
        return List.of(Body.values()).stream()
                .flatMap(body -> changed(body, before, after, meetings).stream())
                .toList();
    }

    private static Optional<ChangedQuorum> changed(
            Body body,
            PartnershipOnDate before,
            PartnershipOnDate after,
            Function<Body, List<PlannedMeeting>> meetings) {
        Quorum now = quorum(body, before);
        Quorum then = quorum(body, after);
        return now.equals(then)
                ? Optional.empty()
                : Optional.of(new ChangedQuorum(body, now, then, meetings.apply(body)));
    }

    private static Quorum quorum(Body body, PartnershipOnDate partnership) {
        QuorumRule rule = partnership.register().settings().hasPolicy()
                ? partnership.policy().quorum().getOrDefault(body, NONE)
                : NONE;
        List<AgencyCode> represented = partnership.sitting(body).values().stream()
                .filter(sitting -> sitting.kind() == SeatKind.CORE)
                .map(Sitting::agency)
                .distinct()
                .sorted(Comparator.comparing(AgencyCode::value))
                .toList();
        return QuorumPolicy.of(rule, represented);
    }
}
