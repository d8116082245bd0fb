package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;

class PolicyRulesTest {
    private static final PartnershipState POLICE = after(new RegisterAgency(ID, WMP, "Police", START));
    private static final PartnershipPolicy SOUND = policy("P1", START);
    private static final VotingRule PLAIN =
            new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.CHAIR, null);

    @Test
    void whoeverDecidesHasAQuorum() {
        QuorumRule four = new QuorumRule(4, Set.of());

        assertThat(adopt(with(Map.of(Body.DSP, four), Map.of())))
                .isEqualTo(refused(RefusalCode.POLICY_INCOMPLETE, "quorum", List.of("SCSG")));
        assertThat(adopt(with(Map.of(Body.SCSG, four), Map.of())))
                .isEqualTo(refused(RefusalCode.POLICY_INCOMPLETE, "quorum", List.of("DSP")));
        assertThat(adopt(with(SOUND.quorum(), Map.of(Body.EXECUTIVE_BOARD, PLAIN))))
                .isEqualTo(refused(RefusalCode.POLICY_INCOMPLETE, "quorum", List.of("EXECUTIVE_BOARD")));
        assertThat(adopt(with(SOUND.quorum(), Map.of(Body.SCSG, PLAIN)))).isInstanceOf(Verdict.Accepted.class);
    }

    /** what nobody has to agree to would be agreed by nobody. */
    @Test
    void somebodyDetermines() {
        assertThat(adopt(with(Set.of(), SOUND.quorum(), Map.of(), SOUND.clocks(), Map.of(), 1)))
                .isEqualTo(refused(RefusalCode.POLICY_INCOMPLETE, "missing", "determiningAgencies"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, WORKING_DAYS, true",
        "3650, WORKING_DAYS, true",
        "3651, WORKING_DAYS, false",
        "3650, DAYS, true",
        "3651, DAYS, false",
        "120, MONTHS, true",
        "121, MONTHS, false",
        "10, YEARS, true",
        "11, YEARS, false",
        "2147483647, YEARS, false",
        "0, DAYS, false",
        "-1, DAYS, false"
    })
    void aClockHasALengthThatEnds(int length, Unit unit, boolean sound) {
        Map<ClockKind, ClockRule> clocks = new EnumMap<>(SOUND.clocks());
        clocks.put(ClockKind.C11, new ClockRule(length, unit));

        adopts(with(SOUND.determiningAgencies(), SOUND.quorum(), Map.of(), clocks, Map.of(), 1), sound, "clocks/C11");
    }

    /** §0.1: what statute and guidance ask is no setting. */
    @ParameterizedTest
    @CsvSource({
        "C1, 5, WORKING_DAYS, true",
        "C1, 6, WORKING_DAYS, false",
        "C1, 1, MONTHS, false",
        "C1B, 6, WORKING_DAYS, false",
        "C1C, 6, WORKING_DAYS, false",
        "C2, 6, WORKING_DAYS, false",
        "C3, 10, WORKING_DAYS, true",
        "C3, 16, WORKING_DAYS, false",
        "C6, 4, MONTHS, true",
        "C6, 7, MONTHS, false",
        "C6, 130, WORKING_DAYS, false",
        "C7, 6, WORKING_DAYS, false",
        "C7, 8, WORKING_DAYS, true",
        "C7, 9, DAYS, false",
        "C8, 12, MONTHS, false"
    })
    void aPolicyDoesNotSoftenWhatStatuteAndGuidanceAsk(ClockKind kind, int length, Unit unit, boolean sound) {
        Map<ClockKind, ClockRule> clocks = new EnumMap<>(SOUND.clocks());
        clocks.put(kind, new ClockRule(length, unit));

        adopts(
                with(SOUND.determiningAgencies(), SOUND.quorum(), Map.of(), clocks, Map.of(), length == 12 ? 12 : 1),
                sound,
                "clocks/" + kind);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "50, true", "51, false"})
    void aQuorumIsSomebodyAndNotEverybody(int agencies, boolean sound) {
        QuorumRule rule = new QuorumRule(agencies, Set.of());

        adopts(with(Map.of(Body.SCSG, rule, Body.DSP, rule), Map.of()), sound, "quorum/DSP", "quorum/SCSG");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "366, true", "367, false"})
    void aWarningComesInTheYearBefore(int days, boolean sound) {
        Map<ClockKind, Integer> warning = Map.of(ClockKind.C3, days);

        adopts(
                with(SOUND.determiningAgencies(), SOUND.quorum(), Map.of(), SOUND.clocks(), warning, 1),
                sound,
                "warnWorkingDays/C3");
    }

    /** It is the length of C8, and says so twice. */
    @ParameterizedTest
    @CsvSource({"1, 1, true", "3, 3, true", "1, 3, false", "3, 1, false"})
    void aReportStaysForTheYearsOfItsClock(int length, int years, boolean sound) {
        Map<ClockKind, ClockRule> clocks = new EnumMap<>(SOUND.clocks());
        clocks.put(ClockKind.C8, new ClockRule(length, Unit.YEARS));

        adopts(
                with(SOUND.determiningAgencies(), SOUND.quorum(), Map.of(), clocks, Map.of(), years),
                sound,
                "reportAvailableYears");
    }

    /** §7.1: "inside 15 WD". */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 15, 15, true",
        "1, 2, 2, 3, 15, true",
        "0, 1, 2, 3, 15, false",
        "2, 1, 2, 3, 15, false",
        "1, 3, 2, 4, 15, false",
        "1, 1, 2, 16, 15, false",
        "1, 1, 2, 10, 10, true",
        "1, 1, 2, 11, 10, false"
    })
    void aTimetableKeepsItsOrderInsideTheClock(int from, int by, int nextFrom, int nextBy, int length, boolean sound) {
        Map<ClockKind, ClockRule> clocks = new EnumMap<>(SOUND.clocks());
        clocks.put(ClockKind.C3, new ClockRule(length, Unit.WORKING_DAYS));
        List<Milestone> timetable = List.of(
                new Milestone(MilestoneKind.LETTERS_TO_AGENCIES, from, by),
                new Milestone(MilestoneKind.AGENCY_SUMMARIES, nextFrom, nextBy));

        adopts(timed(clocks, timetable), sound, "rapidReviewTimetable");
    }

    @Test
    void aTimetableNamesEachStepOnce() {
        List<Milestone> twice = List.of(
                new Milestone(MilestoneKind.PARTNERS_SIGN_OFF, 1, 2),
                new Milestone(MilestoneKind.PARTNERS_SIGN_OFF, 2, 3));

        adopts(timed(SOUND.clocks(), Milestone.STANDARD), true);
        adopts(timed(SOUND.clocks(), twice), false, "rapidReviewTimetable");
    }

    /** IG9: "counts 1–4 shown as c", so that a partnership may hide more and not less. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 1, ''",
        "1000, 50, 36, ''",
        "0, 5, 6, leastReasonLength",
        "1001, 5, 6, leastReasonLength",
        "20, 4, 6, smallestCountShown",
        "20, 51, 6, smallestCountShown",
        "20, 5, 0, monthsToImpactReview",
        "20, 5, 37, monthsToImpactReview",
    })
    void thresholdsHaveTheirBounds(int reasons, int smallest, int months, String wrong) {
        PartnershipPolicy policy = Adopted.anew(SOUND, START, new Thresholds(reasons, smallest, months))
                .policy();

        adopts(policy, wrong.isEmpty(), "thresholds/" + wrong);
    }

    private static PartnershipPolicy timed(Map<ClockKind, ClockRule> clocks, List<Milestone> timetable) {
        return with(SOUND.determiningAgencies(), SOUND.quorum(), Map.of(), clocks, Map.of(), 1, timetable);
    }

    private static void adopts(PartnershipPolicy policy, boolean sound, String... figures) {
        if (sound) {
            assertThat(adopt(policy)).isInstanceOf(Verdict.Accepted.class);
        } else {
            assertThat(adopt(policy)).isEqualTo(refused(RefusalCode.POLICY_OUT_OF_RANGE, "figures", List.of(figures)));
        }
    }

    private static Verdict adopt(PartnershipPolicy policy) {
        return decide(POLICE, new AdoptPolicy(ID, policy));
    }

    private static PartnershipPolicy with(Map<Body, QuorumRule> quorum, Map<Body, VotingRule> voting) {
        return with(SOUND.determiningAgencies(), quorum, voting, SOUND.clocks(), Map.of(), 1);
    }

    private static PartnershipPolicy with(
            Set<AgencyCode> determining,
            Map<Body, QuorumRule> quorum,
            Map<Body, VotingRule> voting,
            Map<ClockKind, ClockRule> clocks,
            Map<ClockKind, Integer> warnings,
            int years) {
        return with(determining, quorum, voting, clocks, warnings, years, null);
    }

    private static PartnershipPolicy with(
            Set<AgencyCode> determining,
            Map<Body, QuorumRule> quorum,
            Map<Body, VotingRule> voting,
            Map<ClockKind, ClockRule> clocks,
            Map<ClockKind, Integer> warnings,
            int years,
            @Nullable List<Milestone> timetable) {
        return new PartnershipPolicy(
                SOUND.version(),
                SOUND.effectiveFrom(),
                SOUND.source(),
                SOUND.reviewBody(),
                SOUND.notifyingAgencies(),
                determining,
                SOUND.localAuthorityCodes(),
                quorum,
                voting,
                clocks,
                warnings,
                SOUND.rapidReviewStartRule(),
                SOUND.goldGroupRequired(),
                years,
                timetable,
                SOUND.thresholds());
    }
}
