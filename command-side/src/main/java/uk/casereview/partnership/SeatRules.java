package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.EstablishSeat;
import uk.casereview.partnership.PartnershipCommand.FillSeat;
import uk.casereview.partnership.PartnershipCommand.NameDeputy;
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
import uk.casereview.register.Period;
import uk.casereview.register.Register;
import uk.casereview.register.SeatHistory;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** Who sits, who may stand in and who chairs, each from a date (§2.1, §15.7-28). */
final class SeatRules {
    private SeatRules() {}

    static Verdict establish(Register register, EstablishSeat command) {
        if (register.seats().byCode().containsKey(command.seat())) {
            return Verdict.refuse(
                    RefusalCode.SEAT_EXISTS, "seat", command.seat().toString());
        }
        if (!register.on(command.from()).agencies().contains(command.agency())) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "agency", command.agency().toString());
        }
        return Verdict.accept(new SeatEstablished(
                command.seat(), command.body(), command.agency(), command.title(), command.kind(), command.from()));
    }

    static Verdict fill(Register register, FillSeat command) {
        return onSeat(
                register,
                command.seat(),
                command.from(),
                seat -> seat.holder(command.from()).isPresent()
                        ? Verdict.refuse(
                                RefusalCode.SEAT_TAKEN, "seat", command.seat().toString())
                        : Verdict.accept(new SeatFilled(command.seat(), command.member(), command.from())));
    }

    static Verdict vacate(Register register, VacateSeat command) {
        return onSeat(
                register,
                command.seat(),
                command.on(),
                seat -> seat.holder(command.on()).isEmpty()
                        ? Verdict.refuse(
                                RefusalCode.SEAT_VACANT, "seat", command.seat().toString())
                        : Verdict.accept(new SeatVacated(command.seat(), command.on())));
    }

    static Verdict replace(Register register, ReplaceMember command) {
        return onSeat(register, command.seat(), command.on(), seat -> {
            Optional<UserId> holder = seat.holder(command.on());
            if (holder.isEmpty()) {
                return Verdict.refuse(
                        RefusalCode.SEAT_VACANT, "seat", command.seat().toString());
            }
            return holder.get().equals(command.to())
                    ? Verdict.refuse(
                            RefusalCode.SEAT_TAKEN, "seat", command.seat().toString())
                    : Verdict.accept(new MemberReplaced(command.seat(), holder.get(), command.to(), command.on()));
        });
    }

    static Verdict nameDeputy(Register register, NameDeputy command) {
        Period period = new Period(command.from(), command.to());
        return onSeat(register, command.seat(), command.from(), seat -> {
            if (period.isEmpty()) {
                return Verdict.refuse(Refusals.backwards("from", command.from(), "to", command.to()));
            }
            return seat.deputies().stream()
                            .anyMatch(named -> named.user().equals(command.deputy())
                                    && named.period().overlaps(period))
                    ? Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD)
                    : Verdict.accept(new DeputyNamed(command.seat(), command.deputy(), command.from(), command.to()));
        });
    }

    /** Co-chairs overlap: the standing one beside the one of the half-year; a seat's own periods do not. */
    static Verdict setCoChairPeriod(Register register, SetCoChairPeriod command) {
        Period period = new Period(command.from(), command.to());
        return onSeat(register, command.seat(), command.from(), seat -> {
            if (seat.seat().body() != command.body()) {
                return Verdict.refuse(
                        RefusalCode.UNKNOWN_REFERENCE, "seat", command.seat().toString());
            }
            if (seat.seat().kind() != SeatKind.CORE) {
                return Verdict.refuse(
                        RefusalCode.NOT_A_MEMBER, "seat", command.seat().toString());
            }
            if (period.isEmpty()) {
                return Verdict.refuse(Refusals.backwards("from", command.from(), "to", command.to()));
            }
            return seat.chairing().stream().anyMatch(period::overlaps)
                    ? Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD)
                    : Verdict.accept(
                            new CoChairPeriodSet(command.body(), command.seat(), command.from(), command.to()));
        });
    }

    private static Verdict onSeat(
            Register register, SeatCode code, LocalDate date, Function<SeatHistory, Verdict> rule) {
        SeatHistory seat = register.seats().byCode().get(code);
        return seat == null || !seat.existsOn(date)
                ? Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "seat", code.toString())
                : rule.apply(seat);
    }
}
