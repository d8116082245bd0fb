package uk.casereview.partnership;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Refusals;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.register.Register;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What a policy must say before anything is judged by it, and which figures nobody can have meant. */
final class PolicyRules {
    /** Every clock has a length by policy but C10, which runs "as agreed" (§3.3). */
    private static final Set<ClockKind> CLOCKS_OF_A_POLICY = EnumSet.complementOf(EnumSet.of(ClockKind.C10));

    private static final int MOST_AGENCIES = 50;
    private static final int LONGEST_WARNING = 366;
    private static final int LONGEST_REASON = 1000;
    private static final int SMALLEST_COUNT = 5;
    private static final int LARGEST_COUNT = 50;
    private static final int LONGEST_WAIT = 36;

    private static final ClockRule FIVE_WORKING_DAYS = new ClockRule(5, Unit.WORKING_DAYS);
    private static final ClockRule FIFTEEN_WORKING_DAYS = new ClockRule(15, Unit.WORKING_DAYS);

    /** §3.3: what statute and guidance give is not the partnership's to lengthen, in whatever days it counts. */
    private static final Map<ClockKind, ClockRule> AT_MOST = Map.of(
            ClockKind.C1, FIVE_WORKING_DAYS,
            ClockKind.C1B, FIVE_WORKING_DAYS,
            ClockKind.C1C, FIVE_WORKING_DAYS,
            ClockKind.C2, FIVE_WORKING_DAYS,
            ClockKind.C3, FIFTEEN_WORKING_DAYS,
            ClockKind.C6, new ClockRule(6, Unit.MONTHS));

    /** §3.3: "≥ 7 WD before", "≥ 1 year (GUID) … LOCAL overrides upward". */
    private static final Map<ClockKind, ClockRule> AT_LEAST = Map.of(
            ClockKind.C7, new ClockRule(7, Unit.WORKING_DAYS),
            ClockKind.C8, new ClockRule(1, Unit.YEARS));

    private PolicyRules() {}

