package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.ObservationFilterChainDecorator;

/** Measuring and tracing Axon cost time in each command, so both are off, and one property turns each on. */
class TelemetrySwitchIT {
    @Test
    void nothingIsMeasuredOrTracedUnlessAskedFor() {
        Wired.with().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(MetricsConfigurerModule.class);
            assertThat(meters(context)).isNotEmpty().noneMatch(name -> name.startsWith("commandBus"));
            assertThat(context.getBean(FilterChainProxy.class))
                    .as("whether each filter of each request is observed")
                    .extracting("filterChainDecorator")
                    .isNotInstanceOf(ObservationFilterChainDecorator.class);
            assertThat(context.getBean(SpanFactory.class)).isSameAs(NoOpSpanFactory.INSTANCE);
        });
    }

    @Test
    void onePropertyMeasuresTheBuses() {
        Wired.with("axon.metrics.auto-configuration.enabled=true").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(MetricsConfigurerModule.class);
            context.getBean(CommandBus.class).dispatch(new GenericCommandMessage<>("nobody handles it"));
            assertThat(meters(context)).anyMatch(name -> name.startsWith("commandBus"));
        });
    }

    @Test
    void onePropertySendsSpansToTheOpenTelemetryThereIs() {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        OpenTelemetry telemetry =
                OpenTelemetrySdk.builder().setTracerProvider(tracers).build();
        Wired.with("casereview.tracing=true")
                .withBean(OpenTelemetry.class, () -> telemetry)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getBean(SpanFactory.class)
                            .createRootTrace(() -> "a decision")
                            .run(() -> {});
                    assertThat(spans.getFinishedSpanItems())
                            .extracting(SpanData::getName)
                            .containsExactly("a decision");
                });
    }

    private static List<String> meters(ApplicationContext context) {
        return context.getBean(MeterRegistry.class).getMeters().stream()
                .map(Meter::getId)
                .map(Meter.Id::getName)
                .toList();
    }
}
