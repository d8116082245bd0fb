package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.shared.RefusalCode;

/** What is asked before it is given gets the verdict it would get. */
class PartnershipChangeTest {
    private static final RegisterAgency POLICE = new RegisterAgency(ID, WMP, "Police", START);

    @Test
    void itIsDecidedOnThePast() {
        var established = new PartnershipEstablished(BSCP, "A partnership", START);
        var registered = new AgencyRegistered(WMP, "Police", START);

        assertThat(PartnershipChange.of(List.of(), POLICE, by(BSCP))).isEqualTo(Verdict.refuse(RefusalCode.NOT_FOUND));
        assertThat(PartnershipChange.of(List.of(established), POLICE, by(BSCP))).isEqualTo(Verdict.accept(registered));
        assertThat(PartnershipChange.of(List.of(established, registered), POLICE, by(BSCP)))
                .isEqualTo(refused(RefusalCode.AGENCY_EXISTS, "agency", WMP.toString()));
    }
}