    static Optional<Refusal> objection(PartnershipPolicy policy, Register register) {
        return Stream.of(
                        any(RefusalCode.UNKNOWN_REFERENCE, "agencies", unknownAgencies(policy, register)),
                        any(RefusalCode.POLICY_INCOMPLETE, "clocks", clocksWithoutLength(policy)),
                        any(RefusalCode.POLICY_INCOMPLETE, "quorum", bodiesWithoutQuorum(policy)),
                        Refusals.when(
                                policy.determiningAgencies().isEmpty(),
                                Refusal.of(RefusalCode.POLICY_INCOMPLETE, "missing", "determiningAgencies")),
                        any(RefusalCode.POLICY_OUT_OF_RANGE, "figures", figuresOutOfRange(policy)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<AgencyCode> unknownAgencies(PartnershipPolicy policy, Register register) {
        return Stream.of(
                        policy.notifyingAgencies().stream(),
                        policy.determiningAgencies().stream(),
                        policy.quorum().values().stream()
                                .map(QuorumRule::mustInclude)
                                .flatMap(Collection::stream))
                .flatMap(agencies -> agencies)
                .filter(agency -> !register.agencies().byCode().containsKey(agency));
    }

    private static Stream<ClockKind> clocksWithoutLength(PartnershipPolicy policy) {
        return CLOCKS_OF_A_POLICY.stream().filter(clock -> !policy.clocks().containsKey(clock));
    }

    /** §4.2: the body that recommends, the partners that determine, and whoever votes, decide with a quorum. */
    private static Stream<Body> bodiesWithoutQuorum(PartnershipPolicy policy) {
        return Stream.concat(Stream.of(policy.reviewBody(), Body.DSP), policy.voting().keySet().stream())
                .filter(body -> !policy.quorum().containsKey(body));
    }

    private static Stream<String> figuresOutOfRange(PartnershipPolicy policy) {
        return Stream.of(
                        policy.clocks().entrySet().stream()
                                .filter(clock -> !lawful(clock.getKey(), clock.getValue()))
                                .map(clock -> "clocks/" + clock.getKey()),
                        policy.quorum().entrySet().stream()
                                .filter(rule -> !within(1, rule.getValue().minimumAgencies(), MOST_AGENCIES))
                                .map(rule -> "quorum/" + rule.getKey()),
                        policy.warnWorkingDays().entrySet().stream()
                                .filter(warning -> !within(0, warning.getValue(), LONGEST_WARNING))
                                .map(warning -> "warnWorkingDays/" + warning.getKey()),
                        Stream.ofNullable(policy.clocks().get(ClockKind.C8))
                                .filter(clock -> clock.length() != policy.reportAvailableYears())
                                .map(_ -> "reportAvailableYears"),
                        Stream.ofNullable(policy.rapidReviewTimetable())
                                .filter(timetable -> !fits(timetable, lastDay(policy)))
                                .map(_ -> "rapidReviewTimetable"),
                        Stream.ofNullable(policy.thresholds()).flatMap(PolicyRules::thresholdsOutOfRange))
                .flatMap(figures -> figures);
    }

    /** IG9: "counts 1–4 shown as c": a partnership may hide more than that, and not less. */
    private static Stream<String> thresholdsOutOfRange(Thresholds thresholds) {
        return Stream.of(
                        outside(1, thresholds.leastReasonLength(), LONGEST_REASON, "leastReasonLength"),
                        outside(SMALLEST_COUNT, thresholds.smallestCountShown(), LARGEST_COUNT, "smallestCountShown"),
                        outside(1, thresholds.monthsToImpactReview(), LONGEST_WAIT, "monthsToImpactReview"))
                .flatMap(Optional::stream)
                .map(threshold -> "thresholds/" + threshold);
    }

    private static Optional<String> outside(int least, int figure, int most, String name) {
        return Optional.of(name).filter(_ -> !within(least, figure, most));
    }

    /** Each step once, none before the one it follows, and all inside the clock. */
    private static boolean fits(List<Milestone> timetable, int lastDay) {
        List<Integer> days = Stream.of(
                        Stream.of(1),
                        timetable.stream().flatMap(step -> Stream.of(step.fromDay(), step.byDay())),
                        Stream.of(lastDay))
                .flatMap(part -> part)
                .toList();
        return days.equals(days.stream().sorted().toList())
                && timetable.stream().map(Milestone::kind).distinct().count() == timetable.size();
    }

    /** §7.1: the timetable is kept "inside 15 WD", or inside what the policy gives C3 instead. */
    private static int lastDay(PartnershipPolicy policy) {
        return policy.clocks().getOrDefault(ClockKind.C3, FIFTEEN_WORKING_DAYS).length();
    }

    private static boolean lawful(ClockKind kind, ClockRule rule) {
        ClockRule most = AT_MOST.getOrDefault(kind, new ClockRule(longest(rule), rule.unit()));
        ClockRule least = AT_LEAST.getOrDefault(kind, new ClockRule(1, rule.unit()));
        return rule.unit() == most.unit()
                && rule.unit() == least.unit()
                && within(least.length(), rule.length(), most.length());
    }

    /** About ten years, far above anything in §3.3. */
    private static int longest(ClockRule rule) {
        return switch (rule.unit()) {
            case WORKING_DAYS, DAYS -> 3650;
            case MONTHS -> 120;
            case YEARS -> 10;
        };
    }

    private static boolean within(int least, int figure, int most) {
        return Math.clamp(figure, least, most) == figure;
    }

    private static Optional<Refusal> any(RefusalCode code, String fact, Stream<?> culprits) {
        List<String> named = Refusals.words(culprits.distinct().toList());
        return Refusals.when(!named.isEmpty(), Refusal.of(code, fact, named));
    }
}
