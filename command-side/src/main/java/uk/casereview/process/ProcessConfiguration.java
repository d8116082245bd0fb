package uk.casereview.process;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.time.ServiceTime;

/** The processes, each group from the first event on and in order; what fails for technical reasons is tried again. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ProcessConfiguration {
    /** How far the processes have come is read under this name. */
    public static final String GROUP = RapidReviewProcess.GROUP;

    @Bean
    @Fallback
    ProcessTime processTime(ServiceTime serviceTime) {
        return ProcessTime.laterOf(serviceTime);
    }

    @Bean
    RapidReviewProcess rapidReviewProcess(CommandDispatch dispatch, ProcessTime time) {
        return process(dispatch::send, time);
    }

    static RapidReviewProcess process(Sending sending, ProcessTime time) {
        List<CaseProcess> processes = List.of(
                new WhenNotifiedThenOpenRapidReview(),
                new WhenRecategorisedThenOpenRapidReview(),
                new WhenReviewNoLongerRequiredThenDiscontinue(),
                new WhenSentOnCorrectedThenRecalculateStart(),
                new WhenPanelDisagreesThenReconsider(),
                new WhenDecidedOutsideAMeetingThenList());
        return new RapidReviewProcess(
                new ProcessDesk(processes, sending, time),
                task -> Thread.ofVirtual().start(task));
    }

    @Bean
    ConfigurerModule rapidReviewProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        RapidReviewProcess.GROUP,
                        Configuration::eventStore,
                        (_, builder) ->
                                builder.initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken))
                .registerListenerInvocationErrorHandler(
                        RapidReviewProcess.GROUP, _ -> PropagatingErrorHandler.instance());
    }
}
