package uk.casereview.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseGate;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.ReadRefused;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseQuery.CaseClocks;
import uk.casereview.timeline.CaseQuery.CaseDocuments;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindClocks;
import uk.casereview.timeline.CaseQuery.FindDocuments;
import uk.casereview.timeline.CaseQuery.FindTimeline;
import uk.casereview.timeline.CaseQuery.ReadAt;

/** Answers what is asked about one case. */
@Component
class CaseQueries {
    private final CaseGate gate;
    private final CaseReader reader;
    private final OtherReviews others;
    private final EventForms forms;
    private final PartnershipReferences partnerships;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    CaseQueries(
            CaseGate gate,
            CaseReader reader,
            OtherReviews others,
            EventForms forms,
            PartnershipReferences partnerships,
            ServiceTime time) {
        this.gate = gate;
        this.reader = reader;
        this.others = others;
        this.forms = forms;
        this.partnerships = partnerships;
        this.time = time;
    }

    @QueryHandler
    CaseDetails on(FindCase query) {
        var opened = gate.open(query.reader(), query.caseRef());
        CaseHistory all = history(reader.read(opened.caseId(), query.caseRef(), query.reader()));
        CaseHistory history = known(all, query.asOf());
        LocalDate trueOn = query.effectiveOn();
        ReadAt readAt = readAt(history, query.asOf(), trueOn);
        if (trueOn != null) {
            history = history.trueOn(trueOn);
        }
        if (history.events().isEmpty()) {
            throw new ReadRefused(notYet(readAt));
        }
        PartnershipReference partnership = partnerships.of(opened.partnership(), query.asOf());
        LocalDate day = trueOn == null ? dayOf(query.asOf()) : trueOn;
        return CaseFold.details(
                history,
                forms::nameOf,
                partnership,
                day,
                lookingAt(opened.caseId(), query.caseRef(), query.asOf(), trueOn),
                reader.isKeptFromPapers(query.caseRef(), query.reader()),
                readAt);
    }

    @QueryHandler
    CaseTimeline on(FindTimeline query) {
        var opened = gate.open(query.reader(), query.caseRef());
        List<CaseReader.Read> read = reader.read(opened.caseId(), query.caseRef(), query.reader());
        CaseHistory all = history(read);
        CaseHistory history = known(all, query.asOf());
        LocalDate trueOn = query.effectiveOn();
        Set<UUID> told = (trueOn == null ? history : history.trueOn(trueOn)).ids();
        List<Instant> knownAt = history.knownAt();
        List<TimelineEntry> entries = new ArrayList<>();
        List<TimelineEntry> later = new ArrayList<>();
        for (int i = 0; i < knownAt.size(); i++) {
            boolean recordedLater = trueOn != null && !knownAt.get(i).isBefore(TrueHistories.after(trueOn));
            if (told.contains(read.get(i).event().eventId())) {
                (recordedLater ? later : entries).add(entry(read.get(i), knownAt.get(i)));
            }
        }
        return new CaseTimeline(
                query.caseRef(),
                entries,
                trueOn == null ? null : later,
                lookingAt(opened.caseId(), query.caseRef(), query.asOf(), trueOn),
                readAt(history, query.asOf(), trueOn));
    }

    private List<LookedAtBy> lookingAt(
            UUID caseId, CaseRef caseRef, @Nullable Instant asOf, @Nullable LocalDate trueOn) {
        return others.lookingAt(caseId, caseRef, asOf).stream()
                .filter(other -> trueOn == null || !other.since().isAfter(trueOn))
                .toList();
    }

    @QueryHandler
    CaseClocks on(FindClocks query) {
        var details = on(new FindCase(query.reader(), query.caseRef(), query.asOf(), query.effectiveOn()));
        return new CaseClocks(query.caseRef(), details.clocks(), details.readAt());
    }

    /** The case itself stays readable without its papers; what is papers alone is refused. */
    @QueryHandler
    CaseDocuments on(FindDocuments query) {
        gate.open(query.reader(), query.caseRef());
        if (reader.isKeptFromPapers(query.caseRef(), query.reader())) {
            throw new ReadRefused(RefusalCode.CONFLICTED);
        }
        var details = on(new FindCase(query.reader(), query.caseRef(), query.asOf(), null));
        return new CaseDocuments(query.caseRef(), details.file().documents(), details.readAt());
    }

    private LocalDate dayOf(@Nullable Instant asOf) {
        return asOf == null ? time.today() : ServiceTime.londonDate(asOf);
    }

    private static CaseHistory history(List<CaseReader.Read> read) {
        return new CaseHistory(read.stream().map(CaseReader.Read::event).toList());
    }

    private static CaseHistory known(CaseHistory history, @Nullable Instant asOf) {
        return asOf == null ? history : history.knownBy(asOf);
    }

    private ReadAt readAt(CaseHistory history, @Nullable Instant asOf, @Nullable LocalDate effectiveOn) {
        long position =
                history.events().isEmpty() ? -1 : history.events().getLast().position();
        return new ReadAt(position, system.instant(), asOf, effectiveOn);
    }

    /** §11.8: any moment may be asked about, and the answer "states T and the last event sequence used", also before the case. */
    private static Refusal notYet(ReadAt readAt) {
        Map<String, Object> facts = new HashMap<>(Map.of("position", readAt.position()));
        Instant asOf = readAt.asOf();
        LocalDate effectiveOn = readAt.effectiveOn();
        if (asOf != null) {
            facts.put("asOf", asOf.toString());
        }
        if (effectiveOn != null) {
            facts.put("effectiveOn", effectiveOn);
        }
        return new Refusal(RefusalCode.NOT_FOUND, facts);
    }

    private TimelineEntry entry(CaseReader.Read read, Instant knownAt) {
        RecordedEvent event = read.event();
        var envelope = event.envelope();
        var decision = envelope.decisionId();
        return new TimelineEntry(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                read.type(),
                envelope.effectiveOn(),
                envelope.recordedAt(),
                knownAt,
                envelope.mode(),
                envelope.actor(),
                envelope.commandId().value(),
                envelope.causationId(),
                decision == null ? null : decision.value(),
                forms.facts(read.facts()));
    }
}
