package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.ConductEvent.DelayForecast;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRequested;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PublicationEvent.DisseminationWaived;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.ReportTakenDown;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.DspPositionRecorded;
import uk.casereview.practicereview.ReportEvent.EditorialCorrectionRecorded;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.tracker.PracticeReviewStage;

/**
 * A practice review, each fact as the event that stated it; dates that may have been corrected stand beside it.
 *
 * @param initiated how a statutory review began; null for another
 * @param begun how another review began; null for a statutory one
 * @param takenOver by which later determinations it goes on, and with whom
 * @param earlier the reviews that the case had before, in their order
 * @param reviewers who runs it now
 * @param reviewerVacant whether somebody ran it and nobody does now
 * @param told who knows of the review and its reviewers, and since when
 * @param besideNationalReview how it was to go on beside a national review, the last as it stands
 * @param delayed whether it takes longer, and that is explained
 * @param positions what the delegated partners have answered to the latest draft
 * @param copies to whom the ratified report went before publication, and when
 * @param earliestPublicationOn the first day on which it may be public
 */
public record PracticeReviewDetails(
        PracticeReviewId practiceReviewId,
        PracticeReviewStage stage,
        ReviewType reviewType,
        @Nullable LcsprInitiated initiated,
        @Nullable ReviewInitiated begun,
        List<DeterminationTakenOver> takenOver,
        List<EarlierReview> earlier,
        List<ReviewerAppointed> reviewers,
        boolean reviewerVacant,
        Map<Recipient, LocalDate> told,
        @Nullable TermsOfReferenceAgreed terms,
        List<TermsOfReferenceRevised> revisedTerms,
        List<ReviewMeetingRecorded> meetings,
        List<FamilyContactRecorded> familyContacts,
        List<ProgressRequested> progressRequests,
        List<ProgressRecorded> progress,
        List<NationalReviewSettled> besideNationalReview,
        boolean delayed,
        List<DelayForecast> forecasts,
        List<DelayRecorded> delays,
        List<DraftReceived> drafts,
        List<DraftReturned> returned,
        @Nullable ReportQualityAssured qualityAssured,
        List<DspPositionRecorded> positions,
        @Nullable ReportDetermined determined,
        @Nullable ReportRatified ratified,
        List<EditorialCorrectionRecorded> editorialCorrections,
        @Nullable PublicationModeDecided mode,
        List<PublicationPlanned> goldGroups,
        Map<Recipient, LocalDate> copies,
        @Nullable LocalDate earliestPublicationOn,
        @Nullable LcsprPublished published,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        List<LearningDisseminated> disseminated,
        List<DisseminationWaived> waived,
        List<ReportTakenDown> takenDown,
        List<ReportRepublished> republished,
        @Nullable ReportArchived archived) {}
