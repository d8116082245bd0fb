package uk.casereview.web.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.Milestone;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.partnership.Thresholds;
import uk.casereview.shared.Body;
import uk.casereview.web.Days;

/**
 * A policy as the page shows it, with where it was read from.
 *
 * @param from the day from which it holds
 * @param areas ONS codes of the areas the partnership answers for
 */
public record PolicyView(
        String version,
        String from,
        String source,
        Body reviewBody,
        List<String> notifying,
        List<String> determining,
        List<String> areas,
        RapidReviewStartRule startRule,
        boolean goldGroup,
        int reportYears,
        List<BodyRules> bodies,
        List<ClockLine> clocks,
        List<Milestone> milestones,
        Thresholds thresholds) {

    /**
     * How one body decides.
     *
     * @param least of how many agencies there must be somebody; 0 where no rule asks for any
     * @param include the agencies that must be among them
     * @param voting null where nothing is said of it
     */
    public record BodyRules(
            Body body,
            int least,
            List<String> include,
            @Nullable VotingRule voting) {}

    /**
     * How long one clock runs.
     *
     * @param rule null where only its warning is laid down
     * @param warned so many working days before it is due; null where nobody is warned
     */
    public record ClockLine(
            ClockKind kind,
            @Nullable ClockRule rule,
            @Nullable Integer warned) {}

    static PolicyView of(PartnershipPolicy policy) {
        return new PolicyView(
                policy.version(),
                Days.day(policy.effectiveFrom()),
                policy.source(),
                policy.reviewBody(),
                sorted(policy.notifyingAgencies()),
                sorted(policy.determiningAgencies()),
                sorted(policy.localAuthorityCodes()),
                policy.rapidReviewStartRule(),
                policy.goldGroupRequired(),
                policy.reportAvailableYears(),
                both(policy.quorum(), policy.voting()).stream()
                        .map(body -> rules(body, policy))
                        .toList(),
                both(policy.clocks(), policy.warnWorkingDays()).stream()
                        .map(kind -> new ClockLine(
                                kind,
                                policy.clocks().get(kind),
                                policy.warnWorkingDays().get(kind)))
                        .toList(),
                policy.milestones(),
                policy.thresholdsInForce());
    }

    private static BodyRules rules(Body body, PartnershipPolicy policy) {
        QuorumRule quorum = policy.quorum().get(body);
        return new BodyRules(
                body,
                quorum == null ? 0 : quorum.minimumAgencies(),
                quorum == null ? List.of() : sorted(quorum.mustInclude()),
                policy.voting().get(body));
    }

    private static <K extends Enum<K>> TreeSet<K> both(Map<K, ?> one, Map<K, ?> other) {
        TreeSet<K> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static List<String> sorted(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }
}
