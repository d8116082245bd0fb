package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.Category;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.OurRole;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.SealedText;

class NotificationFactsTest {
    private static final UUID CASE = new UUID(0, 14);
    private static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final SealedText REASON = new SealedText(CASE, "sealed", 20);
    private static final Event SENT = new ExternalNotificationRecorded(
            new LaCode("E08000025"),
            "SIN-1",
            MONDAY,
            OurRole.LEAD,
            Category.ABUSE_NEGLECT_DEATH,
            true,
            null,
            List.of());

    static Stream<CaseFileEvent> strikings() {
        return Stream.of(new MarkedDuplicate(new CaseRef("BSCP-2026-015"), REASON), new MarkedEnteredInError(REASON));
    }

    /** §15.1-3: "out of all figures", so that no review can follow it (R1). */
    @ParameterizedTest
    @MethodSource("strikings")
    void whatIsStruckOutWasNeverSent(CaseFileEvent struck) {
        NotificationFacts facts = Objects.requireNonNull(after(SENT, struck));

        assertThat(facts.sentOn()).isNull();
        assertThat(facts.requiresRapidReview()).isFalse();
    }

    @Test
    void whatElseIsFiledChangesNothing() {
        NotificationFacts facts = Objects.requireNonNull(after(SENT, new TaskCompleted(CASE)));

        assertThat(facts.sentOn()).isEqualTo(MONDAY);
        assertThat(facts.requiresRapidReview()).isTrue();
    }

    private static @Nullable NotificationFacts after(Event... events) {
        @Nullable NotificationFacts facts = null;
        for (Event event : events) {
            facts = NotificationFacts.evolve(facts, new Recorded(event, envelope(), 0));
        }
        return facts;
    }

    private static Envelope envelope() {
        PartnershipCode partnership = new PartnershipCode("BSCP");
        return new Envelope(
                partnership,
                CASE,
                CASE_REF,
                MONDAY,
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                Actor.system(partnership, null),
                new CommandId(new UUID(0, 1)),
                null,
                new UUID(0, 2),
                null,
                null,
                Map.of());
    }
}
