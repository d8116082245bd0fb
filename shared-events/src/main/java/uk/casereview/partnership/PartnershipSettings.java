package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.shared.Body;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * What a partnership has laid down, as it stands on one day and as it will stand later.
 *
 * @param today the day on which it was asked
 * @param policy in force on the day; null where there is none yet
 * @param policiesToCome adopted already and in force from a later day, the next first
 * @param chairPeriods those that are not over on the day
 * @param deputies those whose time is not over on the day
 * @param taxonomy whose themes are in use on the day; null where there is none yet
 * @param calendar every addition to the days that are no working days, in the order in which they were made
 */
public record PartnershipSettings(
        LocalDate on,
        LocalDate today,
        @Nullable PartnershipPolicy policy,
        List<PartnershipPolicy> policiesToCome,
        List<ChairPeriod> chairPeriods,
        List<DeputyPeriod> deputies,
        @Nullable Taxonomy taxonomy,
        List<HolidayList> calendar) {
    public PartnershipSettings {
        policiesToCome = List.copyOf(policiesToCome);
        chairPeriods = List.copyOf(chairPeriods);
        deputies = List.copyOf(deputies);
        calendar = List.copyOf(calendar);
    }

    /**
     * When the holder of a seat may chair the body.
     *
     * @param to null: until further notice
     */
    public record ChairPeriod(
            Body body,
            SeatCode seat,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * When somebody may stand in for the holder of a seat.
     *
     * @param to null: until further notice
     */
    public record DeputyPeriod(
            SeatCode seat,
            UserId deputy,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A list of themes, by its version. */
    public record Taxonomy(String version, LocalDate from) {}

    /** Days that were added to the calendar at once. */
    public record HolidayList(String calendarVersion, List<Holiday> holidays) {
        public HolidayList {
            holidays = List.copyOf(holidays);
        }
    }
}
