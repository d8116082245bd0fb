package uk.casereview.platform.access;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.LooseStreams;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.platform.time.ServiceTime;

/** The access log, in every process that answers anybody. */
@AutoConfiguration(
        afterName = {
            "uk.casereview.platform.axon.CommandConfiguration",
            "uk.casereview.platform.sealing.SealingConfiguration",
            "uk.casereview.platform.time.TimeConfiguration",
            "uk.casereview.platform.problem.ProblemConfiguration"
        })
class AccessConfiguration {
    @Bean
    HandlerEnhancerDefinition passedOver() {
        return new PassedOver();
    }

    @Bean
    RecordedOpener recordedOpener(Opener opener) {
        return new RecordedOpener(opener);
    }

    @Bean
    AccessRecorder accessRecorder(LooseStreams streams, CaseDirectory directory, ServiceTime time) {
        return new AccessRecorder(streams, directory, time);
    }

    @Bean
    RefusedAttempts refusedAttempts(
            AccessRecorder recorder, @Qualifier("apiProblems") HandlerExceptionResolver problems) {
        return new RefusedAttempts(recorder, problems);
    }

    /** What a process without views cannot tell is whose an attempt is that names no case. */
    @Bean
    RecordedAtTheDoor recordedAtTheDoor(
            AccessRecorder recorder,
            CaseDirectory directory,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
            ObjectProvider<ServedPartnerships> served) {
        return new RecordedAtTheDoor(
                recorder,
                directory::find,
                new MappedAddresses(mappings::orderedStream),
                () -> {
                    ServedPartnerships known = served.getIfAvailable();
                    return known == null ? List.of() : known.codes();
                },
                new Strangers(TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    AtIntervals leftOutIsTold(
            RecordedAtTheDoor door, @Value("${casereview.access.tell-left-out-every:PT1M}") Duration every) {
        return new AtIntervals(every, door::tellLeftOut);
    }

    @Bean
    WebMvcConfigurer beforePages(AccessRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new BeforePages(recorder)).excludePathPatterns("/assets/**");
            }
        };
    }
}
