package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.facts.OnRecord.MONDAY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import uk.casereview.history.EventStreams;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.WebAddress;

/** §15.5-20: a review looks at several cases, and heeds what is on record of each. */
class ReviewFactsReaderTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final NotificationId OWN = new NotificationId(new UUID(0, 14));
    private static final NotificationId OTHER = new NotificationId(new UUID(0, 15));
    private static final CaseRef OWN_REF = new CaseRef("BSCP-2026-014");
    private static final CaseRef OTHER_REF = new CaseRef("BSCP-2026-015");
    private static final CaseRef LOST_REF = new CaseRef("BSCP-2026-016");
    private static final UUID TRIAL = new UUID(0, 1);
    private static final UUID INQUEST = new UUID(0, 2);
    private static final PracticeReviewId REVIEW = PracticeReviewId.of(OWN);
    private static final Command PUBLISH =
            new Publish(REVIEW, MONDAY, new WebAddress("https://example.org/1"), false, null);

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<UUID, Integer> sizes = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    @Test
    void whatForbidsPublicationOfOneCaseForbidsItOfAll() {
        cases();
        looksAt(Set.of(OWN_REF, OTHER_REF), Set.of());

        ReviewFacts facts = read();
        assertThat(facts.constraints(Constraint.NO_PUBLICATION)).isEqualTo(Map.of(TRIAL, MONDAY, INQUEST, MONDAY));
        assertThat(facts.caseId()).isEqualTo(OWN.value());
        assertThat(facts.caseRef()).isEqualTo(OWN_REF);
        assertThat(facts.scope()).containsExactlyInAnyOrder(new AgencyCode("WMP"), new AgencyCode("BCHC"));
        assertThat(facts.scopeInDoubt()).isFalse();
        assertThat(versions.keySet())
                .as("what it rests on is noted")
                .containsExactlyInAnyOrder(
                        OWN.value().toString(),
                        RapidReviewId.of(OWN).value().toString(),
                        OTHER.value().toString(),
                        RapidReviewId.of(OTHER).value().toString());
    }

    @Test
    void aRapidReviewThatIsNamedBringsItsCase() {
        cases();
        looksAt(Set.of(OWN_REF), Set.of(RapidReviewId.of(OWN), RapidReviewId.of(OTHER)));

        assertThat(read().constraints(Constraint.NO_PUBLICATION)).containsOnlyKeys(TRIAL, INQUEST);
    }

    @Test
    void whatTheReviewDoesNotLookAtBindsItNot() {
        cases();
        looksAt(Set.of(OWN_REF), Set.of(RapidReviewId.of(OWN)));
        record(REVIEW.value(), OWN, OWN_REF, new LcsprClosed(Decisions.CARRIED));

        assertThat(read().constraints(Constraint.NO_PUBLICATION)).containsOnlyKeys(TRIAL);
        assertThat(versions).doesNotContainKey(OTHER.value().toString());
    }

    @Test
    void aLaterReviewOfTheFileLooksAtWhatItIsBegunFor() {
        cases();
        looksAt(Set.of(OWN_REF, OTHER_REF), Set.of());
        record(
                REVIEW.value(),
                OWN,
                OWN_REF,
                new LcsprInitiated(
                        ReviewType.LCSPR,
                        Set.of(OWN_REF),
                        Set.of(RapidReviewId.of(OWN)),
                        RapidReviewId.of(OWN),
                        MONDAY,
                        null,
                        null,
                        Set.of(),
                        Decisions.CARRIED,
                        true));

        assertThat(read().constraints(Constraint.NO_PUBLICATION)).containsOnlyKeys(TRIAL);
    }

    /** A reference whose command then failed is given out all the same; it has nothing on record. */
    @Test
    void aCaseWithoutARecordForbidsNothing() {
        cases();
        looksAt(Set.of(OWN_REF, LOST_REF), Set.of(RapidReviewId.of(new NotificationId(new UUID(0, 77)))));

        assertThat(read().constraints(Constraint.NO_PUBLICATION)).containsOnlyKeys(TRIAL);
        assertThat(reader(_ -> Optional.empty()).of(PUBLISH, OWN.value(), versions))
                .isEqualTo(read());
        assertThat(reader(_ -> Optional.empty()).of(PUBLISH, null, versions)).isNull();
    }

    /** L2: where one case does not say whom it involves, the scope that is known is not all there is. */
    @Test
    void aCaseThatDoesNotSayWhomItInvolvesLeavesTheScopeInDoubt() {
        ReviewFacts scoped = facts(Set.of(new AgencyCode("WMP")));
        ReviewFacts silent = facts(Set.of());

        assertThat(scoped.scopeInDoubt()).isFalse();
        assertThat(scoped.together(scoped).scopeInDoubt()).isFalse();
        assertThat(scoped.together(silent).scopeInDoubt()).isTrue();
        assertThat(silent.together(scoped).scopeInDoubt()).isTrue();
        assertThat(scoped.together(silent).together(scoped).scopeInDoubt()).isTrue();
        assertThat(silent.together(scoped).scope()).containsExactly(new AgencyCode("WMP"));
    }

    private static ReviewFacts facts(Set<AgencyCode> scope) {
        return new ReviewFacts(OWN.value(), OWN_REF, null, false, scope, Determinations.NONE, Map.of(), Set.of(), null);
    }

    private void cases() {
        record(RapidReviewId.of(OWN).value(), OWN, OWN_REF, involving("WMP"));
        record(OWN.value(), OWN, OWN_REF, forbidding(TRIAL));
        record(RapidReviewId.of(OTHER).value(), OTHER, OTHER_REF, involving("BCHC"));
        record(OTHER.value(), OTHER, OTHER_REF, forbidding(INQUEST));
    }

    private void looksAt(Set<CaseRef> cases, Set<RapidReviewId> reviews) {
        record(
                REVIEW.value(),
                OWN,
                OWN_REF,
                new ReviewInitiated(ReviewType.THEMATIC, cases, reviews, null, Decisions.CARRIED, null));
    }

    private ReviewFacts read() {
        return Objects.requireNonNull(reader(reference -> switch (reference.value()) {
                    case "BSCP-2026-015" -> Optional.of(OTHER.value());
                    default -> Optional.of(new UUID(0, 99));
                })
                .of(PUBLISH, OWN.value(), versions));
    }

    private ReviewFactsReader reader(Function<CaseRef, Optional<UUID>> caseOf) {
        return new ReviewFactsReader(new EventStreams(store), caseOf);
    }

    private void record(UUID stream, NotificationId notification, CaseRef ref, Event event) {
        store.publish(new GenericDomainEventMessage<>(
                "Record",
                stream.toString(),
                sizes.merge(stream, 1, Integer::sum) - 1,
                event,
                envelope(notification, ref).toMetaData()));
    }

    private static Event involving(String agency) {
        return new RapidReviewScoped(MONDAY, MONDAY, List.of(new AgencyCode(agency)));
    }

    private static Event forbidding(UUID process) {
        return new ParallelProcessRecorded(
                process,
                new ParallelProcess(
                        ParallelProcessType.INQUEST, null, null, Status.OPEN, Constraint.NO_PUBLICATION, null));
    }

    private static Envelope envelope(NotificationId notification, CaseRef ref) {
        return new Envelope(
                BSCP,
                notification.value(),
                ref,
                MONDAY,
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                Actor.system(BSCP, null),
                new CommandId(new UUID(0, 1)),
                null,
                new UUID(0, 2),
                null,
                null,
                Map.of());
    }
}
