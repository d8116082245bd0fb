package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.LaidDown.Entry;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;

/** §11.8: "fold events with recordedAt ≤ T (default, 'what was known')", of what a partnership has laid down. */
class LaidDownTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate PROCLAIMED = LocalDate.of(2026, 3, 6);
    private static final Instant THEN = Instant.parse("2026-03-04T10:00:00Z");

    private final LaidDown laidDown =
            new LaidDown(List.of(holiday("bundled", NEW_YEAR, null), holiday("proclaimed", PROCLAIMED, THEN)));

    @Test
    void aHolidayIsKnownFromItsRecordingOn() {
        assertThat(calendarAt(THEN.minusMillis(1))).isEqualTo(List.of("bundled", NEW_YEAR));
        assertThat(calendarAt(THEN)).isEqualTo(List.of("proclaimed", NEW_YEAR, PROCLAIMED));
        assertThat(calendarAt(null)).isEqualTo(calendarAt(THEN));
    }

    @Test
    void whatItBeganWithIsKnownSinceEver() {
        assertThat(calendarAt(Instant.parse("1970-01-01T00:00:00Z"))).isEqualTo(List.of("bundled", NEW_YEAR));
    }

    /** A training clock that is brought back: what is recorded under it is known from then, whatever came before. */
    @Test
    void whatIsRecordedWithAnEarlierClockIsKnownFromThatMoment() {
        LaidDown broughtBack = new LaidDown(List.of(
                holiday("far future", NEW_YEAR, Instant.parse("2031-01-01T00:00:00Z")),
                holiday("present", PROCLAIMED, THEN)));

        assertThat(PartnershipReference.of(broughtBack.knownAt(THEN)).calendar().holidays())
                .containsExactly(PROCLAIMED);
    }

    private List<Object> calendarAt(@Nullable Instant moment) {
        var calendar = PartnershipReference.of(laidDown.knownAt(moment)).calendar();
        List<Object> told = new ArrayList<>(List.of(calendar.version()));
        calendar.holidays().stream().sorted().forEach(told::add);
        return told;
    }

    private static Entry holiday(String version, LocalDate day, @Nullable Instant knownFrom) {
        return new Entry(new HolidaysAdded(version, List.of(new Holiday(day, "Invented holiday"))), knownFrom);
    }
}
