package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.shared.Event;

/** C12: each review of the terms of reference starts a clock that the next one stops, in whatever order they are recorded. */
final class TermsFacts {
    private static final String CLOCK = "terms-of-reference/";

    private TermsFacts() {}

    static boolean tells(Event event) {
        return event instanceof TermsOfReferenceReviewed;
    }

    static void apply(SubjectDraft draft, PartnershipEvent event) {
        if (event instanceof TermsOfReferenceReviewed reviewed) {
            draft.clocks.put(
                    CLOCK + reviewed.on(),
                    new CountedClock(
                            ClockKind.C12,
                            reviewed.on(),
                            reviewed.dueOn(),
                            null,
                            null,
                            false,
                            draft.aggregateId(),
                            Instant.EPOCH));
            stopEachByTheNext(draft);
        }
    }

    private static void stopEachByTheNext(SubjectDraft draft) {
        SortedMap<LocalDate, CountedClock> byStart = new TreeMap<>();
        for (Entry<String, CountedClock> clock : draft.clocks.entrySet()) {
            if (clock.getKey().startsWith(CLOCK)) {
                byStart.put(clock.getValue().startOn(), clock.getValue());
            }
        }
        for (CountedClock clock : byStart.values()) {
            SortedMap<LocalDate, CountedClock> later =
                    byStart.tailMap(clock.startOn().plusDays(1));
            if (!later.isEmpty()) {
                draft.clocks.put(CLOCK + clock.startOn(), stopped(draft, clock, later.firstKey()));
            }
        }
    }

    private static CountedClock stopped(SubjectDraft draft, CountedClock clock, LocalDate on) {
        return on.equals(clock.stopOn())
                ? clock
                : new CountedClock(
                        clock.kind(),
                        clock.startOn(),
                        clock.dueOn(),
                        on,
                        draft.workingDays(clock.startOn(), on),
                        false,
                        clock.aggregateId(),
                        clock.knownFrom());
    }
}
