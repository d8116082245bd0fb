package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Seeded.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.Membership;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.register.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;

/** The facts of §2.1 and §4.2 about Sandwell, as the bundled file has them. */
class SandwellSeedTest {
    private static final LocalDate LAST_DAY_OF_THE_CCG = LocalDate.of(2022, 6, 30);
    private static final LocalDate FIRST_DAY_OF_THE_ICB = LocalDate.of(2022, 7, 1);

    private final Register register = Seeded.SCSP.register();
    private final PartnershipOnDate today = register.on(TODAY);

    @ParameterizedTest
    @EnumSource(
            value = Body.class,
            names = {"SCSP", "SANDWELL_CSPRG", "DSP"})
    void everyBodyNeedsTheFourPartners(Body body) {
        assertThat(today.policy().quorum()).containsEntry(body, new QuorumRule(4, agencies("SMBC SCT WMP ICB")));
        assertThat(today.policy().voting())
                .containsEntry(
                        body,
                        new VotingRule(
                                OnDisagreement.ESCALATE,
                                MajorityBase.VOTES_CAST,
                                CastingVoteOf.NOBODY,
                                body == Body.DSP ? null : EscalationBody.SCSP_CHAIR));
        assertThat(coreAgencies(today, body)).containsAll(agencies("SMBC SCT WMP ICB"));
    }

    /** A-13 and S3 §25 are about what the group divides on; of the partners §15.2-10 says who resolves. */
    @ParameterizedTest
    @CsvSource({"SCSP, SCSP_CHAIR", "SANDWELL_CSPRG, SCSP_CHAIR", "DSP, LEAD_SAFEGUARDING_PARTNERS"})
    void whatABodyCannotSettleGoesToWhomTheDocumentNames(Body body, EscalationBody above) {
        for (LocalDate day : List.of(LAST_DAY_OF_THE_CCG, FIRST_DAY_OF_THE_ICB)) {
            PartnershipOnDate then = register.on(day);

            assertThat(new Membership(body, then, then.policy(), register.version()).escalatesTo())
                    .isEqualTo(above);
        }
    }

    @Test
    void theIcbStandsInThePlaceOfTheCcgFromTheFirstOfJuly2022() {
        PartnershipOnDate before = register.on(LAST_DAY_OF_THE_CCG);
        PartnershipOnDate after = register.on(FIRST_DAY_OF_THE_ICB);

        assertThat(before.agencies()).contains(agency("CCG")).doesNotContain(agency("ICB"));
        assertThat(after.agencies()).contains(agency("ICB")).doesNotContain(agency("CCG"));
        assertThat(before.policy().determiningAgencies()).isEqualTo(agencies("SMBC SCT WMP CCG"));
        assertThat(after.policy().determiningAgencies()).isEqualTo(agencies("SMBC SCT WMP ICB"));
        assertThat(coreAgencies(before, Body.SANDWELL_CSPRG)).isEqualTo(agencies("SMBC SCT WMP CCG"));
        assertThat(coreAgencies(after, Body.SANDWELL_CSPRG)).isEqualTo(agencies("SMBC SCT WMP ICB"));
    }

    @Test
    void eachOfTheFourLeadsNamesAnOfficerWhoMayDecide() {
        assertThat(agencies("SMBC SCT WMP ICB"))
                .allSatisfy(agency -> assertThat(today.delegates(agency)).hasSize(1));
        assertThat(today.delegates(agency("CCG"))).isEqualTo(today.delegates(agency("ICB")));
    }

    @Test
    void theLeadMemberAndTheLayMemberObserve() {
        assertThat(today.seats(Body.SCSP))
                .filteredOn(seat -> seat.kind() == SeatKind.OBSERVER)
                .extracting(Seat::title)
                .containsExactlyInAnyOrder("Lead Member", "Lay member");
    }

    @Test
    void theDirectorOfChildrensServicesChairsThePartnership() {
        assertThat(today.seats(Body.SCSP))
                .filteredOn(seat -> seat.holder() != null && today.mayChair(Body.SCSP, seat.holder()))
                .extracting(Seat::title)
                .containsExactly("Director of Children's Services");
    }

    @Test
    void thePolicyOf2021IsKeptForItsTime() {
        assertThat(register.on(LAST_DAY_OF_THE_CCG).policy().version()).isEqualTo("SCSP-2021-07");
        assertThat(today.policy().version()).isEqualTo("SCSP-2022-07");
        assertThat(today.policy().localAuthorityCodes()).containsExactly("E08000028");
        assertThat(today.policy().reviewBody()).isEqualTo(Body.SANDWELL_CSPRG);
    }

    private static Set<AgencyCode> coreAgencies(PartnershipOnDate partnership, Body body) {
        return partnership.seats(body).stream()
                .filter(seat -> seat.kind() == SeatKind.CORE)
                .map(Seat::agency)
                .filter(agency -> !agencies("EAG VCS SSHP").contains(agency))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AgencyCode agency(String code) {
        return new AgencyCode(code);
    }

    private static Set<AgencyCode> agencies(String codes) {
        return Arrays.stream(codes.split(" ", -1)).map(AgencyCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
