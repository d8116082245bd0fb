package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.EstablishSeat;
import uk.casereview.partnership.PartnershipCommand.FillSeat;
import uk.casereview.partnership.PartnershipCommand.NameDeputy;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.ReplaceMember;
import uk.casereview.partnership.PartnershipCommand.SetCoChairPeriod;
import uk.casereview.partnership.PartnershipCommand.VacateSeat;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SeatCode;

class SeatRulesTest {
    private static final SeatCode SEAT = new SeatCode("SCSG-WMP");
    private static final SeatCode ADVISER = new SeatCode("SCSG-LEGAL");
    private static final SeatCode NOWHERE = new SeatCode("SCSG-NOWHERE");
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);
    private static final PartnershipState VACANT = after(
            new RegisterAgency(ID, WMP, "Police", START),
            new EstablishSeat(ID, SEAT, Body.SCSG, WMP, "Inspector", SeatKind.CORE, START),
            new EstablishSeat(ID, ADVISER, Body.SCSG, WMP, "Adviser", SeatKind.ADVISOR, START));
    private static final PartnershipState HELD = after(VACANT, new FillSeat(ID, SEAT, ANN, START));

    @Test
    void aSeatIsEstablishedOnceByAnAgencyThatTakesPart() {
        assertThat(decide(VACANT, new EstablishSeat(ID, NOWHERE, Body.DSP, WMP, "Chief", SeatKind.CORE, LATER)))
                .isEqualTo(Verdict.accept(new SeatEstablished(NOWHERE, Body.DSP, WMP, "Chief", SeatKind.CORE, LATER)));
        assertThat(decide(VACANT, new EstablishSeat(ID, SEAT, Body.DSP, WMP, "Chief", SeatKind.CORE, LATER)))
                .isEqualTo(refused(RefusalCode.SEAT_EXISTS, "seat", "SCSG-WMP"));
        assertThat(decide(VACANT, new EstablishSeat(ID, NOWHERE, Body.DSP, UNKNOWN, "Chief", SeatKind.CORE, LATER)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "UNKNOWN"));
    }

    static Stream<PartnershipCommand> onASeatThatIsNotThere() {
        LocalDate before = START.minusDays(1);
        return Stream.of(
                new FillSeat(ID, NOWHERE, ANN, START),
                new VacateSeat(ID, NOWHERE, START),
                new ReplaceMember(ID, NOWHERE, BEN, START),
                new NameDeputy(ID, NOWHERE, BEN, START, null),
                new SetCoChairPeriod(ID, Body.SCSG, NOWHERE, START, null),
                new FillSeat(ID, SEAT, ANN, before),
                new VacateSeat(ID, SEAT, before),
                new ReplaceMember(ID, SEAT, BEN, before),
                new NameDeputy(ID, SEAT, BEN, before, null),
                new SetCoChairPeriod(ID, Body.SCSG, SEAT, before, null));
    }

    @ParameterizedTest
    @MethodSource("onASeatThatIsNotThere")
    void nothingHappensOnASeatThatIsNotThereOrNotYet(PartnershipCommand command) {
        assertThat(decide(HELD, command))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void aVacantSeatIsFilledAndAHeldOneIsNot() {
        assertThat(decide(VACANT, new FillSeat(ID, SEAT, ANN, CHANGE)))
                .isEqualTo(Verdict.accept(new SeatFilled(SEAT, ANN, CHANGE)));
        assertThat(decide(HELD, new FillSeat(ID, SEAT, BEN, CHANGE)))
                .isEqualTo(refused(RefusalCode.SEAT_TAKEN, "seat", "SCSG-WMP"));
    }

    @Test
    void aHeldSeatIsVacatedOrPassedOnToSomebodyElse() {
        assertThat(decide(HELD, new VacateSeat(ID, SEAT, CHANGE)))
                .isEqualTo(Verdict.accept(new SeatVacated(SEAT, CHANGE)));
        assertThat(decide(HELD, new ReplaceMember(ID, SEAT, BEN, CHANGE)))
                .isEqualTo(Verdict.accept(new MemberReplaced(SEAT, ANN, BEN, CHANGE)));
        assertThat(decide(HELD, new ReplaceMember(ID, SEAT, ANN, CHANGE)))
                .isEqualTo(refused(RefusalCode.SEAT_TAKEN, "seat", "SCSG-WMP"));
        assertThat(decide(VACANT, new VacateSeat(ID, SEAT, CHANGE)))
                .isEqualTo(refused(RefusalCode.SEAT_VACANT, "seat", "SCSG-WMP"));
        assertThat(decide(VACANT, new ReplaceMember(ID, SEAT, BEN, CHANGE)))
                .isEqualTo(refused(RefusalCode.SEAT_VACANT, "seat", "SCSG-WMP"));
    }

    @Test
    void aSeatOnceVacatedIsFilledAgain() {
        PartnershipState vacated = after(HELD, new VacateSeat(ID, SEAT, CHANGE));

        assertThat(decide(vacated, new FillSeat(ID, SEAT, BEN, CHANGE))).isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(vacated, new FillSeat(ID, SEAT, BEN, CHANGE.minusDays(1))))
                .isEqualTo(refused(RefusalCode.SEAT_TAKEN, "seat", "SCSG-WMP"));
    }

    @Test
    void aDeputyIsNamedForATimeAndOnceAtATime() {
        PartnershipState named = after(HELD, new NameDeputy(ID, SEAT, BEN, START, CHANGE));

        assertThat(decide(HELD, new NameDeputy(ID, SEAT, BEN, START, CHANGE)))
                .isEqualTo(Verdict.accept(new DeputyNamed(SEAT, BEN, START, CHANGE)));
        assertThat(decide(named, new NameDeputy(ID, SEAT, BEN, CHANGE, null)))
                .isEqualTo(Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD));
        assertThat(decide(named, new NameDeputy(ID, SEAT, BEN, CHANGE.plusDays(1), null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(named, new NameDeputy(ID, SEAT, ADMINISTRATOR, CHANGE, null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(HELD, new NameDeputy(ID, SEAT, BEN, CHANGE, START)))
                .isEqualTo(Verdict.refuse(Refusals.backwards("from", CHANGE, "to", START)));
    }

    @Test
    void aCoreSeatChairsItsOwnBodyForATimeAndOnceAtATime() {
        PartnershipState chaired = after(HELD, new SetCoChairPeriod(ID, Body.SCSG, SEAT, START, CHANGE));

        assertThat(decide(HELD, new SetCoChairPeriod(ID, Body.SCSG, SEAT, START, CHANGE)))
                .isEqualTo(Verdict.accept(new CoChairPeriodSet(Body.SCSG, SEAT, START, CHANGE)));
        assertThat(decide(chaired, new SetCoChairPeriod(ID, Body.SCSG, SEAT, CHANGE, null)))
                .isEqualTo(Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD));
        assertThat(decide(chaired, new SetCoChairPeriod(ID, Body.SCSG, SEAT, CHANGE.plusDays(1), null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(HELD, new SetCoChairPeriod(ID, Body.SCSG, SEAT, CHANGE, START)))
                .isEqualTo(Verdict.refuse(Refusals.backwards("from", CHANGE, "to", START)));
        assertThat(decide(HELD, new SetCoChairPeriod(ID, Body.DSP, SEAT, START, null)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "seat", "SCSG-WMP"));
        assertThat(decide(HELD, new SetCoChairPeriod(ID, Body.SCSG, ADVISER, START, null)))
                .isEqualTo(refused(RefusalCode.NOT_A_MEMBER, "seat", "SCSG-LEGAL"));
    }
}
