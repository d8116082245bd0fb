package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** How the report became public, and what it taught was passed on. */
public sealed interface PublicationEvent extends PracticeReviewEvent {

    /** So much of the report is to become public, and this is why not all of it. */
    record PublicationModeDecided(
            PublicationMode mode,
            @Nullable SealedText justification,
            @Nullable LocalDate panelInformedOn,
            @Nullable LocalDate sosInformedOn,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements PublicationEvent, Decided {}

    /**
     * The group that plans publication has met and arranged this.
     *
     * @param opensPublication whether it met after ratification (§15.5-21)
     */
    record PublicationPlanned(
            LocalDate goldGroupOn,
            @Nullable LocalDate plannedOn,
            @Nullable SealedText familyLiaison,
            @Nullable SealedText practitionerBriefing,
            @Nullable SealedText mediaLines,
            @Nullable SealedText policeCpsView,
            Set<UUID> constraints,
            @Nullable String legalAdviceRef,
            boolean opensPublication)
            implements PublicationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return goldGroupOn;
        }
    }

    /** All who are to have the report before it is public have it; from the day named it may be. */
    record PrePublicationCopiesSent(
            Map<Recipient, LocalDate> sent,
            LocalDate earliestPublicationOn,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements PublicationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return LastDay.of(sent.values(), recordedOn);
        }
    }

    /**
     * The report is public.
     *
     * @param dueOn the date of C6; null where no clock runs
     * @param availableUntil until when it stays there at least; null where no rule says so
     * @param reportCompletedOn when the board had ratified it; null where it had not
     * @param openActions the agreed actions of its plan that were not completed by then (L12); null where it was recorded
     *     before that was looked at
     */
    record LcsprPublished(
            LocalDate publishedOn,
            String url,
            PublicationMode mode,
            boolean onTime,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate availableUntil,
            @Nullable LocalDate reportCompletedOn,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason,
            @Nullable List<ActionId> openActions)
            implements PublicationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return publishedOn;
        }
    }

    /** What the review teaches has been passed on in this way. */
    record LearningDisseminated(
            DisseminationChannel channel,
            LocalDate on,
            @Nullable Integer audience) implements PublicationEvent, OnDay {}

    /** This way of passing learning on is done without. */
    record DisseminationWaived(DisseminationChannel channel, SealedText reason) implements PublicationEvent {}

    /** The report is off the website, and is kept on request. */
    record ReportArchived(
            LocalDate on,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason) implements PublicationEvent, OnDay {}

    /** The report had to go at once. */
    record ReportTakenDown(
            TakedownGround ground, LocalDate on, @Nullable SealedText note) implements PublicationEvent, OnDay {}

    /** A corrected report is public in the place of the first. */
    record ReportRepublished(LocalDate on, String url, String docRef, SealedText reason)
            implements PublicationEvent, OnDay {}

    /**
     * The copy was sent on another day than recorded.
     *
     * @param review whose copy, by the decision that an earlier review was held by; null: the one held now
     */
    record SentOnCorrected(
            Recipient recipient,
            LocalDate from,
            LocalDate to,
            LocalDate earliestPublicationOn,
            SealedText reason,
            @Nullable DecisionId review)
            implements PublicationEvent, ReviewDayCorrected {}

    /**
     * The report became public on another day than recorded.
     *
     * @param review whose report, by the decision that an earlier review was held by; null: the one held now
     */
    record PublishedOnCorrected(
            LocalDate from,
            LocalDate to,
            boolean onTime,
            @Nullable LocalDate availableUntil,
            SealedText reason,
            @Nullable DecisionId review)
            implements PublicationEvent, ReviewDayCorrected {}
}
