package uk.casereview.platform.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Gives the HTTP edge the value forms of the store. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class JsonConfiguration {
    @Bean
    JsonMapperBuilderCustomizer jsonForms() {
        return JsonForms::applyTo;
    }
}
