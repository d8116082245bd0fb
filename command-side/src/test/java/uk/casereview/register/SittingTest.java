package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.register.Laid.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.shared.Body;

class SittingTest {
    private static final Register HELD = Register.of(List.of(
            agency(ICB, START),
            agency(WMP, START),
            seat(HEALTH, ICB),
            seat(POLICE, WMP),
            new SeatFilled(HEALTH, ANN, START)));

    @Test
    void beginsOnTheDayTheSeatIsFilled() {
        assertThat(HELD.on(START).sitting(Body.SCSG)).isEqualTo(Map.of(ANN, sitting(HEALTH, ICB, null)));
        assertThat(HELD.on(START.minusDays(1)).sitting(Body.SCSG)).isEmpty();
        assertThat(HELD.on(START).sitting(Body.DSP)).isEmpty();
    }

    @Test
    void endsTheDayAnotherTakesTheSeatAndEarlierDaysKeepTheFormerMember() {
        Register replaced = HELD.evolve(new MemberReplaced(HEALTH, ANN, BEN, CHANGE));

        assertThat(replaced.on(DAY_BEFORE).sitting(Body.SCSG)).containsOnlyKeys(ANN);
        assertThat(replaced.on(CHANGE).sitting(Body.SCSG)).containsOnlyKeys(BEN);
    }

    @Test
    void endsTheDayTheSeatIsVacatedAndTakesTheDeputiesAlong() {
        Register vacated =
                HELD.evolve(new DeputyNamed(HEALTH, BEN, START, null)).evolve(new SeatVacated(HEALTH, CHANGE));

        assertThat(vacated.on(DAY_BEFORE).sitting(Body.SCSG)).containsOnlyKeys(ANN, BEN);
        assertThat(vacated.on(CHANGE).sitting(Body.SCSG)).isEmpty();
        assertThat(vacated.on(CHANGE).seats(Body.SCSG)).extracting(Seat::holder).containsOnlyNulls();
    }

    @Test
    void lastsForADeputyFromTheFirstToTheLastDayNamed() {
        Register named = HELD.evolve(new DeputyNamed(HEALTH, BEN, CHANGE, CHANGE.plusDays(9)));

        assertThat(named.on(DAY_BEFORE).sitting(Body.SCSG)).containsOnlyKeys(ANN);
        assertThat(named.on(CHANGE).sitting(Body.SCSG)).containsEntry(BEN, sitting(HEALTH, ICB, ANN));
        assertThat(named.on(CHANGE.plusDays(9)).sitting(Body.SCSG)).containsKey(BEN);
        assertThat(named.on(CHANGE.plusDays(10)).sitting(Body.SCSG)).doesNotContainKey(BEN);
    }

    @Test
    void isTheMembersOwnForWhoeverIsMemberAndDeputy() {
        Register both =
                HELD.evolve(new DeputyNamed(HEALTH, BEN, START, null)).evolve(new SeatFilled(POLICE, BEN, START));

        assertThat(both.on(START).sitting(Body.SCSG)).containsEntry(BEN, sitting(POLICE, WMP, null));
    }

    @Test
    void givesTheChairInItsPeriodsToWhoeverHoldsTheSeatThen() {
        LocalDate lastDay = CHANGE.plusMonths(6).minusDays(1);
        Register chaired = HELD.evolve(new SeatFilled(POLICE, CAT, START))
                .evolve(new CoChairPeriodSet(Body.SCSG, POLICE, START, null))
                .evolve(new CoChairPeriodSet(Body.SCSG, HEALTH, CHANGE, lastDay))
                .evolve(new DeputyNamed(HEALTH, BEN, START, null));

        assertThat(chaired.on(DAY_BEFORE).mayChair(Body.SCSG, ANN)).isFalse();
        assertThat(chaired.on(CHANGE).mayChair(Body.SCSG, ANN)).isTrue();
        assertThat(chaired.on(CHANGE).mayChair(Body.SCSG, BEN)).isFalse();
        assertThat(chaired.on(lastDay).mayChair(Body.SCSG, ANN)).isTrue();
        assertThat(chaired.on(lastDay.plusDays(1)).mayChair(Body.SCSG, ANN)).isFalse();
        assertThat(chaired.on(LATER).mayChair(Body.SCSG, CAT)).isTrue();
        assertThat(chaired.on(LATER).mayChair(Body.DSP, CAT)).isFalse();
    }

    @Test
    void cannotBeOnASeatNobodyEstablished() {
        assertThatThrownBy(() -> Register.EMPTY.evolve(new SeatFilled(HEALTH, ANN, START)))
                .isInstanceOf(IllegalStateException.class);
    }
}
