package uk.casereview.platform.upcasting;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Every upcaster there is, ordered by when its form was left behind; Axon chains them. */
@AutoConfiguration
class UpcastingConfiguration {
    @Bean
    @Order(1)
    EventUpcaster incidentDatesGathered() {
        return IncidentDatesGathered.upcaster();
    }
}
