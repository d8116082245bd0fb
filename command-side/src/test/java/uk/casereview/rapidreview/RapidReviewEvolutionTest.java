package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationVerified;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.shared.PartnershipCode;

class RapidReviewEvolutionTest {
    @Test
    void aReviewBeginsWithItsOpening() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RapidReviewEvolution.evolve(
                        new RapidReviewState.NotOpened(), new RapidReviewScoped(TODAY, TODAY, List.of())));
        assertThat(new RapidReviewState.NotOpened().file().decisions()).isEmpty();
    }

    @Test
    void anotherAggregatesEventsAreNotItsOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RapidReviewEvolution.evolve(
                        opened().state(),
                        new PartnershipEstablished(new PartnershipCode("BSCP"), "Birmingham", TODAY)));
    }

    @Test
    void whatIsSaidOfAReturnThatNeverCameChangesNothing() {
        RapidReviewState state = gathering().state();

        assertThat(RapidReviewEvolution.evolve(state, new AgencyInformationVerified(agency("BCT"), 1, MANAGER)))
                .isEqualTo(state);
        assertThat(RapidReviewEvolution.evolve(
                        state,
                        new ReceivedOnCorrected(agency("BCT"), 1, TODAY, LocalDate.of(2026, 2, 20), false, text(9))))
                .isEqualTo(state);
    }
}
