package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.shared.AgencyCode;

class AgencyInformationRequestedTest {
    private static final LocalDate RECORDED_ON = LocalDate.of(2026, 2, 19);

    @Test
    void theAgencyWasAskedOnTheDayThatIsSaidOrElseWhenItWasRecorded() {
        LocalDate earlier = RECORDED_ON.minusDays(3);

        assertThat(asked(earlier).effectiveOn(RECORDED_ON)).isEqualTo(earlier);
        assertThat(asked(null).effectiveOn(RECORDED_ON)).isEqualTo(RECORDED_ON);
    }

    private static AgencyInformationRequested asked(@Nullable LocalDate on) {
        return new AgencyInformationRequested(new AgencyCode("WMP"), RECORDED_ON.plusDays(7), on);
    }
}
