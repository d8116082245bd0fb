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
     * The case now, as it was known at a moment, as it truly was on a day (§11.8), or as it was on that day as far as was
     * known at that moment.
     *
     * @param asOf what was known then; null: all knowledge to now
     * @param effectiveOn what was true on that day
     */
    record FindCase(
            Actor reader,
            CaseRef caseRef,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn) implements CaseQuery {
        public static FindCase now(Actor reader, CaseRef caseRef) {
            return new FindCase(reader, caseRef, null, null);
        }
    }

    /** Every event of the case in the order of the log, or those that were true on a day. */
    record FindTimeline(
            Actor reader,
            CaseRef caseRef,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn) implements CaseQuery {
        public FindTimeline(Actor reader, CaseRef caseRef, @Nullable Instant asOf) {
            this(reader, caseRef, asOf, null);
        }
    }

    /** Every clock of the case. */
    record FindClocks(
            Actor reader,
            CaseRef caseRef,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn) implements CaseQuery {}

    /** The papers of the case alone; refused to whoever a conflict keeps from them (§15.8: "reading under conflict"). */
    record FindDocuments(
            Actor reader, CaseRef caseRef, @Nullable Instant asOf) implements CaseQuery {}

    /**
     * What is known of the case at two moments, and what was recorded in between (§11.8).
     *
     * @param later null: now
     */
    record FindComparison(
            Actor reader,
            CaseRef caseRef,
            Instant earlier,
            @Nullable Instant later) implements CaseQuery {
        public FindComparison {
            if (later != null && later.isBefore(earlier)) {
                throw new IllegalArgumentException("the later moment comes first");
            }
        }
    }

    /**
     * The answer to FindTimeline.
     *
     * @param entries of a day those that were true on it and on record by its end
     * @param recordedLater what was true on the day and recorded only after it; null where no day is asked for
     * @param lookedAtBy the reviews of other cases that look at this one too; their events are those cases'
     */
    record CaseTimeline(
            CaseRef caseRef,
            List<TimelineEntry> entries,
            @Nullable List<TimelineEntry> recordedLater,
            List<LookedAtBy> lookedAtBy,
            ReadAt readAt) {
        public CaseTimeline(CaseRef caseRef, List<TimelineEntry> entries, List<LookedAtBy> lookedAtBy, ReadAt readAt) {
            this(caseRef, entries, null, lookedAtBy, readAt);
        }
    }

    /** The answer to FindClocks. */
    record CaseClocks(CaseRef caseRef, List<ClockReading> clocks, ReadAt readAt) {}

    /** The answer to FindDocuments. */
    record CaseDocuments(CaseRef caseRef, List<DocumentAttached> documents, ReadAt readAt) {}

    /**
     * The answer to FindComparison.
     *
     * @param earlier its position is -1 where nothing was known of the case yet
     * @param differences what the later case says otherwise, in the order of its parts
     * @param recordedBetween the events that were recorded later than the first moment
     */
    record CaseComparison(
            CaseRef caseRef,
            ReadAt earlier,
            ReadAt later,
            List<Difference> differences,
            List<TimelineEntry> recordedBetween) {}

    /**
     * One place of the case that says something else.
     *
     * @param place the way there, like {@code clocks[C3]/status}; what stands in a list is named by what is its own
     * @param before null where nothing was there
     * @param after null where nothing is there any more
     */
    record Difference(
            String place, @Nullable Object before, @Nullable Object after) {}

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
