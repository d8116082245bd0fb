package uk.casereview.process;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import uk.casereview.datarequest.DataRequestEvent;

/** Carries out erasures that were approved (IG4), apart from the other processes: it takes its time, and may have to wait. */
@ProcessingGroup(ErasureProcess.GROUP)
@DisallowReplay
class ErasureProcess {
    static final String GROUP = "erasure-process";

    private final ProcessDesk desk;

    ErasureProcess(ProcessDesk desk) {
        this.desk = desk;
    }

    /** Every event is taken, so that the token keeps up with the log; what is about no data request is not even read. */
    @EventHandler
    void on(EventMessage<?> message) {
        if (DataRequestEvent.class.isAssignableFrom(message.getPayloadType())) {
            Happening.of(message).ifPresent(desk::on);
        }
    }
}
