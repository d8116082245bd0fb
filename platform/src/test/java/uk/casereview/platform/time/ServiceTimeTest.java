package uk.casereview.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServiceTimeTest {
    @Test
    void isKeptInWholeMilliseconds() {
        ServiceTime time = new SystemTime(Clock.fixed(Instant.parse("2026-02-09T16:40:00.123456Z"), ZoneOffset.UTC));
        assertThat(time.now()).isEqualTo(Instant.parse("2026-02-09T16:40:00.123Z"));
    }

    @Test
    void putsALateSummerEveningOnTheNextLondonDay() {
        assertThat(ServiceTime.londonDate(Instant.parse("2026-06-30T23:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(ServiceTime.londonDate(Instant.parse("2026-12-31T23:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }
}
