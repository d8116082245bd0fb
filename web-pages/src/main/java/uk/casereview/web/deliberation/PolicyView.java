package uk.casereview.web.deliberation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.PolicyUsed;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.web.Days;

/**
 * The rules under which it was decided.
 *
 * @param source the documents they were read from
 * @param minimumAgencies how many had to be free to decide; 0 where the policy says nothing
 * @param mustInclude agencies that had to be among them, in one line
 * @param voting keys of what it says of disagreement
 */
public record PolicyView(
        String version,
        String effectiveFrom,
        String source,
        int minimumAgencies,
        String mustInclude,
        List<String> voting,
        long registerVersion) {

    static @Nullable PolicyView of(@Nullable PolicyUsed policy) {
        if (policy == null) {
            return null;
        }
        QuorumRule quorum = policy.quorum();
        return new PolicyView(
                policy.version(),
                Days.day(policy.effectiveFrom()),
                policy.source(),
                quorum == null ? 0 : quorum.minimumAgencies(),
                quorum == null ? "" : listed(quorum.mustInclude().stream()),
                voting(policy.voting()),
                policy.registerVersion());
    }

    private static List<String> voting(@Nullable VotingRule rule) {
        return rule == null
                ? List.of()
                : List.of(
                        "rule.disagreement." + rule.onDisagreement(),
                        "rule.majority." + rule.majorityBase(),
                        "rule.casting." + rule.castingVoteOf());
    }

    private static String listed(Stream<AgencyCode> agencies) {
        return String.join(", ", agencies.map(AgencyCode::value).sorted().toList());
    }
}
