package uk.casereview.datarequest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.CaseGate;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequest;
import uk.casereview.datarequest.PersonsShare.Share;
import uk.casereview.datarequest.SubjectAccessQuery.FindHeldAbout;
import uk.casereview.datarequest.SubjectAccessQuery.HeldAbout;
import uk.casereview.datarequest.SubjectAccessQuery.HeldEvent;
import uk.casereview.datarequest.SubjectAccessQuery.HeldText;
import uk.casereview.query.EventForms;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseReader;

/** Answers what is held about a person who asked for it. */
@Component
class SubjectAccessQueries {
    private final DataRequestQueries requests;
    private final CaseGate gate;
    private final CaseReader cases;
    private final EventForms forms;
    private final Freshness freshness;
    private final Clock system = Clock.systemUTC();

    SubjectAccessQueries(
            DataRequestQueries requests, CaseGate gate, CaseReader cases, EventForms forms, Freshness freshness) {
        this.requests = requests;
        this.gate = gate;
        this.cases = cases;
        this.forms = forms;
        this.freshness = freshness;
    }

    @QueryHandler
    HeldAbout on(FindHeldAbout query) {
        RegisterReaders.OF_EXPORTS.admit(query.reader());
        DataRequestEntry request = requests.on(new FindDataRequest(query.reader(), query.requestId()))
                .entry();
        PersonRef subject = answerable(request);
        CaseRef caseRef = request.opened().caseRef();
        UUID caseId = gate.open(query.reader(), caseRef).caseId();
        if (cases.isKeptFromPapers(caseRef, query.reader())) {
            throw new ReadRefused(RefusalCode.CONFLICTED);
        }
        List<CaseReader.Read> read = cases.read(caseId, caseRef, query.reader());
        List<JsonNode> facts = read.stream().map(CaseReader.Read::facts).toList();
        PersonsShare person = new PersonsShare(
                keysOfNarrative(caseId, facts),
                subject,
                PersonsShare.pseudonymsOf(subject, facts),
                request.reviews().reversed());
        List<HeldEvent> events = new ArrayList<>();
        long notReviewed = 0;
        for (CaseReader.Read one : read) {
            Share share = person.of(one.event().eventId(), one.facts().deepCopy());
            notReviewed += share.notReviewed();
            if (share.concerned()) {
                events.add(event(one, share));
            }
        }
        return new HeldAbout(
                request.requestId(),
                caseRef,
                subject,
                exemptions(events),
                Math.toIntExact(notReviewed),
                events,
                freshness.reached(Projections.CASE_TIMELINE),
                system.instant());
    }

    /** IG6: what was granted, at least in part, and is not answered yet; afterwards the text of the case is closed again. */
    private static PersonRef answerable(DataRequestEntry request) {
        if (request.stage() == DataRequestStage.REQUESTED) {
            throw new ReadRefused(RefusalCode.DATA_REQUEST_NOT_DECIDED);
        }
        boolean granted = request.opened().kind() == DataRequestKind.SUBJECT_ACCESS
                && request.stage() == DataRequestStage.DECIDED
                && Objects.requireNonNull(request.decided()).decision() != DataRequestDecision.REFUSED;
        if (!granted) {
            throw new ReadRefused(Refusal.of(
                    RefusalCode.INVALID_STATE, "stage", request.stage().toString()));
        }
        PersonRef subject = request.opened().subject();
        if (subject == null) {
            throw new ReadRefused(RefusalCode.SUBJECT_NOT_NAMED);
        }
        return subject;
    }

    /** What was said in a meeting is sealed there, before the case takes the decision over. */
    private static Set<UUID> keysOfNarrative(UUID caseId, List<JsonNode> facts) {
        Set<UUID> keys = new HashSet<>(Set.of(caseId));
        facts.stream()
                .flatMap(one -> one.findValues("meetingId").stream())
                .filter(JsonNode::isString)
                .forEach(id -> keys.add(UUID.fromString(id.stringValue())));
        return keys;
    }

    private HeldEvent event(CaseReader.Read read, Share share) {
        return new HeldEvent(
                read.event().eventId(),
                read.type(),
                read.event().effectiveOn(),
                read.event().recordedAt(),
                share.texts(),
                forms.facts(share.facts()));
    }

    private static List<Exemption> exemptions(List<HeldEvent> events) {
        return events.stream()
                .flatMap(event -> event.texts().stream())
                .map(HeldText::exemption)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
