package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void areWrittenInFull() {
        assertThat(Days.day(LocalDate.of(2026, 2, 9))).isEqualTo("9 February 2026");
    }

    @Test
    void takeTheTimeOfLondonInWinterAndSummer() {
        assertThat(Days.moment(Instant.parse("2026-02-09T16:40:00Z"))).isEqualTo("9 February 2026 at 4:40pm");
        assertThat(Days.moment(Instant.parse("2026-07-09T23:05:00Z"))).isEqualTo("10 July 2026 at 12:05am");
        assertThat(Days.seconds(Instant.parse("2026-02-09T10:42:07Z"))).isEqualTo("10:42:07");
    }
}
