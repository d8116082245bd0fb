package uk.casereview.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.Requester;
import uk.casereview.decider.LondonDate;
import uk.casereview.facts.CaseFacts;
import uk.casereview.facts.DataRequestFacts;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RefusalCode;

/**
 * IG4: "erasure or the end of retention destroys the key, and the structured, pseudonymous audit skeleton remains". What is
 * about a person destroys that person's key; what is about nobody by name, the key of the case and those of everybody in it.
 * Where the words of the request itself are to go (decision 43), its own key does, and its requester's.
 * IG5: "Legal hold flag blocks disposal", also one that was placed after the approval: the keys are then destroyed when it
 * is lifted. What was to go because its time was over is looked at once more: it may have been taken up meanwhile.
 *
 * @param kept how long a back-up is kept
 */
record WhenErasureIsApprovedThenDestroyKeys(
        ErasureMemory memory,
        Function<UUID, List<Recorded>> streams,
        Destruction destruction,
        Keeping keeping,
        ProcessTime time,
        Period kept)
        implements CaseProcess {

    /** What is remembered beside the process's token. */
    interface ErasureMemory {
        void approved(Approved erasure);

        List<Approved> approved();

        void certified(DataRequestId request, ErasureCertified certificate);

        void lapsed(DataRequestId request);
    }

    /** Whether a case whose time was over when its erasure was approved is to be kept again. */
    @FunctionalInterface
    interface Keeping {
        boolean isKeptAgain(NotificationId about, PartnershipCode partnership, LocalDate today);
    }

    /** An erasure that two people want and that is not certified yet. */
    record Approved(DataRequestId request, NotificationId about) {}

    /**
     * Whose keys are to be destroyed.
     *
     * @param record the case, or the request
     * @param whole whether the record's own key is, and with it those of everybody whose key was made for it
     * @param people whom the record names
     */
    record Doomed(UUID record, boolean whole, Set<UUID> people) {
        Doomed {
            people = Set.copyOf(people);
        }
    }

    /** Destroys keys for good; done again it changes nothing. */
    interface Destruction {
        /** What does not exist any more; somebody of another case keeps their key. */
        Set<UUID> destroy(Doomed keys, DataRequestId request, Instant at);

        /** Whether a key may be gone already: then all of it is, hold or no hold, and is certified. */
        boolean hasBegun(DataRequestId request);

        /** Whether the key itself may be. */
        boolean isDoomed(UUID key);
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
            case ErasureLapsed _ -> {
                memory.lapsed(new DataRequestId(happening.aggregateId()));
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<Instruction> approved(Happening happening) {
        DataRequestId request = new DataRequestId(happening.aggregateId());
        Approved erasure = new Approved(request, request(opening(request)).notificationId());
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
        try {
            return decided(erasure, happening);
        } catch (RuntimeException e) {
            // a full disk, a list that cannot be read or a database that is away is not the event's fault
            throw new NotDecided(e);
        }
    }

    private List<Instruction> decided(Approved erasure, Happening happening) {
        boolean held = DataRequestFacts.inForce(
                streams.apply(DataRequestId.ofHold(erasure.about()).value()));
        Recorded opening = opening(erasure.request());
        boolean ofItself = isOfItself(erasure.request());
        boolean begun =
                ofItself ? destruction.isDoomed(erasure.request().value()) : destruction.hasBegun(erasure.request());
        boolean keptAgain = !ofItself && isKeptAgain(opening, happening);
        if ((held || keptAgain) && !begun) {
            return held ? List.of() : List.of(instruction(new LapseErasure(erasure.request()), erasure));
        }
        Doomed doomed = ofItself ? itself(erasure.request(), request(opening)) : doomedBy(request(opening));
        Set<UUID> keys = destruction.destroy(doomed, erasure.request(), time.after(happening.envelope()));
        Instant since = time.after(happening.envelope());
        CertifyErasure certify = new CertifyErasure(
                erasure.request(), keys, since, LondonDate.of(since).plus(kept));
        return List.of(instruction(certify, erasure));
    }

    private static Instruction instruction(DataRequestCommand command, Approved erasure) {
        return new Instruction(
                Instruction.DATA_REQUEST,
                command,
                Set.of(RefusalCode.INVALID_STATE),
                erasure.about().value());
    }

    /** IG5: nothing goes for its age that is to be kept, also where that has changed since two people wanted it gone. */
    private boolean isKeptAgain(Recorded opening, Happening happening) {
        DataRequestOpened asked = request(opening);
        return asked.kind() == DataRequestKind.RETENTION_ENDED
                && keeping.isKeptAgain(
                        asked.notificationId(),
                        opening.envelope().partnership(),
                        LondonDate.of(time.after(happening.envelope())));
    }

    /** Whether the words of the request are to go, and not what it asked to be erased: that was over before. */
    private boolean isOfItself(DataRequestId request) {
        return streams.apply(request.value()).stream()
                .anyMatch(recorded -> recorded.event() instanceof DisposalProposed);
    }

    private static Doomed itself(DataRequestId request, DataRequestOpened asked) {
        Requester requester = asked.requester();
        Set<UUID> people =
                requester == null ? Set.of() : Set.of(requester.personRef().value());
        return new Doomed(request.value(), true, people);
    }

    private Doomed doomedBy(DataRequestOpened asked) {
        UUID caseId = asked.notificationId().value();
        CaseFacts facts = Objects.requireNonNull(CaseFacts.of(streams.apply(caseId)), "a request is about a case");
        PersonRef subject = asked.subject();
        Set<PersonRef> people = subject == null ? facts.people() : facts.referencesOf(subject);
        return new Doomed(
                caseId, subject == null, people.stream().map(PersonRef::value).collect(Collectors.toSet()));
    }

    private Recorded opening(DataRequestId request) {
        return streams.apply(request.value()).getFirst();
    }

    private static DataRequestOpened request(Recorded opening) {
        return (DataRequestOpened) opening.event();
    }
}
