package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;

class PartnershipPolicyTest {
    private static final AgencyCode BCC = new AgencyCode("BCC");
    private static final AgencyCode WMP = new AgencyCode("WMP");
    private static final AgencyCode ICB = new AgencyCode("ICB");
    private static final AgencyCode NEW = new AgencyCode("NEW");
    private static final VotingRule VOTES =
            new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.CHAIR, null);

    private static final PartnershipPolicy SILENT = policy(null, null);

    /** §7.1: the timetable is "configurable". */
    @Test
    void aPolicyHasItsOwnTimetableOrElseTheStandardOne() {
        List<Milestone> own = List.of(new Milestone(MilestoneKind.LETTERS_TO_AGENCIES, 1, 3));

        assertThat(policy(own, null).milestones()).isEqualTo(own);
        assertThat(SILENT.milestones()).isEqualTo(Milestone.STANDARD);
        assertThat(SILENT.rapidReviewTimetable()).isNull();
    }

    @Test
    void aPolicyHasItsOwnThresholdsOrElseTheStandardOnes() {
        Thresholds own = new Thresholds(40, 10, 3);

        assertThat(policy(null, own).thresholdsInForce()).isEqualTo(own);
        assertThat(SILENT.thresholdsInForce()).isEqualTo(new Thresholds(20, 5, 6));
    }

    @Test
    void aPolicyInWhichNobodyWasReplacedStaysItself() {
        assertThat(SILENT.withAgencies(UnaryOperator.identity())).isSameAs(SILENT);
        assertThat(SILENT.withAgencies(agency -> agency.equals(NEW) ? BCC : agency))
                .isSameAs(SILENT);
    }

    /** Wherever an agency is named, who stands in its place is named, and nothing else is another. */
    @Test
    void whoeverStandsInTheirPlaceIsNamedInAllOfIt() {
        assertThat(replaced(BCC))
                .isEqualTo(policy(Set.of(NEW), Set.of(NEW, ICB), new QuorumRule(4, Set.of(WMP)), null, null));
        assertThat(replaced(ICB))
                .isEqualTo(policy(Set.of(BCC), Set.of(BCC, NEW), new QuorumRule(4, Set.of(WMP)), null, null));
        assertThat(replaced(WMP))
                .isEqualTo(policy(Set.of(BCC), Set.of(BCC, ICB), new QuorumRule(4, Set.of(NEW)), null, null));
    }

    /** A-13, §15.2-10: where a rule names nobody. */
    @ParameterizedTest
    @CsvSource({
        "VOTE, , LEAD_SAFEGUARDING_PARTNERS",
        "ESCALATE, , SCSP_CHAIR",
        "VOTE, EXECUTIVE_BOARD, EXECUTIVE_BOARD",
        "ESCALATE, LEAD_SAFEGUARDING_PARTNERS, LEAD_SAFEGUARDING_PARTNERS"
    })
    void aQuestionGoesUpToWhomTheRuleNames(OnDisagreement then, @Nullable EscalationBody named, EscalationBody goesTo) {
        assertThat(new VotingRule(then, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, named).escalatesTo())
                .isEqualTo(goesTo);
    }

    private static PartnershipPolicy replaced(AgencyCode old) {
        return SILENT.withAgencies(agency -> agency.equals(old) ? NEW : agency);
    }

    private static PartnershipPolicy policy(@Nullable List<Milestone> timetable, @Nullable Thresholds thresholds) {
        return policy(Set.of(BCC), Set.of(BCC, ICB), new QuorumRule(4, Set.of(WMP)), timetable, thresholds);
    }

    private static PartnershipPolicy policy(
            Set<AgencyCode> notifying,
            Set<AgencyCode> determining,
            QuorumRule quorum,
            @Nullable List<Milestone> timetable,
            @Nullable Thresholds thresholds) {
        return new PartnershipPolicy(
                "1",
                LocalDate.of(2026, 1, 1),
                "an invented arrangement, section 1",
                Body.SCSG,
                notifying,
                determining,
                Set.of("E08000025"),
                Map.of(Body.SCSG, quorum),
                Map.of(Body.SCSG, VOTES),
                Map.of(ClockKind.C3, new ClockRule(15, Unit.WORKING_DAYS)),
                Map.of(ClockKind.C3, 3),
                RapidReviewStartRule.NOTIFICATION_SENT,
                false,
                3,
                timetable,
                thresholds);
    }
}
