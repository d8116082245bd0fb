package uk.casereview.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.deadline.RunningClocks.Running;
import uk.casereview.decider.RegisterReader;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Duties.Duty;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;

/** Keeps {@link RunningClocks} and {@link CalendarChanges}; rows and token stand in one transaction. */
@ProcessingGroup(RunningClocksProjection.GROUP)
class RunningClocksProjection {
    static final String GROUP = "running-clocks";

    private final RunningClocks clocks;
    private final CalendarChanges calendars;
    private final RegisterReader registers;

    RunningClocksProjection(RunningClocks clocks, CalendarChanges calendars, RegisterReader registers) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.registers = registers;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        switch (message.getPayload()) {
            case ClockStarted e -> run(e, e.dueOn(), e.calendarVersion(), message);
            case ClockRecalculated e when e.stopOn() == null -> run(e, e.dueOn(), e.calendarVersion(), message);
            case ClockRecalculated e -> clocks.end(e.clockId());
            case ClockStopped e -> clocks.end(e.clockId());
            case ClockCancelled e -> clocks.end(e.clockId());
            case AnnualReportPublished _ -> keepDuties(message);
            case AnnualReportSent _ -> keepDuties(message);
            case TermsOfReferenceReviewed _ -> keepDuties(message);
            case PolicyAdopted _ ->
                reschedule(Envelope.of(message.getMetaData()).partnership());
            case HolidaysAdded e -> {
                change(e, message);
                reschedule(Envelope.of(message.getMetaData()).partnership());
            }
            default -> {}
        }
    }

    /** Of what lasts at least so long there is nothing to warn of; a holiday moves it all the same. */
    private void run(ClockEvent event, LocalDate dueOn, String calendarVersion, EventMessage<?> message) {
        Envelope envelope = Envelope.of(message.getMetaData());
        Register register = registers.of(envelope.partnership()).register();
        var running = new Running(
                event.clockId(),
                UUID.fromString(((DomainEventMessage<?>) message).getAggregateIdentifier()),
                envelope.partnership(),
                event.kind(),
                dueOn,
                UUID.fromString(message.getIdentifier()));
        clocks.run(
                running,
                calendarVersion,
                event.kind().isLeastTime() ? null : NoticePolicy.firstOn(event.kind(), dueOn, register));
    }

    /** C9 and C12, which are in nobody's case, run by what their partnership records (PM10). */
    private void keepDuties(EventMessage<?> message) {
        PartnershipCode partnership = Envelope.of(message.getMetaData()).partnership();
        Register register = registers.refresh(partnership).register();
        PartnershipId id = PartnershipId.of(partnership);
        UUID setBy = UUID.fromString(message.getIdentifier());
        for (Duty duty : register.settings().duties().of(id)) {
            if (duty.running()) {
                clocks.run(
                        new Running(duty.clockId(), id.value(), partnership, duty.kind(), duty.dueOn(), setBy),
                        register.settings().calendar().version(),
                        NoticePolicy.firstOn(duty.kind(), duty.dueOn(), register));
            } else {
                clocks.end(duty.clockId());
            }
        }
    }

    /** Dates from the first of the days on may have to move. */
    private void change(HolidaysAdded event, EventMessage<?> message) {
        Envelope envelope = Envelope.of(message.getMetaData());
        var change = new CalendarChanges.Change(
                envelope.partnership(),
                event.calendarVersion(),
                UUID.fromString(message.getIdentifier()),
                envelope.recordedAt(),
                envelope.actor().userId(),
                envelope.correlationId());
        calendars.changed(
                change,
                event.holidays().stream()
                        .map(Holiday::on)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH));
    }

    /** Another warning window or calendar moves the day of the first notice; the due date only the case can move (§3.1). */
    private void reschedule(PartnershipCode partnership) {
        Register register = registers.refresh(partnership).register();
        clocks.unwarned(partnership)
                .forEach(
                        clock -> clocks.reschedule(clock, NoticePolicy.firstOn(clock.kind(), clock.dueOn(), register)));
    }
}
