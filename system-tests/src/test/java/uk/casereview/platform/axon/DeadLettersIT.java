package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** "A poison event goes to the dead-letter queue with its sequence; everything else goes on." */
class DeadLettersIT {
    private static final int SEQUENCES = 130;

    private StoreUnderTest store;
    private JdbcSequencedDeadLetterQueue<EventMessage<?>> queue;

    @BeforeEach
    void openQueue() throws Exception {
        store = new StoreUnderTest();
        queue = new DeadLetterQueues(
                        new SpringDataSourceConnectionProvider(store.database()),
                        new SpringTransactionManager(new DataSourceTransactionManager(store.database())),
                        StoreUnderTest.serializer(),
                        StoreUnderTest.serializer())
                .of("tracker");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void enqueue(String sequence, String text) {
        EventMessage<String> event = new GenericTrackedEventMessage<>(
                GapAwareTrackingToken.newInstance(1, Set.of()), GenericEventMessage.asEventMessage(text));
        queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, new IllegalStateException("poison")));
    }

    /** More sequences and longer ones than a page holds, as an operator retries them. */
    @Test
    void everyLetterIsRetriedOnceAndInTheOrderOfItsSequence() {
        List<String> expected = new ArrayList<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            for (int letter = 0; letter < (sequence == 7 ? SEQUENCES : 2); letter++) {
                enqueue("case " + sequence, sequence + "/" + letter);
                expected.add(sequence + "/" + letter);
            }
        }
        List<String> retried = new ArrayList<>();

        while (queue.process(letter -> {
            retried.add((String) letter.message().getPayload());
            return Decisions.evict();
        })) {
            assertThat(retried.size()).isLessThanOrEqualTo(expected.size());
        }

        assertThat(retried).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(retried.stream().filter(text -> text.startsWith("7/")).toList())
                .isEqualTo(
                        expected.stream().filter(text -> text.startsWith("7/")).toList());
        assertThat(queue.size()).isZero();
    }

    @Test
    void everyLetterIsShown() {
        Set<String> expected = new TreeSet<>();
        for (int letter = 0; letter < SEQUENCES; letter++) {
            enqueue("case", "letter " + letter);
            enqueue("case " + letter, "other " + letter);
            expected.add("letter " + letter);
            expected.add("other " + letter);
        }

        List<String> shown = new ArrayList<>();
        queue.deadLetters()
                .forEach(sequence -> sequence.forEach(
                        letter -> shown.add((String) letter.message().getPayload())));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** As an operator retries one sequence who has mended what was wrong with it. */
    @Test
    void anySequenceCanBeChosenForARetry() {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            enqueue("case " + sequence, "letter " + sequence);
        }

        String last = "letter " + (SEQUENCES - 1);

        assertThat(queue.process(letter -> letter.message().getPayload().equals(last), _ -> Decisions.evict()))
                .isTrue();
        assertThat(queue.contains("case " + (SEQUENCES - 1))).isFalse();
        assertThat(queue.size()).isEqualTo(SEQUENCES - 1);
    }
}
