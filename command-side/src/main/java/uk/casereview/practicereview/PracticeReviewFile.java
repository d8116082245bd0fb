package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.InitiationDecidedAgain;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent.HeldOnCorrected;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.Publication.GoldGroup;
import uk.casereview.practicereview.PublicationEvent.DisseminationWaived;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.DspPositionRecorded;
import uk.casereview.practicereview.ReportEvent.ReceivedOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;

/**
 * What is known of a practice review, whatever its stage; facts may come out of order (§15.1-1).
 *
 * @param earlier what is known of the reviews that the case had before, the first one's first; they know of no others
 */
record PracticeReviewFile(
        Beginning beginning,
        Commission commission,
        List<LocalDate> meetings,
        Report report,
        Publication publication,
        List<PracticeReviewFile> earlier) {
    PracticeReviewFile {
        meetings = List.copyOf(meetings);
        earlier = List.copyOf(earlier);
    }

    static PracticeReviewFile of(Beginning beginning) {
        return new PracticeReviewFile(beginning, Commission.NONE, List.of(), Report.NONE, Publication.NONE, List.of());
    }

    /** Held anew, it has nothing of what the one before had; what that one published stays published. */
    private PracticeReviewFile anew(Beginning next) {
        List<PracticeReviewFile> all = new ArrayList<>(earlier);
        all.add(new PracticeReviewFile(beginning, commission, meetings, report, publication, List.of()));
        return new PracticeReviewFile(
                next.after(beginning), Commission.NONE, List.of(), Report.NONE, Publication.NONE, all);
    }

    /** The review of this file that is, or was, held by the decision. */
    Optional<PracticeReviewFile> heldBy(DecisionId decision) {
        return Stream.concat(Stream.of(this), earlier.reversed().stream())
                .filter(review -> review.isHeldBy(decision))
                .findFirst();
    }

    boolean isHeldBy(DecisionId decision) {
        return beginning.heeded().contains(decision);
    }

    /** With what is said of an earlier review. */
    private PracticeReviewFile ofEarlier(DecisionId decision, UnaryOperator<PracticeReviewFile> said) {
        List<PracticeReviewFile> all = earlier.stream()
                .map(review -> review.isHeldBy(decision) ? said.apply(review) : review)
                .toList();
        return new PracticeReviewFile(beginning, commission, meetings, report, publication, all);
    }

    /** How the latest report of the case that is public was published; null where none is. */
    @Nullable
    Publication lastPublished() {
        return publication.publishedOn() != null
                ? publication
                : earlier.reversed().stream()
                        .map(PracticeReviewFile::publication)
                        .filter(report -> report.publishedOn() != null)
                        .findFirst()
                        .orElse(null);
    }

    PracticeReviewFile evolve(PracticeReviewEvent event) {
        return switch (event) {
            case CommissioningEvent e -> after(e);
            case ConductEvent e -> after(e);
            case ReportEvent e -> after(e);
            case PublicationEvent e -> after(e);
        };
    }

    private PracticeReviewFile after(CommissioningEvent event) {
        return switch (event) {
            case LcsprInitiated e -> anew(Beginning.of(e));
            case ReviewInitiated e -> anew(Beginning.of(e));
            case InitiationDecidedAgain e -> with(beginning.again(e.decision()));
            case DeterminationTakenOver e -> with(beginning.taking(e));
            case ReviewStartRecalculated e ->
                isHeldBy(e.decisionId())
                        ? with(beginning.since(e.to()))
                        : ofEarlier(e.decisionId(), review -> review.with(review.beginning.since(e.to())));
            case ReviewerAppointed e -> with(commission.with(e));
            case ReviewDecisionNotified e -> with(commission.with(e));
            case ToldOnCorrected e -> with(commission.corrected(e));
            case ReviewerRemoved e -> with(commission.without(e.reviewerId()));
            case TermsOfReferenceAgreed e -> with(commission.involving(e.agencies(), e.decision()));
            case TermsOfReferenceRevised e -> with(commission.involving(e.agencies(), e.decision()));
            case NationalReviewSettled e -> with(commission.with(e));
            case CommissioningEvent _ -> this;
        };
    }

    private PracticeReviewFile after(ConductEvent event) {
        return switch (event) {
            case ReviewMeetingRecorded e -> withMeeting(e.heldOn());
            case HeldOnCorrected e -> putRight(e, review -> review.corrected(e));
            case ConductEvent _ -> this;
        };
    }

    private PracticeReviewFile after(ReportEvent event) {
        return switch (event) {
            case DraftReceived e -> with(report.with(e));
            case ReceivedOnCorrected e -> putRight(e, review -> review.with(review.report.corrected(e)));
            case DraftReturned _ -> with(report.returned());
            case ReportQualityAssured e -> with(report.assured(e.decision()));
            case DspPositionRecorded e -> with(report.with(e.position()));
            case ReportDetermined e -> with(report.determined(e.decision()));
            case ReportRatified e -> ratified(e);
            case ReportEvent _ -> this;
        };
    }

    private PracticeReviewFile after(PublicationEvent event) {
        return switch (event) {
            case PublicationModeDecided e -> with(publication.in(e.mode(), e.decision(), e.justification() != null));
            case PublicationPlanned e -> with(publication.with(GoldGroup.of(e)));
            case PrePublicationCopiesSent e -> with(publication.sent(e.sent()));
            case SentOnCorrected e ->
                putRight(e, review -> review.with(review.publication.sent(Map.of(e.recipient(), e.to()))));
            case LcsprPublished e -> with(publication.published(e.publishedOn(), e.availableUntil()));
            case PublishedOnCorrected e ->
                putRight(e, review -> review.with(review.publication.published(e.to(), e.availableUntil())));
            case LearningDisseminated e -> with(publication.passedOn(e.channel()));
            case DisseminationWaived e -> with(publication.passedOn(e.channel()));
            case PublicationEvent _ -> this;
        };
    }

    /** "new version invalidates copies"; one that is ratified again as it was does not. */
    private PracticeReviewFile ratified(ReportRatified event) {
        Ratification next = report.ratification(event.version(), event.decision());
        return with(report.ratified(next)).with(next.again() ? publication : publication.withoutCopies());
    }

    /** With what may no longer be relied on. */
    PracticeReviewFile flagged(DecisionFlaggedForReview flag) {
        return with(report.flagged(flag));
    }

    /** With the record of a decision as it really was. */
    PracticeReviewFile corrected(DecisionRecord decision) {
        return new PracticeReviewFile(
                beginning.corrected(decision),
                commission,
                meetings,
                report.corrected(decision),
                publication,
                earlier.stream().map(review -> review.corrected(decision)).toList());
    }

    /** Of the review held now, or of the earlier one that is named. */
    private PracticeReviewFile putRight(ReviewDayCorrected event, UnaryOperator<PracticeReviewFile> right) {
        DecisionId named = event.review();
        return named == null ? right.apply(this) : ofEarlier(named, right);
    }

    PracticeReviewFile settledAbove(EscalationBody body, UserId by) {
        return with(report.settled(body, by));
    }

    private PracticeReviewFile withMeeting(LocalDate heldOn) {
        List<LocalDate> all = new ArrayList<>(meetings);
        all.add(heldOn);
        return new PracticeReviewFile(beginning, commission, all, report, publication, earlier);
    }

    private PracticeReviewFile corrected(HeldOnCorrected event) {
        List<LocalDate> all = new ArrayList<>(meetings);
        all.set(all.indexOf(event.from()), event.to());
        return new PracticeReviewFile(beginning, commission, all, report, publication, earlier);
    }

    private PracticeReviewFile with(Beginning next) {
        return new PracticeReviewFile(next, commission, meetings, report, publication, earlier);
    }

    private PracticeReviewFile with(Commission next) {
        return new PracticeReviewFile(beginning, next, meetings, report, publication, earlier);
    }

    private PracticeReviewFile with(Report next) {
        return new PracticeReviewFile(beginning, commission, meetings, next, publication, earlier);
    }

    private PracticeReviewFile with(Publication next) {
        return new PracticeReviewFile(beginning, commission, meetings, report, next, earlier);
    }
}
