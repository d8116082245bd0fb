package uk.casereview.deadline;

import java.time.LocalDate;
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
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipCode;

/** Keeps {@link RunningClocks}; rows and token stand in one transaction. */
@ProcessingGroup(RunningClocksProjection.GROUP)
class RunningClocksProjection {
    static final String GROUP = "running-clocks";

    private final RunningClocks clocks;
    private final RegisterReader registers;

    RunningClocksProjection(RunningClocks clocks, RegisterReader registers) {
        this.clocks = clocks;
        this.registers = registers;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        switch (message.getPayload()) {
            case ClockStarted e -> run(e, e.dueOn(), message);
            case ClockRecalculated e when e.stopOn() == null -> run(e, e.dueOn(), message);
            case ClockRecalculated e -> clocks.end(e.clockId());
            case ClockStopped e -> clocks.end(e.clockId());
            case ClockCancelled e -> clocks.end(e.clockId());
            case PolicyAdopted _, HolidaysAdded _ ->
                reschedule(Envelope.of(message.getMetaData()).partnership());
            default -> {}
        }
    }

    private void run(ClockEvent event, LocalDate dueOn, EventMessage<?> message) {
        Envelope envelope = Envelope.of(message.getMetaData());
        Register register = registers.of(envelope.partnership()).register();
        var running = new Running(
                event.clockId(),
                UUID.fromString(((DomainEventMessage<?>) message).getAggregateIdentifier()),
                envelope.partnership(),
                event.kind(),
                dueOn,
                UUID.fromString(message.getIdentifier()));
        clocks.run(running, NoticePolicy.firstOn(event.kind(), dueOn, register));
    }

    /** Another warning window or calendar moves the day of the first notice, never the due date (§3.1). */
    private void reschedule(PartnershipCode partnership) {
        Register register = registers.refresh(partnership).register();
        clocks.unwarned(partnership)
                .forEach(
                        clock -> clocks.reschedule(clock, NoticePolicy.firstOn(clock.kind(), clock.dueOn(), register)));
    }
}
