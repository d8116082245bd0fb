package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;

/**
 * What a partnership has laid down, as versioned data: two partnerships are two policies, not two code paths.
 *
 * @param source the documents it was read from, by name and section
 * @param reviewBody which body runs rapid reviews and recommends (SCSG; in Sandwell the practice review group)
 * @param notifyingAgencies agencies that may act for the local authority (OQ-1)
 * @param determiningAgencies the delegated safeguarding partners who answer one by one
 * @param localAuthorityCodes ONS codes of the areas it answers for
 * @param warnWorkingDays warning window by clock
 * @param rapidReviewTimetable the steps of a rapid review in their order; null for the standard timetable (§7.1)
 * @param thresholds least lengths and counts; null for the standard ones
 */
public record PartnershipPolicy(
        String version,
        LocalDate effectiveFrom,
        String source,
        Body reviewBody,
        Set<AgencyCode> notifyingAgencies,
        Set<AgencyCode> determiningAgencies,
        Set<String> localAuthorityCodes,
        Map<Body, QuorumRule> quorum,
        Map<Body, VotingRule> voting,
        Map<ClockKind, ClockRule> clocks,
        Map<ClockKind, Integer> warnWorkingDays,
        RapidReviewStartRule rapidReviewStartRule,
        boolean goldGroupRequired,
        int reportAvailableYears,
        @Nullable List<Milestone> rapidReviewTimetable,
        @Nullable Thresholds thresholds) {

    public PartnershipPolicy {
        notifyingAgencies = Set.copyOf(notifyingAgencies);
        determiningAgencies = Set.copyOf(determiningAgencies);
        localAuthorityCodes = Set.copyOf(localAuthorityCodes);
        quorum = Map.copyOf(quorum);
        voting = Map.copyOf(voting);
        clocks = Map.copyOf(clocks);
        warnWorkingDays = Map.copyOf(warnWorkingDays);
        rapidReviewTimetable = rapidReviewTimetable == null ? null : List.copyOf(rapidReviewTimetable);
    }

    /** §7.1: the timetable is "configurable"; a policy that says nothing of it keeps the standard one. */
    public List<Milestone> milestones() {
        return rapidReviewTimetable == null ? Milestone.STANDARD : rapidReviewTimetable;
    }

    /** The thresholds that hold; a policy that says nothing of them keeps the document's. */
    public Thresholds thresholdsInForce() {
        return thresholds == null ? Thresholds.STANDARD : thresholds;
    }

    /** The same policy with every agency under another code: the one that stands in its place; mostly that is itself. */
    public PartnershipPolicy withAgencies(UnaryOperator<AgencyCode> successor) {
        if (agencies().allMatch(agency -> successor.apply(agency).equals(agency))) {
            return this;
        }
        return new PartnershipPolicy(
                version,
                effectiveFrom,
                source,
                reviewBody,
                mapped(notifyingAgencies, successor),
                mapped(determiningAgencies, successor),
                localAuthorityCodes,
                quorum.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                rule -> new QuorumRule(
                                        rule.getValue().minimumAgencies(),
                                        mapped(rule.getValue().mustInclude(), successor)))),
                voting,
                clocks,
                warnWorkingDays,
                rapidReviewStartRule,
                goldGroupRequired,
                reportAvailableYears,
                rapidReviewTimetable,
                thresholds);
    }

    private Stream<AgencyCode> agencies() {
        return Stream.of(
                        Stream.of(notifyingAgencies, determiningAgencies),
                        quorum.values().stream().map(QuorumRule::mustInclude))
                .flatMap(sets -> sets)
                .flatMap(Set::stream);
    }

    private static Set<AgencyCode> mapped(Set<AgencyCode> agencies, UnaryOperator<AgencyCode> successor) {
        return agencies.stream().map(successor).collect(Collectors.toUnmodifiableSet());
    }

    /** At least so many different agencies, the named ones among them (§4.2). */
    public record QuorumRule(int minimumAgencies, Set<AgencyCode> mustInclude) {}

    /**
     * What happens when members disagree (§4.3).
     *
     * @param escalateTo to whom the question goes that goes up; null in rules laid down before they said so
     */
    public record VotingRule(
            OnDisagreement onDisagreement,
            MajorityBase majorityBase,
            CastingVoteOf castingVoteOf,
            @Nullable EscalationBody escalateTo) {

        /** where the rule was to escalate, that was to the partnership's chair; else §15.2-10. */
        public EscalationBody escalatesTo() {
            if (escalateTo != null) {
                return escalateTo;
            }
            return onDisagreement == OnDisagreement.ESCALATE
                    ? EscalationBody.SCSP_CHAIR
                    : EscalationBody.LEAD_SAFEGUARDING_PARTNERS;
        }
    }

    /** Members vote, or the question goes up. */
    public enum OnDisagreement {
        VOTE,
        ESCALATE
    }

    /** OQ-3: of the votes cast, or of all agencies with a seat. */
    public enum MajorityBase {
        VOTES_CAST,
        MEMBERSHIP_AGENCIES
    }

    /** Whose vote breaks a tie. */
    public enum CastingVoteOf {
        CHAIR,
        INDEPENDENT_SCRUTINEER,
        NOBODY
    }

    /** How long a clock runs. */
    public record ClockRule(int length, Unit unit) {}

    /** What a clock's length is counted in. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        YEARS
    }

    /** OQ-2: from when the 15 working days of a rapid review count. */
    public enum RapidReviewStartRule {
        NOTIFICATION_SENT,
        BUSINESS_UNIT_RECEIVED
    }
}
