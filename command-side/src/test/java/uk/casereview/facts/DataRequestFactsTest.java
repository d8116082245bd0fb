package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.OurRole;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What a data request is told of the case it names. */
class DataRequestFactsTest {
    private static final NotificationId CASE = new NotificationId(new UUID(0, 14));
    private static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final SealedText TEXT = new SealedText(CASE.value(), "sealed", 40);
    private static final PersonRef FIRST_CHILD = new PersonRef(new UUID(0, 1), PersonRef.Kind.CHILD);
    private static final PersonRef SECOND_CHILD = new PersonRef(new UUID(0, 2), PersonRef.Kind.CHILD);
    private static final DataRequestOpened PLACED = new DataRequestOpened(
            CASE,
            CASE_REF,
            DataRequestKind.LEGAL_HOLD,
            null,
            null,
            NOW,
            MONDAY,
            null,
            null,
            TEXT,
            new UserId(new UUID(0, 3)));
    private static final DataRequestClosed LIFTED = new DataRequestClosed(MONDAY, false, null, TEXT);

    private static Recorded recorded(Event event) {
        return new Recorded(
                event,
                new Envelope(
                        BSCP,
                        CASE.value(),
                        CASE_REF,
                        MONDAY,
                        NOW,
                        RecordingMode.LIVE,
                        Actor.system(BSCP, null),
                        new CommandId(new UUID(0, 4)),
                        null,
                        new UUID(0, 5),
                        null,
                        null,
                        Map.of()),
                0);
    }

    private static Boolean heldAfter(Event... events) {
        @Nullable Boolean held = null;
        for (Event event : events) {
            held = DataRequestFacts.held(held, recorded(event));
        }
        assertThat(DataRequestFacts.inForce(
                        Stream.of(events).map(DataRequestFactsTest::recorded).toList()))
                .isEqualTo(Boolean.TRUE.equals(held));
        return Boolean.TRUE.equals(held);
    }

    private static CaseFacts known(Event... events) {
        @Nullable CaseFacts facts = null;
        for (Event event : events) {
            facts = CaseFacts.evolve(facts, recorded(event));
        }
        assertThat(CaseFacts.of(
                        Stream.of(events).map(DataRequestFactsTest::recorded).toList()))
                .isEqualTo(facts);
        return Objects.requireNonNull(facts);
    }

    private static IncidentRecorded incident(PersonRef person) {
        return new IncidentRecorded(
                new IncidentDates(null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                MONDAY,
                null,
                null,
                null,
                null,
                AbuseOrNeglect.SUSPECTED,
                null,
                null,
                true,
                null,
                null,
                null,
                false,
                List.of(ChildrenOnRecord.child(person)));
    }

    @Test
    void aCaseIsUnderHoldFromPlacingToLifting() {
        assertThat(DataRequestFacts.holdOn(PLACED)).isEqualTo(DataRequestId.ofHold(CASE));
        assertThat(heldAfter()).isFalse();
        assertThat(heldAfter(new NotificationClosed())).isFalse();
        assertThat(heldAfter(PLACED, new NotificationClosed())).isTrue();
        assertThat(heldAfter(PLACED, LIFTED)).isFalse();
        assertThat(heldAfter(PLACED, LIFTED, PLACED)).isTrue();
    }

    @Test
    void aCaseHasTheChildrenOnItsRecord() {
        ExternalNotificationRecorded external = new ExternalNotificationRecorded(
                new LaCode("E08000025"),
                null,
                MONDAY,
                OurRole.INFORMED,
                null,
                false,
                null,
                List.of(ChildrenOnRecord.child(FIRST_CHILD)));

        assertThat(known(new NotificationClosed())).isEqualTo(new CaseFacts(CASE_REF, BSCP, Map.of()));
        LegacyCaseRecorded old = new LegacyCaseRecorded(
                new IncidentDates(null, null, null, null, null),
                null,
                null,
                null,
                List.of(ChildrenOnRecord.child(FIRST_CHILD)),
                List.of());
        assertThat(known(old).people()).containsExactly(FIRST_CHILD);
        assertThat(known(incident(FIRST_CHILD)).people()).containsExactly(FIRST_CHILD);
        assertThat(known(external, new ChildAdded(ChildrenOnRecord.child(SECOND_CHILD)))
                        .people())
                .containsExactlyInAnyOrder(FIRST_CHILD, SECOND_CHILD);
    }

    /** A name that was put right may be sealed under another reference than the one it was said under first. */
    @Test
    void aChildThatWasCorrectedIsOnePersonWithAllItsReferences() {
        var corrected = new ChildCorrected(
                "Child A", ChildrenOnRecord.child(FIRST_CHILD), ChildrenOnRecord.child(SECOND_CHILD), text(9));
        CaseFacts facts = known(incident(FIRST_CHILD), corrected);

        assertThat(facts.people()).containsExactlyInAnyOrder(FIRST_CHILD, SECOND_CHILD);
        assertThat(facts.referencesOf(FIRST_CHILD)).containsExactlyInAnyOrder(FIRST_CHILD, SECOND_CHILD);
        assertThat(facts.referencesOf(SECOND_CHILD)).hasSize(2);
        assertThat(known(new NotificationClosed()).referencesOf(FIRST_CHILD)).containsExactly(FIRST_CHILD);
    }
}
