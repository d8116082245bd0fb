package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipSettings.ChairPeriod;
import uk.casereview.partnership.PartnershipSettings.DeputyPeriod;
import uk.casereview.partnership.PartnershipSettings.HolidayList;
import uk.casereview.partnership.PartnershipSettings.Taxonomy;
import uk.casereview.shared.Body;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

class SettingsFoldTest {
    private static final SeatCode SEAT = new SeatCode("SCSG-ICB-1");
    private static final UserId DEPUTY = new UserId(new UUID(0, 3));
    private static final LocalDate START = day(2020, 1);
    private static final Holiday JOY = new Holiday(day(2026, 6), "A day of joy");

    /** Adopted in another order than they hold in, and one for the same day as another. */
    private static final List<PartnershipEvent> EVENTS = List.of(
            adopted("later", day(2026, 4)),
            adopted("first", START),
            adopted("withdrawn", day(2024, 1)),
            adopted("instead", day(2024, 1)),
            new CoChairPeriodSet(Body.SCSG, SEAT, START, day(2023, 12)),
            new CoChairPeriodSet(Body.SCSG, SEAT, day(2027, 1), null),
            new DeputyNamed(SEAT, DEPUTY, START, day(2024, 12)),
            new DeputyNamed(SEAT, DEPUTY, START, day(2024, 12)),
            new HolidaysAdded("EW", List.of()),
            new HolidaysAdded("LOCAL", List.of(JOY)),
            new ThemesAdopted("THEMES-2", List.of(), day(2026, 1)),
            new ThemesAdopted("THEMES-1", List.of(), day(2023, 1)));

    @Test
    void thePolicyOfTheDayIsTheLatestBegunAndTheOthersAreToCome() {
        assertThat(on(START.minusDays(1)).policy()).isNull();
        assertThat(on(START.minusDays(1)).policiesToCome())
                .extracting(PartnershipPolicy::version)
                .containsExactly("first", "instead", "later");
        assertThat(on(day(2026, 3)).policiesToCome())
                .extracting(PartnershipPolicy::version)
                .containsExactly("later");
        assertThat(on(day(2026, 3)).policy())
                .extracting(PartnershipPolicy::version)
                .isEqualTo("instead");
        assertThat(on(day(2026, 4)).policy())
                .extracting(PartnershipPolicy::version)
                .isEqualTo("later");
        assertThat(on(day(2026, 4)).policiesToCome()).isEmpty();
    }

    @Test
    void periodsAreToldUntilTheyAreOver() {
        assertThat(on(day(2023, 12)).chairPeriods())
                .containsExactly(
                        new ChairPeriod(Body.SCSG, SEAT, START, day(2023, 12)),
                        new ChairPeriod(Body.SCSG, SEAT, day(2027, 1), null));
        assertThat(on(day(2024, 1)).chairPeriods())
                .containsExactly(new ChairPeriod(Body.SCSG, SEAT, day(2027, 1), null));
        assertThat(on(day(2024, 12)).deputies()).containsExactly(new DeputyPeriod(SEAT, DEPUTY, START, day(2024, 12)));
        assertThat(on(day(2025, 1)).deputies()).isEmpty();
    }

    @Test
    void theCalendarIsToldWhateverTheDayAndThemesAsTheyAreInUse() {
        assertThat(on(START).calendar())
                .containsExactly(new HolidayList("EW", List.of()), new HolidayList("LOCAL", List.of(JOY)));
        assertThat(on(START).taxonomy()).isNull();
        assertThat(on(day(2024, 1)).taxonomy()).isEqualTo(new Taxonomy("THEMES-1", day(2023, 1)));
        assertThat(on(day(2026, 1)).taxonomy()).isEqualTo(new Taxonomy("THEMES-2", day(2026, 1)));
        assertThat(on(START).on()).isEqualTo(START);
        assertThat(on(START).today()).isEqualTo(day(2026, 2));
    }

    private static PartnershipSettings on(LocalDate day) {
        return new SettingsFold(EVENTS, day).settings(day(2026, 2));
    }

    private static PolicyAdopted adopted(String version, LocalDate from) {
        return new PolicyAdopted(new PartnershipPolicy(
                version,
                from,
                "Terms of reference",
                Body.SCSG,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                false,
                1,
                null,
                null));
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }
}
