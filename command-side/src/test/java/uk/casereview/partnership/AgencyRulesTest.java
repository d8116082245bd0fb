package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.NameDelegate;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.SucceedAgency;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.shared.RefusalCode;

class AgencyRulesTest {
    private static final LocalDate MERGER = LocalDate.of(2022, 7, 1);
    private static final PartnershipState THREE = after(
            new RegisterAgency(ID, WMP, "Police", START),
            new RegisterAgency(ID, CCG, "Commissioning group", START),
            new RegisterAgency(ID, ICB, "Care board", MERGER));
    private static final PartnershipState MERGED = after(THREE, new SucceedAgency(ID, CCG, ICB, MERGER));

    @Test
    void aCodeIsUsedOnce() {
        assertThat(decide(THREE, new RegisterAgency(ID, UNKNOWN, "Another", LATER)))
                .isEqualTo(Verdict.accept(new AgencyRegistered(UNKNOWN, "Another", LATER)));
        assertThat(decide(THREE, new RegisterAgency(ID, WMP, "Police", LATER)))
                .isEqualTo(refused(RefusalCode.AGENCY_EXISTS, "agency", "WMP"));
    }

    @Test
    void anAgencyIsSucceededByOneThatTakesPartThen() {
        assertThat(decide(THREE, new SucceedAgency(ID, CCG, ICB, MERGER)))
                .isEqualTo(Verdict.accept(new AgencySucceeded(CCG, ICB, MERGER)));
        assertThat(decide(THREE, new SucceedAgency(ID, CCG, ICB, MERGER.minusDays(1))))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "ICB"));
        assertThat(decide(THREE, new SucceedAgency(ID, CCG, UNKNOWN, MERGER)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "UNKNOWN"));
        assertThat(decide(THREE, new SucceedAgency(ID, UNKNOWN, ICB, MERGER)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "UNKNOWN"));
    }

    @Test
    void successionsNeverTurnInACircle() {
        assertThat(decide(THREE, new SucceedAgency(ID, CCG, CCG, MERGER)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "CCG"));
        assertThat(decide(MERGED, new SucceedAgency(ID, CCG, WMP, LATER)))
                .isEqualTo(refused(RefusalCode.AGENCY_SUCCEEDED, "agency", "CCG"));
        assertThat(decide(MERGED, new SucceedAgency(ID, ICB, CCG, LATER)))
                .isEqualTo(refused(RefusalCode.AGENCY_SUCCEEDED, "agency", "CCG"));
    }

    @Test
    void onlyAnAgencyThatTakesPartNamesADelegate() {
        assertThat(decide(MERGED, new NameDelegate(ID, ICB, ANN, MERGER, null)))
                .isEqualTo(Verdict.accept(new DelegateNamed(ICB, ANN, MERGER, null)));
        assertThat(decide(MERGED, new NameDelegate(ID, CCG, ANN, MERGER, null)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "CCG"));
    }

    @Test
    void aDelegateIsNamedForATimeAndOnceAtATime() {
        PartnershipState named = after(THREE, new NameDelegate(ID, WMP, ANN, START, MERGER));

        assertThat(decide(named, new NameDelegate(ID, WMP, ANN, MERGER, null)))
                .isEqualTo(Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD));
        assertThat(decide(named, new NameDelegate(ID, WMP, BEN, MERGER, null))).isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(named, new NameDelegate(ID, WMP, ANN, MERGER.plusDays(1), null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(named, new NameDelegate(ID, WMP, BEN, MERGER, START)))
                .isEqualTo(Verdict.refuse(Refusals.backwards("from", MERGER, "to", START)));
    }
}
