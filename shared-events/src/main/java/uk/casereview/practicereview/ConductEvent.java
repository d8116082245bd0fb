package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** What the review did, and how its partners kept an eye on it. */
public sealed interface ConductEvent extends PracticeReviewEvent {

    /**
     * The review team, or practitioners in a workshop, met.
     *
     * @param irregularities null where nothing was out of order
     */
    record ReviewMeetingRecorded(
            LocalDate heldOn,
            ReviewMeetingType type,
            List<AgencyCode> agencies,
            @Nullable Integer participants,
            @Nullable SealedText note,
            @Nullable List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ConductEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return heldOn;
        }
    }

    /**
     * Somebody of the family was approached, with this outcome.
     *
     * @param irregularities null where nothing was out of order
     */
    record FamilyContactRecorded(
            LocalDate on,
            FamilyRole personRole,
            ContactMethod method,
            ContactOutcome outcome,
            @Nullable SealedText note,
            @Nullable List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ConductEvent, OnDay {}

    /** The reviewer has been asked in writing how the review gets on. */
    record ProgressRequested(
            LocalDate on,
            @Nullable SealedText text,
            @Nullable String docRef) implements ConductEvent, OnDay {}

    /** The partners have looked at the review's time and quality. */
    record ProgressRecorded(
            LocalDate on,
            boolean timeOk,
            boolean qualityOk,
            @Nullable SealedText note) implements ConductEvent, OnDay {}

    /** The review is expected to take longer; nobody has been told yet. */
    record DelayForecast(DelayReason reason, @Nullable SealedText text, LocalDate expectedOn) implements ConductEvent {}

    /** The review takes longer, which is explained, and whoever is to know of it does. */
    record DelayRecorded(
            DelayReason reason,
            @Nullable SealedText text,
            LocalDate expectedOn,
            @Nullable LocalDate panelInformedOn,
            @Nullable LocalDate sosInformedOn)
            implements ConductEvent {}

    /**
     * The meeting was held on another day than recorded.
     *
     * @param review whose meeting, by the decision that an earlier review was held by; null: the one held now
     */
    record HeldOnCorrected(
            LocalDate from,
            LocalDate to,
            SealedText reason,
            @Nullable DecisionId review) implements ConductEvent, ReviewDayCorrected {}
}
