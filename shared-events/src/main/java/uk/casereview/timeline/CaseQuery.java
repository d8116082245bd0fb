package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.clock.ClockReading;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/**
 * What is asked about one case. Text the reader may not read comes with an empty ciphertext and its length.
 *
 * <p>A reader who may not see the case is answered with the refusal as the exception's details.
 */
public sealed interface CaseQuery {
    Actor reader();

    CaseRef caseRef();

    /**
     * The case now, as it was known at a moment, or as it truly was on a day (§11.8); not both of the latter.
     *
     * @param asOf what was known then
     * @param effectiveOn what was true on that day, with all knowledge to now
     */
    record FindCase(
            Actor reader,
            CaseRef caseRef,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn) implements CaseQuery {
        public FindCase {
            if (asOf != null && effectiveOn != null) {
                throw new IllegalArgumentException("either what was known or what was true");
            }
        }

        public static FindCase now(Actor reader, CaseRef caseRef) {
            return new FindCase(reader, caseRef, null, null);
        }
    }

    /** Every event of the case in the order of the log. */
    record FindTimeline(
            Actor reader, CaseRef caseRef, @Nullable Instant asOf) implements CaseQuery {}

    /** Every clock of the case. */
    record FindClocks(
            Actor reader, CaseRef caseRef, @Nullable Instant asOf) implements CaseQuery {}

    /** The papers of the case alone; refused to whoever a conflict keeps from them (§15.8: "reading under conflict"). */
    record FindDocuments(
            Actor reader, CaseRef caseRef, @Nullable Instant asOf) implements CaseQuery {}

    /** The answer to FindTimeline. */
    record CaseTimeline(CaseRef caseRef, List<TimelineEntry> entries, ReadAt readAt) {}

    /** The answer to FindClocks. */
    record CaseClocks(CaseRef caseRef, List<ClockReading> clocks, ReadAt readAt) {}

    /** The answer to FindDocuments. */
    record CaseDocuments(CaseRef caseRef, List<DocumentAttached> documents, ReadAt readAt) {}

    /**
     * What an answer rests on.
     *
     * @param position the place in the log of the last event used
     * @param freshAt when it was read
     */
    record ReadAt(
            long position,
            Instant freshAt,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn) {}
}
