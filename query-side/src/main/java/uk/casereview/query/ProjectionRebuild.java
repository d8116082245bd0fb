package uk.casereview.query;

import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/**
 * Builds a read model from nothing: its rows, its dead letters and its token go in one transaction, then it reads the
 * log from the beginning.
 */
@Component
public final class ProjectionRebuild {
    private final EventProcessingConfiguration processing;

    ProjectionRebuild(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Starts the rebuild; false where there is no such group. */
    public boolean rebuild(String group) {
        Optional<StreamingEventProcessor> found = Projections.ALL.contains(group)
                ? processing.eventProcessor(group, StreamingEventProcessor.class)
                : Optional.empty();
        found.ifPresent(processor -> {
            processor.shutDown();
            try {
                processor.resetTokens();
            } finally {
                processor.start();
            }
        });
        return found.isPresent();
    }
}
