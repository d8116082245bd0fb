package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Seeded.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.register.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.ThemeCode;

/** The facts of §2.1, §4.2, §4.3, §10.4 and §13 about Birmingham, as the bundled file has them. */
class BirminghamSeedTest {
    private final Register register = Seeded.BSCP.register();
    private final PartnershipOnDate today = register.on(TODAY);

    @Test
    void theSubGroupHasEightCoreSeatsOfSevenAgencies() {
        assertThat(core(Body.SCSG))
                .extracting(seat -> seat.title() + " / " + seat.agency())
                .containsExactlyInAnyOrder(
                        "Designated Doctor for Safeguarding / ICB",
                        "Assistant Director Safeguarding / BCT",
                        "Associate Director of Safeguarding / BCHC",
                        "Director of Nursing, Safeguarding, Children in Care and CDR / ICB",
                        "Head of Safeguarding / BSMHFT",
                        "DCI Public Protection / WMP",
                        "Head of Safeguarding Unit (third sector) / NSPCC",
                        "Head of Educational Safeguarding Partnerships (acting) / BCC");
        assertThat(core(Body.SCSG))
                .extracting(Seat::agency)
                .containsOnly(agencies("ICB BCT BCHC BSMHFT WMP NSPCC BCC"));
    }

    @Test
    void everyCoreMemberOfTheSubGroupNamesASubstitute() {
        assertThat(today.sitting(Body.SCSG).values())
                .filteredOn(sitting -> sitting.kind() == SeatKind.CORE && sitting.deputyFor() != null)
                .extracting(sitting -> sitting.seat())
                .containsExactlyInAnyOrderElementsOf(
                        core(Body.SCSG).stream().map(Seat::seat).toList());
    }

    @Test
    void theDesignatedDoctorAndTheAssistantDirectorCoChairTheSubGroup() {
        assertThat(chairs(Body.SCSG, TODAY)).containsExactlyInAnyOrder("SCSG-ICB-1", "SCSG-BCT");
    }

    @Test
    void fourAgenciesAnswerAsDelegatedPartnersEachWithADelegate() {
        assertThat(core(Body.DSP)).extracting(Seat::agency).containsExactlyInAnyOrder(agencies("BCC ICB WMP BCT"));
        assertThat(today.policy().determiningAgencies()).containsExactlyInAnyOrder(agencies("BCC ICB WMP BCT"));
        assertThat(today.policy().determiningAgencies())
                .allSatisfy(agency -> assertThat(today.delegates(agency)).hasSize(1));
    }

