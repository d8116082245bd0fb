package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class VisitorTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final PartnershipCode SCSP = new PartnershipCode("SCSP");
    private static final AgencyCode ICB = new AgencyCode("ICB");
    private static final SignedIn USER = new SignedIn(
            new UserId(new UUID(0, 7)),
            "Osric Elmsgate",
            List.of(
                    new Capacity(BSCP, Role.CORE_MEMBER, ICB),
                    new Capacity(BSCP, Role.CHAIR, ICB),
                    new Capacity(SCSP, Role.DSP, ICB)));

    @Test
    void whoeverChairsComesAsTheChair() {
        assertThat(visitor(null).reader().role()).isEqualTo(Role.CHAIR);
    }

    @Test
    void comesInTheCapacityTheyNamed() {
        assertThat(visitor("CORE_MEMBER@ICB/BSCP").reader().role()).isEqualTo(Role.CORE_MEMBER);
        assertThat(visitor("CORE_MEMBER@ICB/BSCP").choices())
                .filteredOn(Visitor.Choice::selected)
                .extracting(Visitor.Choice::value)
                .containsExactly("CORE_MEMBER@ICB/BSCP");
    }

    @Test
    void aCapacityTheyDoNotHoldIsAsIfNoneWereNamed() {
        assertThat(visitor("OPERATOR/BSCP")).isEqualTo(visitor(null));
    }

    @Test
    void readsACaseInItsOwnPartnershipUnlessTheyNamedAnother() {
        CaseRef sandwell = new CaseRef("SCSP-2026-001");

        assertThat(visitor(null).about(sandwell).reader().partnership()).isEqualTo(SCSP);
        assertThat(visitor("CHAIR@ICB/BSCP").about(sandwell).reader().partnership())
                .isEqualTo(BSCP);
        assertThat(visitor(null).about(new CaseRef("WSCP-2026-001"))).isEqualTo(visitor(null));
    }

    @Test
    void comesToAPartnershipInACapacityTheyHoldThere() {
        assertThat(visitor("CORE_MEMBER@ICB/BSCP").in(BSCP)).isEqualTo(visitor("CORE_MEMBER@ICB/BSCP"));
        assertThat(visitor("CORE_MEMBER@ICB/BSCP").in(SCSP).reader().role()).isEqualTo(Role.DSP);
        assertThat(visitor("CORE_MEMBER@ICB/BSCP").in(SCSP).chosen()).isFalse();
        assertThat(visitor(null).in(new PartnershipCode("WSCP"))).isEqualTo(visitor(null));
    }

    private static Visitor visitor(@Nullable String named) {
        return Visitor.of(USER, named);
    }
}
