package uk.casereview.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.RegisterReader;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.DeadLetterQueues;
import uk.casereview.platform.axon.LogFollowers;
import uk.casereview.platform.axon.LogPace;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.sealing.SubjectErased;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.process.WhenDecidedOutsideAMeetingThenList.Wording;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.SealedText;

/** The processes, each group from the first event on and in order; what fails for technical reasons is tried again. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import({ErasureConfiguration.class, ProcessController.class})
public class ProcessConfiguration {
    /** Seen in one transaction where so many wait; what an event asks for is decided by itself, whatever the others ask. */
    private static final int BATCH = 50;

    /** How far the processes have come is read under these names. */
    public static final List<String> GROUPS =
            List.of(RapidReviewProcess.GROUP, DecisionReviewProcess.GROUP, ErasureProcess.GROUP);

    @Bean
    @Fallback
    ProcessTime processTime(ServiceTime serviceTime) {
        return ProcessTime.laterOf(serviceTime);
    }

    @Bean
    NamedOwners namedOwners(DataSource database) {
        return new NamedOwners(JdbcClient.create(database));
    }

    @Bean
    RapidReviewProcess rapidReviewProcess(
            NamedOwners owners,
            RegisterReader registers,
            EventStreams streams,
            CommandDispatch dispatch,
            ProcessTime time) {
        OwnerMemory memory = new OwnerMemory(
                owners,
                (partnership, seat) ->
                        registers.of(partnership).register().seats().agencyOf(seat));
        return process(
                memory::remember,
                stream -> streams.read(stream, 0).stream().map(Recorded::event).toList(),
                dispatch::send,
                time);
    }

    static RapidReviewProcess process(
            Consumer<Happening> memory, Function<UUID, List<Event>> streams, Sending sending, ProcessTime time) {
        List<CaseProcess> processes = List.of(
                new WhenNotifiedThenOpenRapidReview(),
                new WhenRecategorisedThenOpenRapidReview(),
                new WhenReviewNoLongerRequiredThenDiscontinue(),
                new WhenSentOnCorrectedThenRecalculateStart(),
                new WhenReferralDayKnownThenRecalculateStart(),
                new WhenLcsprDeterminedThenInitiate(),
                new WhenDeterminationRedatedThenRecalculateStart(),
                new WhenOutcomeRevisedThenDiscontinue(),
                new WhenAlternativeDeterminedThenAsk(streams),
                new WhenDeterminationFallsThenSettle(),
                new WhenPanelHoldsNationalReviewThenSettle(),
                new WhenPublishedThenPassOn(),
                new WhenLearningIsDeterminedThenPlan(new OwnPlan(streams)),
                new WhenReportIsRatifiedThenPlan(new OwnPlan(streams)),
                new WhenPlansAreMergedThenTakeOver(),
                new WhenActionsAreCompleteThenReviewImpact());
        return new RapidReviewProcess(memory, new ProcessDesk(processes, new OnItsOwnThread(sending), time));
    }

    @Bean
    CaseDecisions caseDecisions(DataSource database) {
        return new CaseDecisions(JdbcClient.create(database));
    }

    @Bean
    Agendas agendas(DataSource database) {
        return new StoredAgendas(JdbcClient.create(database));
    }

    @Bean
    DecisionReviewProcess decisionReviewProcess(
            CaseDecisions decisions,
            Agendas agendas,
            Sealer sealer,
            RegisterReader registers,
            CommandDispatch dispatch,
            ProcessTime time) {
        AgendaItems items = new AgendaItems(happening -> registers
                .of(happening.envelope().partnership())
                .register()
                .on(LondonDate.of(happening.envelope().recordedAt()))
                .policy()
                .reviewBody());
        Wording wording = (caseId, by, question) -> sealed(sealer, caseId, by, question);
        // what is asked first stands first, also where one event asks for both
        List<CaseProcess> processes = List.of(
                new WhenPanelDisagreesThenReconsider(),
                new WhenDecidedOutsideAMeetingThenList(agendas, items, wording),
                new WhenConflictComesOutLateThenFlagDecision(decisions::of, decisions::conflictedLate),
                new WhenDecisionFailsAfterwardsThenListItAgain());
        return new DecisionReviewProcess(
                new DecisionMemory(partnership ->
                        registers.of(partnership).register().settings().calendar()),
                decisions,
                new AgendaMemory(agendas, items),
                new ProcessDesk(processes, new OnItsOwnThread(dispatch::send), time));
    }

    private static Optional<SealedText> sealed(Sealer sealer, UUID caseId, CommandId by, String question) {
        try {
            return Optional.of(sealer.seal(caseId, "ListItem/question", by, question));
        } catch (SubjectErased _) {
            return Optional.empty();
        }
    }

    @Bean
    UnconfirmedDecisions unconfirmedDecisions(CaseDecisions decisions, CommandDispatch dispatch) {
        return new UnconfirmedDecisions(decisions::unconfirmedOn, decisions::keep, dispatch::send);
    }

    @Bean
    ReplacedMembers replacedMembers(NamedOwners owners, CommandDispatch dispatch) {
        return new ReplacedMembers(owners::replacedBy, owners::plansNaming, owners::handedOver, dispatch::send);
    }

    @Bean
    ConfigurerModule caseProcessors(LogFollowers followers, DeadLetterQueues queues) {
        return configurer -> GROUPS.forEach(group -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            followers.add(processing, group, BATCH, LogPace::restOfProcesses);
            processing
                    .registerDeadLetterQueue(group, _ -> queues.of(group))
                    .registerDeadLetterPolicy(group, _ -> new SetPoisonAside())
                    // or the queue is asked about the case of every event
                    .registerDeadLetteringEventHandlerInvokerConfiguration(
                            group, (_, invoker) -> invoker.enableSequenceIdentifierCache());
        });
    }
}
