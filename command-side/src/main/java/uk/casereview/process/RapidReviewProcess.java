package uk.casereview.process;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/**
 * What follows for the rapid review from what happens to its case (PM1, PM2, PM5, PM11, PM12).
 *
 * <p>Its commands are decided on a thread of their own and awaited: each commits by itself, and what becomes of it never
 * undoes that the event was seen.
 */
@ProcessingGroup(RapidReviewProcess.GROUP)
@DisallowReplay
class RapidReviewProcess {
    static final String GROUP = "rapid-review-process";

    private final ProcessDesk desk;
    private final Executor ownThreads;

    RapidReviewProcess(ProcessDesk desk, Executor ownThreads) {
        this.desk = desk;
        this.ownThreads = ownThreads;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> stored && stored.getPayload() instanceof Event event) {
            Happening happening = new Happening(
                    UUID.fromString(stored.getIdentifier()),
                    UUID.fromString(stored.getAggregateIdentifier()),
                    event,
                    Envelope.of(stored.getMetaData()));
            CompletableFuture.runAsync(() -> desk.on(happening), ownThreads).join();
        }
    }
}
