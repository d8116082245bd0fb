package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.practicereview.Commission.Reviewer;
import uk.casereview.practicereview.CommissioningEvent.InitiationDecidedAgain;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.HeldOnCorrected;
import uk.casereview.practicereview.ConductEvent.ProgressRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRequested;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.DspPositionRecorded;
import uk.casereview.practicereview.ReportEvent.EditorialCorrectionRecorded;
import uk.casereview.practicereview.ReportEvent.LearningRetagged;
import uk.casereview.practicereview.ReportEvent.ReceivedOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.Event;

/** On which day each event says that something happened, and what it cannot have come before. */
final class ClaimedDays {
    private ClaimedDays() {}

    /**
     * What the event claims.
     *
     * @param days with all that is true once it is
     * @param before who ran the review until then
     */
    static Stream<DayOrder> of(Event event, PracticeReviewDays days, Commission before) {
        return switch (event) {
            case CommissioningEvent e -> commissioned(e, days, before);
            case ConductEvent e -> conducted(e, days.start());
            case ReportEvent e -> reported(e, days);
            case PublicationEvent e -> published(e, days);
            case DecisionRecordCorrected e ->
                day("the decision", e.to().decidedOn()).follows(days.start());
            default -> Stream.empty();
        };
    }

    private static Stream<DayOrder> commissioned(CommissioningEvent event, PracticeReviewDays days, Commission before) {
        Day start = days.start();
        return switch (event) {
            case InitiationDecidedAgain e ->
                day("the second decision to hold the review", e.decision().decidedOn())
                        .follows(start);
            case ReviewerAppointed e ->
                day("the appointment of the reviewer", e.appointedOn()).follows(start);
            case ReviewerRemoved e ->
                day("the removal of the reviewer", e.removedOn())
                        .follows(day("the appointment of the reviewer", appointed(e, before)));
            case ReviewDecisionNotified e ->
                day(
                                "the telling of the review",
                                PracticeReviewDays.first(e.recipients().values()))
                        .follows(start);
            case ToldOnCorrected e -> day("the telling of the review", e.to()).follows(start);
            case TermsOfReferenceAgreed e ->
                day("the terms of reference", e.decision().decidedOn()).follows(start);
            case TermsOfReferenceRevised e ->
                day("the revision of the terms", e.decision().decidedOn()).follows(start);
            case NationalReviewSettled e ->
                day("the settlement beside the national review", e.decision().decidedOn())
                        .follows(start);
            case ReviewDiscontinued e ->
                day("the end of the review", e.decision().decidedOn()).follows(start);
            case LcsprClosed e ->
                day("the closing of the review", e.decision().decidedOn()).follows(start, days.publication());
            case LcsprReopened e ->
                day("the reopening of the review", e.decision().decidedOn()).follows(start, days.publication());
            case CommissioningEvent _ -> Stream.empty();
        };
    }

    private static @Nullable LocalDate appointed(ReviewerRemoved event, Commission before) {
        return Optional.ofNullable(before.reviewers().get(event.reviewerId()))
                .map(Reviewer::appointedOn)
                .orElse(null);
    }

    private static Stream<DayOrder> conducted(ConductEvent event, Day start) {
        return switch (event) {
            case ReviewMeetingRecorded e -> day("the meeting", e.heldOn()).follows(start);
            case HeldOnCorrected e -> day("the meeting", e.to()).follows(start);
            case FamilyContactRecorded e ->
                day("the contact with the family", e.on()).follows(start);
            case ProgressRequested e ->
                day("the question about progress", e.on()).follows(start);
            case ProgressRecorded e -> day("the look at progress", e.on()).follows(start);
            case DelayRecorded e -> told(e.panelInformedOn(), e.sosInformedOn(), start);
            case ConductEvent _ -> Stream.empty();
        };
    }

    private static Stream<DayOrder> told(@Nullable LocalDate panel, @Nullable LocalDate secretary, Day start) {
        return Stream.concat(
                day("the telling of the Panel", panel).follows(start),
                day("the telling of the Secretary of State", secretary).follows(start));
    }

    private static Stream<DayOrder> reported(ReportEvent event, PracticeReviewDays days) {
        Day start = days.start();
        return switch (event) {
            case DraftReceived _ -> days.draft().follows(start);
            case ReceivedOnCorrected e -> day("draft " + e.version(), e.to()).follows(start);
            case DraftReturned e ->
                day("the return of the draft", e.decision().decidedOn()).follows(days.draft());
            case ReportQualityAssured _ -> days.assurance().follows(days.draft());
            case LearningRetagged _ -> Stream.empty();
            case DspPositionRecorded e -> day("the position", e.position().on()).follows(start);
            case ReportDetermined _ -> days.determination().follows(start);
            case ReportRatified _ -> days.ratification().follows(start);
            case EditorialCorrectionRecorded e ->
                day("the mending of the wording", e.on()).follows(days.ratification());
        };
    }

    private static Stream<DayOrder> published(PublicationEvent event, PracticeReviewDays days) {
        Day start = days.start();
        return switch (event) {
            case PublicationModeDecided e ->
                Stream.concat(
                        day("the decision on publication", e.decision().decidedOn())
                                .follows(start),
                        told(e.panelInformedOn(), e.sosInformedOn(), start));
            case PublicationPlanned e ->
                day("the meeting of the Gold Group", e.goldGroupOn()).follows(start);
            case PrePublicationCopiesSent _ -> days.copies().follows(start);
            case SentOnCorrected e -> day("the sending of the copy", e.to()).follows(start);
            case LcsprPublished _ -> days.publication().follows(start);
            case PublishedOnCorrected _ -> days.publication().follows(start);
            case LearningDisseminated e ->
                day("the passing on of learning", e.on()).follows(start);
            case ReportArchived e -> day("the end on the website", e.on()).follows(days.report());
            case ReportRepublished e -> day("the corrected publication", e.on()).follows(days.report());
            case PublicationEvent _ -> Stream.empty();
        };
    }

    private static Day day(String fact, @Nullable LocalDate on) {
        return new Day(fact, on);
    }
}
