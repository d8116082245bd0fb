package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.MeetingId;

/**
 * What the record of the review holds so far.
 *
 * @param heldAt the meetings kept in the service at which the review was held
 */
record Contents(
        List<LocalDate> meetings,
        Set<MeetingId> heldAt,
        Set<LearningId> learning,
        Map<ReviewSection, Section> sections) {
    static final Contents NONE = new Contents(List.of(), Set.of(), Set.of(), Map.of());

    Contents {
        meetings = List.copyOf(meetings);
        // a snapshot stored before this was kept says nothing of it
        heldAt = heldAt == null ? Set.of() : Set.copyOf(heldAt);
        learning = Set.copyOf(learning);
        sections = Map.copyOf(sections);
    }

    /** A section as last recorded. */
    record Section(SectionStatus status, boolean empty) {}

    Contents after(RapidReviewMeetingHeld event) {
        List<LocalDate> all = new ArrayList<>(meetings);
        all.add(event.heldOn());
        Set<MeetingId> kept = new HashSet<>(heldAt);
        Optional.ofNullable(event.meetingId()).ifPresent(kept::add);
        return new Contents(all, kept, learning, sections);
    }

    Contents corrected(HeldOnCorrected event) {
        List<LocalDate> all = new ArrayList<>(meetings);
        all.replaceAll(heldOn -> heldOn.equals(event.from()) ? event.to() : heldOn);
        return new Contents(all, heldAt, learning, sections);
    }

    Contents withLearning(LearningId learningId) {
        Set<LearningId> all = new HashSet<>(learning);
        all.add(learningId);
        return new Contents(meetings, heldAt, all, sections);
    }

    Contents withSection(ReviewSectionRecorded event) {
        var text = event.text();
        Map<ReviewSection, Section> all = new EnumMap<>(ReviewSection.class);
        all.putAll(sections);
        all.put(event.section(), new Section(event.status(), text == null || text.length() == 0));
        return new Contents(meetings, heldAt, learning, all);
    }
}
