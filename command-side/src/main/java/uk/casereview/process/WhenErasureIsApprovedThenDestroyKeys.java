package uk.casereview.process;

import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.decider.LondonDate;
import uk.casereview.facts.CaseFacts;
import uk.casereview.facts.DataRequestFacts;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RefusalCode;

/**
 * IG4: "erasure or the end of retention destroys the key, and the structured, pseudonymous audit skeleton remains". What is
 * about a person destroys that person's key; what is about nobody by name, the key of the case and those of everybody in it.
 * IG5: "Legal hold flag blocks disposal", also one that was placed after the approval: the keys are then destroyed when it
 * is lifted.
 *
 * @param kept how long a back-up is kept
 */
record WhenErasureIsApprovedThenDestroyKeys(
        ErasureMemory memory,
        Function<UUID, List<Recorded>> streams,
        Destruction destruction,
        ProcessTime time,
        Period kept)
        implements CaseProcess {

    /** What is remembered beside the process's token. */
    interface ErasureMemory {
        void approved(Approved erasure);

        List<Approved> approved();

        void certified(DataRequestId request, ErasureCertified certificate);
    }

    /** An erasure that two people want and that is not certified yet. */
    record Approved(DataRequestId request, NotificationId about) {}

    /** Destroys keys for good; done again it changes nothing. */
    interface Destruction {
        void destroy(Set<UUID> keys, DataRequestId request, Instant at);

        /** Whether a key may be gone already: then all of it is, hold or no hold, and is certified. */
        boolean hasBegun(DataRequestId request);
    }

    @Override
    public String name() {
        return "destroy-keys";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case ErasureApproved _ -> approved(happening);
            case DataRequestClosed _ -> closed(happening);
            case ErasureCertified e -> {
                memory.certified(new DataRequestId(happening.aggregateId()), e);
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<Instruction> approved(Happening happening) {
        DataRequestId request = new DataRequestId(happening.aggregateId());
        Approved erasure = new Approved(request, opening(request).notificationId());
        memory.approved(erasure);
        return carryOut(erasure, happening);
    }

    private List<Instruction> closed(Happening happening) {
        return memory.approved().stream()
                .filter(waiting -> DataRequestId.ofHold(waiting.about()).value().equals(happening.aggregateId()))
                .flatMap(waiting -> carryOut(waiting, happening).stream())
                .toList();
    }

    private List<Instruction> carryOut(Approved erasure, Happening happening) {
        boolean held = DataRequestFacts.inForce(
                streams.apply(DataRequestId.ofHold(erasure.about()).value()));
        if (held && !destruction.hasBegun(erasure.request())) {
            return List.of();
        }
        Set<UUID> keys = keysOf(opening(erasure.request()));
        try {
            destruction.destroy(keys, erasure.request(), time.after(happening.envelope()));
        } catch (RuntimeException e) {
            // a full disk or a database that is away is not the event's fault
            throw new NotDecided(e);
        }
        Instant since = time.after(happening.envelope());
        CertifyErasure certify = new CertifyErasure(
                erasure.request(), keys, since, LondonDate.of(since).plus(kept));
        return List.of(new Instruction(
                Instruction.DATA_REQUEST,
                certify,
                Set.of(RefusalCode.INVALID_STATE),
                erasure.about().value()));
    }

    private Set<UUID> keysOf(DataRequestOpened asked) {
        UUID caseId = asked.notificationId().value();
        CaseFacts facts = Objects.requireNonNull(CaseFacts.of(streams.apply(caseId)), "a request is about a case");
        PersonRef subject = asked.subject();
        Set<UUID> keys = new HashSet<>(subject == null ? Set.of(caseId) : Set.of());
        Set<PersonRef> people = subject == null ? facts.people() : facts.referencesOf(subject);
        people.forEach(person -> keys.add(person.value()));
        return keys;
    }

    private DataRequestOpened opening(DataRequestId request) {
        return (DataRequestOpened) streams.apply(request.value()).getFirst().event();
    }
}
