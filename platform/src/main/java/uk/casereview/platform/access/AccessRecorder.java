package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.casereview.access.AccessEvent.AccessRecorded;
import uk.casereview.access.AccessKind;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.LooseStreams;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.RefusalCode;

/**
 * Puts on record what a request looks at, before it is answered: one event each, in the stream of its case and day, or,
 * where it names no case, of its reader and day. What cannot be put on record is not answered.
 */
public final class AccessRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final UUID STREAMS = UUID.fromString("6f0d3c52-55a2-4d3e-9a54-3f3b8f6f5a10");

    private final LooseStreams store;
    private final CaseDirectory directory;
    private final ServiceTime time;

    AccessRecorder(LooseStreams store, CaseDirectory directory, ServiceTime time) {
        this.store = store;
        this.directory = directory;
        this.time = time;
    }

    /** What has been opened for this request so far, if anything. */
    public void beforeAnswer() {
        HttpServletRequest request = Looks.request();
        if (request != null) {
            beforeAnswer(request);
        }
    }

    void beforeAnswer(HttpServletRequest request) {
        Looks looks = Looks.of(request);
        if (!looks.isEmpty()) {
            AccessKind kind = looks.hasOpened(TextKind.PERSONAL) ? AccessKind.IDENTITY_READ : AccessKind.TEXT_READ;
            write(request, kind, null);
        }
    }

    /** That a file is about to be given. */
    public void beforeFile() {
        HttpServletRequest request = Looks.request();
        if (request != null) {
            write(request, AccessKind.EXPORT, null);
        }
    }

    void refused(HttpServletRequest request, RefusalCode refusal) {
        Looks.of(request).clear();
        write(request, AccessKind.REFUSED, refusal);
    }

    private void write(HttpServletRequest request, AccessKind kind, @Nullable RefusalCode refusal) {
        Looks looks = Looks.of(request);
        CaseRef caseRef = Asked.caseOf(request, directory::find);
        Actor reader = Optional.ofNullable(looks.reader()).orElseGet(() -> signedIn(request, caseRef));
        Optional<Purpose> stated = Purposes.stated(request);
        AccessRecorded event = new AccessRecorded(
                caseRef,
                kind,
                Asked.words(request),
                looks.texts(),
                looks.keys(),
                stated.orElseGet(() -> Purposes.of(reader.role())),
                stated.isPresent(),
                refusal);
        try {
            append(event, envelope(caseRef == null ? reader.partnership() : caseRef.partnership(), reader));
        } catch (RuntimeException e) {
            LOG.error("An access could not be put on record, and was not answered", e);
            throw new AccessNotRecorded(e);
        }
        looks.clear();
    }

    /** Who is not signed in is nobody that is known: the service says so itself, and no purpose can have been stated. */
    void stranger(PartnershipCode partnership, @Nullable CaseRef caseRef, String asked) {
        Actor service = Actor.system(partnership, null);
        append(
                new AccessRecorded(
                        caseRef,
                        AccessKind.NOT_SIGNED_IN,
                        asked,
                        List.of(),
                        List.of(),
                        Purposes.of(service.role()),
                        false,
                        null),
                envelope(partnership, service));
    }

    private void append(AccessRecorded event, Envelope envelope) {
        store.append(Positions.ACCESS_LOG, stream(envelope, event.caseRef()), event, envelope.toMetaData());
    }

    private Envelope envelope(PartnershipCode partnership, Actor reader) {
        Instant now = time.now();
        UUID id = UUID.randomUUID();
        return new Envelope(
                partnership,
                null,
                null,
                ServiceTime.londonDate(now),
                now,
                RecordingMode.LIVE,
                reader,
                new CommandId(id),
                null,
                id,
                null,
                null,
                Map.of());
    }

    private static UUID stream(Envelope envelope, @Nullable CaseRef caseRef) {
        String whose = caseRef == null ? envelope.actor().userId() + "/" + envelope.partnership() : caseRef.value();
        return DerivedId.from(STREAMS, whose + "/" + envelope.effectiveOn());
    }

    /** Where nobody has chosen a capacity yet: the one that is named, else one of the case's partnership, else the first. */
    private static Actor signedIn(HttpServletRequest request, @Nullable CaseRef caseRef) {
        SignedIn user = SignedInUser.now().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        List<Capacity> held = user.capacities();
        String named = request.getHeader(CapacityChoice.HEADER);
        return held.stream()
                .filter(capacity -> CapacityChoice.nameOf(capacity).equals(named))
                .findFirst()
                .or(() -> held.stream()
                        .filter(capacity ->
                                caseRef != null && capacity.partnership().equals(caseRef.partnership()))
                        .findFirst())
                .orElseGet(held::getFirst)
                .actor(user.userId());
    }

    private static final class SignedInUser {
        static Optional<SignedIn> now() {
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .map(authentication -> authentication.getPrincipal())
                    .filter(SignedIn.class::isInstance)
                    .map(SignedIn.class::cast);
        }
    }

    /** Whether somebody is signed in whose attempt there is to record. */
    static boolean knowsWhoAsks() {
        return SignedInUser.now().isPresent();
    }
}
