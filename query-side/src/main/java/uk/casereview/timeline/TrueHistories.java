package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.RecordedEvent;

/** What was true of many cases on a day, for whoever adds it up and shows none of its text (§15.1-6). */
@Component
public final class TrueHistories {
    private final TimelineStore store;
    private final EventForms forms;

    TrueHistories(TimelineStore store, EventForms forms) {
        this.store = store;
        this.forms = forms;
    }

    /**
     * The events of one case that were true on the day, in the order of the log.
     *
     * @param later how many of them were recorded only after the day
     * @param lastAt when the last of those was recorded; null where there is none
     */
    public record TrueHistory(
            UUID caseId,
            List<RecordedEvent> events,
            int later,
            @Nullable Instant lastAt) {
        /** Of those events that were known at the moment, or of all. */
        public static TrueHistory of(UUID caseId, CaseHistory all, @Nullable Instant asOf, LocalDate day) {
            CaseHistory known = asOf == null ? all : all.knownBy(asOf);
            CaseHistory truly = known.trueOn(day);
            List<Instant> later = known.recordedAfter(truly, day);
            return new TrueHistory(caseId, truly.events(), later.size(), later.isEmpty() ? null : later.getLast());
        }
    }

    /** Each of the cases of which anything was true on the day. */
    public Stream<TrueHistory> of(Collection<UUID> cases, @Nullable Instant asOf, LocalDate day) {
        Map<UUID, List<RecordedEvent>> byCase = new LinkedHashMap<>();
        store.ofEach(cases)
                .forEach(row -> byCase.computeIfAbsent(row.caseId(), _ -> new ArrayList<>())
                        .add(event(row)));
        return byCase.entrySet().stream()
                .map(each -> TrueHistory.of(each.getKey(), new CaseHistory(each.getValue()), asOf, day))
                .filter(history -> !history.events().isEmpty());
    }

    /** The first moment after the day, in London. */
    public static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ServiceTime.LONDON).toInstant();
    }

    private RecordedEvent event(TimelineStore.Row row) {
        return new RecordedEvent(
                row.position(),
                row.eventId(),
                row.aggregateType(),
                row.aggregateId(),
                row.sequence(),
                Envelope.of(forms.metaData(row.envelope())),
                forms.read(row.type(), forms.tree(row.facts())));
    }
}