    /** OQ-5: the slip of the second period mended, and after the last one the standing co-chair alone. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-30, ''",
        "2024-10-01, BCT WMP",
        "2025-03-31, BCT WMP",
        "2025-04-01, BCC BCT",
        "2025-09-30, BCC BCT",
        "2025-10-01, BCT ICB",
        "2026-03-31, BCT ICB",
        "2026-04-01, BCT",
        "2030-01-01, BCT"
    })
    void thePartnersCoChairTheBoardByHalfYearsBesideTheStandingOne(LocalDate date, String agencies) {
        assertThat(String.join(" ", chairs(Body.DSP, date)).replace("DSP-", "")).isEqualTo(agencies);
        assertThat(String.join(" ", chairs(Body.EXECUTIVE_BOARD, date))
                        .replace("EB-", "")
                        .replace("-1", ""))
                .isEqualTo(agencies);
    }

    @Test
    void quorumAndVotesAreThoseOfTheTermsOfReference() {
        assertThat(today.policy().quorum())
                .isEqualTo(Map.of(
                        Body.SCSG, new QuorumRule(4, Set.of()),
                        Body.EXECUTIVE_BOARD, new QuorumRule(4, Set.of(agencies("BCC ICB WMP"))),
                        Body.DSP, new QuorumRule(4, Set.of(agencies("BCC ICB WMP BCT")))));
        assertThat(today.policy().voting())
                .isEqualTo(Map.of(
                        Body.SCSG, vote(CastingVoteOf.CHAIR),
                        Body.EXECUTIVE_BOARD, vote(CastingVoteOf.INDEPENDENT_SCRUTINEER),
                        Body.DSP,
                                new VotingRule(
                                        OnDisagreement.ESCALATE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, null)));
    }

    @Test
    void theClocksHaveTheLengthsOfTheTable() {
        assertThat(due(ClockKind.C1, "2026-02-02")).isEqualTo("2026-02-09");
        assertThat(due(ClockKind.C1B, "2026-05-20")).isEqualTo("2026-05-28");
        assertThat(due(ClockKind.C1C, "2026-02-02")).isEqualTo("2026-02-09");
        assertThat(due(ClockKind.C2, "2026-02-02")).isEqualTo("2026-02-09");
        assertThat(due(ClockKind.C3, "2026-02-09")).isEqualTo("2026-03-02");
        assertThat(due(ClockKind.C4, "2026-02-09")).isEqualTo("2026-03-02");
        assertThat(due(ClockKind.C5, "2026-02-02")).isEqualTo("2026-02-09");
        assertThat(due(ClockKind.C6, "2026-02-26")).isEqualTo("2026-08-26");
        assertThat(due(ClockKind.C6, "2026-08-31")).isEqualTo("2027-02-28");
        assertThat(due(ClockKind.C6, "2027-08-31")).isEqualTo("2028-02-29");
        assertThat(due(ClockKind.C7, "2026-08-12")).isEqualTo("2026-08-21");
        assertThat(due(ClockKind.C8, "2026-08-24")).isEqualTo("2029-08-24");
        assertThat(due(ClockKind.C9, "2026-09-15")).isEqualTo("2026-09-22");
        assertThat(due(ClockKind.C11, "2026-02-26")).isEqualTo("2026-04-29");
        assertThat(due(ClockKind.C12, "2024-12-30")).isEqualTo("2025-12-31");
        assertThat(today.policy().warnWorkingDays())
                .containsEntry(ClockKind.C1, 2)
                .containsEntry(ClockKind.C3, 4)
                .containsEntry(ClockKind.C6, 30)
                .containsEntry(ClockKind.C10, 10);
    }

    @Test
    void publishedReportsAreKeptThreeYearsSinceTheArrangementsOf2024() {
        assertThat(register.on(LocalDate.of(2024, 12, 29)).policy().reportAvailableYears())
                .isEqualTo(1);
        assertThat(register.on(LocalDate.of(2024, 12, 30)).policy().reportAvailableYears())
                .isEqualTo(3);
        assertThat(register.on(LocalDate.of(2018, 7, 2)).policy().version()).isEqualTo("BSCP-2019-04");
    }

    @Test
    void theCouncilAndTheTrustMayNotifyAndTheReviewStartsWhenTheNotificationIsSent() {
        assertThat(today.policy().notifyingAgencies()).containsExactlyInAnyOrder(agencies("BCC BCT"));
        assertThat(today.policy().localAuthorityCodes()).containsExactly("E08000025");
        assertThat(today.policy().rapidReviewStartRule()).isEqualTo(RapidReviewStartRule.NOTIFICATION_SENT);
        assertThat(today.policy().reviewBody()).isEqualTo(Body.SCSG);
    }

    @Test
    void theTaxonomyHasThreeLevels() {
        assertThat(today.themes().themes().stream()
                        .collect(Collectors.groupingBy(theme -> theme.level(), Collectors.counting())))
                .isEqualTo(Map.of(1, 6L, 2, 13L, 3, 13L));
        assertThat(today.themes().knows(new ThemeCode("T5"))).isTrue();
        assertThat(today.themes().knows(new ThemeCode("T7"))).isFalse();
        assertThat(today.retention()).hasSize(5);
    }

    @Test
    void theScrutineerAndTheManagersHaveTheirRolesWithoutAnAgency() {
        assertThat(List.of(Role.INDEPENDENT_SCRUTINEER, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER))
                .allSatisfy(role -> assertThat(register.grants().all())
                        .filteredOn(grant -> grant.capacity().role() == role)
                        .singleElement()
                        .satisfies(grant -> assertThat(today.hasRole(grant.user(), role, null))
                                .isTrue()));
    }

    private List<Seat> core(Body body) {
        return today.seats(body).stream()
                .filter(seat -> seat.kind() == SeatKind.CORE)
                .toList();
    }

    private List<String> chairs(Body body, LocalDate date) {
        return register.on(date).seats(body).stream()
                .filter(seat -> seat.holder() != null && register.on(date).mayChair(body, seat.holder()))
                .map(seat -> seat.seat().value())
                .distinct()
                .sorted()
                .toList();
    }

    private String due(ClockKind kind, String start) {
        return DueDatePolicy.dueOn(kind, LocalDate.parse(start), today).toString();
    }

    private static VotingRule vote(CastingVoteOf castingVote) {
        return new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, castingVote, null);
    }

    private static AgencyCode[] agencies(String codes) {
        return Arrays.stream(codes.split(" ", -1)).map(AgencyCode::new).toArray(AgencyCode[]::new);
    }
}
