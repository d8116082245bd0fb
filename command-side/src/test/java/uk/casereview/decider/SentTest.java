package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** "legal date of a timestamp = its date in Europe/London". */
class SentTest {
    private static final Instant LATE_IN_SUMMER = Instant.parse("2026-07-01T23:30:00Z");
    private static final LocalDate NEXT_DAY = LocalDate.of(2026, 7, 2);

    @Test
    void aMomentAndADayThatAreStatedAreOfOneDay() {
        assertThat(Sent.contradiction("sent", LATE_IN_SUMMER, NEXT_DAY)).isEmpty();
        assertThat(Sent.contradiction("sent", LATE_IN_SUMMER, NEXT_DAY.minusDays(1)))
                .contains(new Refusal(
                        RefusalCode.DATES_CONTRADICT,
                        Map.of(
                                "pointer",
                                "/sentOn",
                                "sentOn",
                                "2026-07-01",
                                "sentAt",
                                "2026-07-01T23:30:00Z",
                                "moment",
                                "sentAt",
                                "momentOn",
                                "2026-07-02")));
    }

    @Test
    void oneOfThemContradictsNothing() {
        assertThat(Sent.contradiction("sent", LATE_IN_SUMMER, null)).isEmpty();
        assertThat(Sent.contradiction("sent", null, NEXT_DAY)).isEmpty();
    }
}
