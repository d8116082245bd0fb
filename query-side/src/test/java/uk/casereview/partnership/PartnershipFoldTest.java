package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipDetails.Capacity;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipDetails.Seat;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

class PartnershipFoldTest {
    private static final PartnershipCode SCSP = new PartnershipCode("SCSP");
    private static final AgencyCode CCG = new AgencyCode("CCG");
    private static final AgencyCode ICB = new AgencyCode("ICB");
    private static final SeatCode NURSE = new SeatCode("CSPRG-ICB");
    private static final UserId FIRST = new UserId(new UUID(0, 1));
    private static final UserId SECOND = new UserId(new UUID(0, 2));
    private static final UserId DEPUTY = new UserId(new UUID(0, 3));
    private static final LocalDate START = day(2020, 1);

    private static final RetentionRule LOG_RULE =
            new RetentionRule("ACCESS_LOG", 6, "ACCESS_RECORDED", Set.of("A-27"), null);

    private static final List<PartnershipEvent> EVENTS = List.of(
            new PartnershipEstablished(SCSP, "Sandwell", START),
            new AgencyRegistered(CCG, "A clinical commissioning group", START),
            new AgencyRegistered(ICB, "An integrated care board", day(2022, 7)),
            new SeatEstablished(NURSE, Body.SANDWELL_CSPRG, CCG, "Nurse", SeatKind.CORE, START),
            new SeatFilled(NURSE, FIRST, START),
            new SeatVacated(NURSE, day(2025, 6)),
            new MemberReplaced(NURSE, FIRST, SECOND, day(2024, 1)),
            new DeputyNamed(NURSE, DEPUTY, day(2024, 1), day(2024, 12)),
            new CoChairPeriodSet(Body.SANDWELL_CSPRG, NURSE, day(2023, 1), day(2023, 12)),
            new AgencySucceeded(CCG, ICB, day(2022, 7)),
            new DelegateNamed(ICB, DEPUTY, day(2023, 1), null),
            new RoleGranted(FIRST, Role.QIO, null, START, null),
            new RoleGranted(SECOND, Role.ADVISOR, ICB, START, day(2021, 1)),
            new RoleRevoked(FIRST, Role.QIO, null, day(2023, 1)),
            new RetentionAdopted("R1", List.of(), START),
            new RetentionAdopted("R2", List.of(LOG_RULE), day(2022, 1)),
            new ThemesAdopted("1", List.of(new Theme(new ThemeCode("T1"), 1, "Daily life")), day(2021, 1)));

    @Test
    void tellsWhoSitsWhereOnTheDay() {
        assertThat(seat(day(2021, 1)).holder()).isEqualTo(FIRST);
        assertThat(seat(day(2024, 1)).holder()).isEqualTo(SECOND);
        assertThat(seat(day(2025, 7)).holder()).isNull();
        assertThat(seat(day(2024, 1)).deputies()).containsExactly(DEPUTY);
        assertThat(seat(day(2025, 1)).deputies()).isEmpty();
        assertThat(seat(day(2023, 6)).chairs()).isTrue();
        assertThat(seat(day(2024, 6)).chairs()).isFalse();
    }

    @Test
    void anAgencysSeatsGoToItsSuccessor() {
        assertThat(seat(day(2021, 1)).agency()).isEqualTo(CCG);
        assertThat(seat(day(2022, 8)).agency()).isEqualTo(ICB);
        assertThat(on(day(2021, 1)).agencies())
                .extracting(PartnershipDetails.Agency::code)
                .containsExactly(CCG);
        assertThat(on(day(2023, 1)).agencies().getFirst().successor()).isEqualTo(ICB);
        assertThat(on(day(2023, 1)).agencies().getLast().delegates()).containsExactly(DEPUTY);
    }

    @Test
    void rolesAndThemesHoldFromTheirDayToTheirEnd() {
        assertThat(on(day(2020, 6)).roles())
                .containsExactly(new Capacity(SECOND, Role.ADVISOR, ICB), new Capacity(FIRST, Role.QIO, null));
        assertThat(on(day(2021, 6)).roles()).containsExactly(new Capacity(FIRST, Role.QIO, null));
        assertThat(on(day(2023, 6)).roles()).isEmpty();
        assertThat(on(day(2020, 6)).themes()).isEmpty();
        assertThat(on(day(2021, 6)).themes()).hasSize(1);
        assertThat(on(day(2021, 6)).name()).isEqualTo("Sandwell");
        assertThat(on(day(2021, 6)).policyVersion()).isNull();
    }

    @Test
    void recordsAreKeptByTheRulesOfTheDay() {
        assertThat(on(START.minusDays(1)).retention()).isNull();
        assertThat(on(day(2021, 12)).retention()).isEqualTo(new Retention("R1", START, List.of()));
        assertThat(on(day(2022, 1)).retention()).isEqualTo(new Retention("R2", day(2022, 1), List.of(LOG_RULE)));
    }

    private static Seat seat(LocalDate day) {
        return on(day).seats().getFirst();
    }

    private static PartnershipDetails on(LocalDate day) {
        return new PartnershipFold(EVENTS, day).details(new UUID(0, 9), SCSP);
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }
}
