package uk.casereview.platform.axon;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Axon would trace every message as soon as its tracing library is there, so that is said here instead: nobody pays for
 * spans unless {@code casereview.tracing=true}. Where they go is the operator's affair: the application's OpenTelemetry,
 * else that of the agent the process was started with.
 */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration")
class TracingConfiguration {
    @Bean
    @ConditionalOnProperty("casereview.tracing")
    SpanFactory spans(ObjectProvider<OpenTelemetry> telemetry) {
        OpenTelemetry used = telemetry.getIfAvailable(GlobalOpenTelemetry::get);
        return OpenTelemetrySpanFactory.builder()
                .tracer(used.getTracer("casereview"))
                .contextPropagators(used.getPropagators().getTextMapPropagator())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    SpanFactory noSpans() {
        return NoOpSpanFactory.INSTANCE;
    }
}
