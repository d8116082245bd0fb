package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.process.Happenings.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** The process around the functions: who asks, under which id, on which thread, and what becomes of a refusal. */
class RapidReviewProcessTest {
    private static final Instant LATER = Instant.parse("2026-02-10T08:00:00Z");

    private final List<Sent> sent = new ArrayList<>();
    private final List<Happening> remembered = new ArrayList<>();
    private final Map<Class<?>, RuntimeException> failing = new HashMap<>();
    private final RapidReviewProcess process =
            ProcessConfiguration.process(remembered::add, _ -> List.of(), this::send, ProcessTime.laterOf(() -> now()));
    private @Nullable Thread sendingThread;
    private Instant now = LATER;

    private record Sent(String name, Command command, CommandStamp stamp) {}

    private Instant now() {
        return now;
    }

    private void send(String name, Command command, CommandStamp stamp) {
        sendingThread = Thread.currentThread();
        sent.add(new Sent(name, command, stamp));
        RuntimeException failure = failing.get(command.getClass());
        if (failure != null) {
            throw failure;
        }
    }

    private void happens(Event event) {
        happens(event, notifier());
    }

    private void happens(Event event, Actor actor) {
        process.on(new GenericDomainEventMessage<>(
                "Notification",
                NOTIFICATION.value().toString(),
                3,
                event,
                envelope(actor).toMetaData(),
                EVENT.toString(),
                RECORDED_AT));
    }

    private void refuses(Class<?> command, RefusalCode code) {
        failing.put(command, new CommandRefused(Refusal.of(code)));
    }

    @Test
    void asksAsSystemOnBehalfOfWhoDecided() {
        happens(submitted(true));

        assertThat(sent).hasSize(1);
        CommandStamp stamp = sent.getFirst().stamp();
        assertThat(sent.getFirst().name()).isEqualTo("rapid-review");
        assertThat(sent.getFirst().command()).isInstanceOf(OpenRapidReview.class);
        assertThat(stamp.actor().role()).isEqualTo(Role.SYSTEM);
        assertThat(stamp.actor().onBehalfOf()).isEqualTo(NOTIFIER);
        assertThat(stamp.commandId()).isEqualTo(new CommandId(DerivedId.from(EVENT, "open-rapid-review/0")));
        assertThat(stamp.causationId()).isEqualTo(EVENT);
        assertThat(stamp.correlationId()).isEqualTo(CORRELATION);
        assertThat(stamp.recordedAt()).isEqualTo(LATER);
    }

    @Test
    void whatHappensIsRememberedBeforeAnythingIsAsked() {
        failing.put(OpenRapidReview.class, new IllegalStateException("no connection"));

        assertThatThrownBy(() -> happens(submitted(true))).isInstanceOf(NotDecided.class);

        assertThat(remembered).extracting(Happening::event).containsExactly(submitted(true));
    }

    @Test
    void theSameEventAsksTheSameAgain() {
        happens(submitted(true));
        happens(submitted(true));

        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void neverRecordsBeforeItsCause() {
        now = RECORDED_AT.minusSeconds(60);

        happens(submitted(true));

        assertThat(sent.getFirst().stamp().recordedAt()).isEqualTo(RECORDED_AT);
    }

    @Test
    void whatSystemCausedIsStillOnBehalfOfThePerson() {
        UserId system = new UserId(new UUID(0, 1));

        happens(submitted(true), new Actor(system, Role.SYSTEM, new PartnershipCode("BSCP"), null, NOTIFIER));

        assertThat(sent.getFirst().stamp().actor().onBehalfOf()).isEqualTo(NOTIFIER);
    }

    @Test
    void sendsOnAThreadOfItsOwnAndWaits() {
        happens(submitted(true));

        assertThat(sendingThread).isNotNull().isNotEqualTo(Thread.currentThread());
    }

    /** Open already; or taken back, or recategorised, before the process came to it. */
    @ParameterizedTest
    @EnumSource(names = {"RR_ALREADY_OPEN", "RR_WITHOUT_NOTIFICATION", "RR_NOT_REQUIRED"})
    void whatIsSoAlreadyOrOwedNoMoreIsNobodysTask(RefusalCode code) {
        refuses(OpenRapidReview.class, code);

        happens(submitted(true));

        assertThat(sent).hasSize(1);
    }

    @Test
    void aRefusalAfterARaceBecomesATaskSomebodySees() {
        refuses(DiscontinueRapidReview.class, RefusalCode.RR_ALREADY_SUBMITTED);

        happens(new NotificationWithdrawn(REASON, DAY, List.of(), null));

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().name()).isEqualTo("notification/case-file");
        assertThat(sent.getLast().command())
                .isEqualTo(new RaiseTask(
                        NOTIFICATION.value(),
                        DerivedId.from(EVENT, "task/discontinue-rapid-review/0"),
                        TaskKind.PROCESS_REFUSED,
                        "discontinue-rapid-review/0: RR_ALREADY_SUBMITTED"));
        assertThat(sent.getLast().stamp().commandId())
                .isNotEqualTo(sent.getFirst().stamp().commandId());
    }

    @Test
    void aTaskThatIsRefusedTooStopsNothing() {
        refuses(DiscontinueRapidReview.class, RefusalCode.RR_ALREADY_SUBMITTED);
        refuses(RaiseTask.class, RefusalCode.NOT_FOUND);

        happens(new NotificationWithdrawn(REASON, DAY, List.of(), null));

        assertThat(sent).hasSize(2);
    }

    @Test
    void whatFailsForTechnicalReasonsIsToBeTriedAgain() {
        failing.put(OpenRapidReview.class, new IllegalStateException("no connection"));

        assertThatThrownBy(() -> happens(submitted(true)))
                .isInstanceOf(NotDecided.class)
                .hasRootCauseMessage("no connection");
    }

    @Test
    void whatConcernsNobodyIsPassedOver() {
        happens(new NotificationClosed());
        process.on(new GenericEventMessage<>(new NotificationClosed(), MetaData.emptyInstance()));
        process.on(new GenericDomainEventMessage<>("Other", new UUID(0, 1).toString(), 0, "no event of ours"));

        assertThat(sent).isEmpty();
    }
}
