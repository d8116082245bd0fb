package uk.casereview.process;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** What follows for the reviews and plans of a case from what happens to it (PM1, PM2, PM4, PM5, PM9, PM11, PM12). */
@ProcessingGroup(RapidReviewProcess.GROUP)
@DisallowReplay
class RapidReviewProcess {
    static final String GROUP = "rapid-review-process";

    private final Consumer<Happening> memory;
    private final ProcessDesk desk;

    RapidReviewProcess(Consumer<Happening> memory, ProcessDesk desk) {
        this.memory = memory;
        this.desk = desk;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        Happening.of(message).ifPresent(happening -> {
            memory.accept(happening);
            desk.on(happening);
        });
    }
}
