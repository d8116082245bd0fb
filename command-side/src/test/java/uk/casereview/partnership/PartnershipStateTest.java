package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.shared.SeatCode;

/** The state is what a snapshot stores, so it must come back as it went. */
class PartnershipStateTest {
    static Stream<Seeded> partnerships() {
        return Stream.of(Seeded.BSCP, Seeded.SCSP);
    }

    @ParameterizedTest
    @MethodSource("partnerships")
    void comesBackFromItsStoredForm(Seeded seeded) {
        PartnershipState state = new PartnershipState.NotEstablished();
        for (PartnershipEvent event : seeded.events()) {
            state = PartnershipState.evolve(state, event);
        }
        state = PartnershipState.evolve(state, new SeatVacated(new SeatCode("DSP-WMP"), Seeded.TODAY));
        state = PartnershipState.evolve(state, new AnnualReportPublished(2026, Seeded.TODAY, Seeded.TODAY));
        state = PartnershipState.evolve(state, new AnnualReportSent(2026, Recipient.PANEL, Seeded.TODAY, true));

        assertThat(Seeded.JSON.readValue(Seeded.JSON.writeValueAsString(state), PartnershipState.class))
                .isEqualTo(state);
    }

    @Test
    void comesBackBeforeItIsEstablished() {
        PartnershipState state = new PartnershipState.NotEstablished();

        assertThat(Seeded.JSON.readValue(Seeded.JSON.writeValueAsString(state), PartnershipState.class))
                .isEqualTo(state);
    }
}
