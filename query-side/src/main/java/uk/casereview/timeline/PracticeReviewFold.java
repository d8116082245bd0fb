package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent.DelayForecast;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRequested;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PublicationEvent.DisseminationWaived;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.ReportTakenDown;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.DspPositionRecorded;
import uk.casereview.practicereview.ReportEvent.EditorialCorrectionRecorded;
import uk.casereview.practicereview.ReportEvent.LearningRetagged;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.UserId;
import uk.casereview.tracker.PracticeReviewStage;

/** A practice review from what a history states, since it last began. */
final class PracticeReviewFold {
    private PracticeReviewFold() {}

    static @Nullable PracticeReviewDetails of(Facts facts, UUID caseId, @Nullable PracticeReviewStage stage) {
        List<Facts> reviews = EarlierReviews.oneByOne(facts);
        Facts review = reviews.isEmpty() ? facts : reviews.getLast();
        LcsprInitiated initiated = review.lastOrNull(LcsprInitiated.class);
        ReviewInitiated begun = review.lastOrNull(ReviewInitiated.class);
        if (stage == null || (initiated == null && begun == null)) {
            return null;
        }
        Map<UserId, ReviewerAppointed> reviewers = reviewers(review);
        List<DeterminationTakenOver> takenOver = review.all(DeterminationTakenOver.class);
        Facts report = after(review, DraftReceived.class);
        LcsprPublished published = review.lastOrNull(LcsprPublished.class);
        PublishedOnCorrected corrected = EarlierReviews.corrected(review);
        return new PracticeReviewDetails(
                PracticeReviewId.of(new NotificationId(caseId)),
                stage,
                type(initiated, begun, takenOver),
                initiated,
                begun,
                takenOver,
                EarlierReviews.of(reviews),
                List.copyOf(reviewers.values()),
                reviewers.isEmpty() && !review.all(ReviewerAppointed.class).isEmpty(),
                told(review),
                review.lastOrNull(TermsOfReferenceAgreed.class),
                review.all(TermsOfReferenceRevised.class),
                review.all(ReviewMeetingRecorded.class),
                review.all(FamilyContactRecorded.class),
                review.all(ProgressRequested.class),
                review.all(ProgressRecorded.class),
                review.all(NationalReviewSettled.class),
                !review.all(DelayRecorded.class).isEmpty(),
                review.all(DelayForecast.class),
                review.all(DelayRecorded.class),
                review.all(DraftReceived.class),
                review.all(DraftReturned.class),
                assured(after(report, DraftReturned.class)),
                List.copyOf(after(report, DraftReturned.class)
                        .latestBy(
                                DspPositionRecorded.class,
                                recorded -> recorded.position().agency())
                        .values()),
                after(report, DraftReturned.class).lastOrNull(ReportDetermined.class),
                report.lastOrNull(ReportRatified.class),
                review.all(EditorialCorrectionRecorded.class),
                review.lastOrNull(PublicationModeDecided.class),
                review.all(PublicationPlanned.class),
                copies(sinceCopiesCount(review)),
                earliest(sinceCopiesCount(review)),
                published,
                corrected != null ? corrected.to() : published == null ? null : published.publishedOn(),
                corrected != null ? corrected.availableUntil() : published == null ? null : published.availableUntil(),
                review.all(LearningDisseminated.class),
                review.all(DisseminationWaived.class),
                review.all(ReportTakenDown.class),
                published == null ? List.of() : review.all(ReportRepublished.class),
                published == null ? null : review.lastOrNull(ReportArchived.class));
    }

    static ReviewType type(
            @Nullable LcsprInitiated initiated,
            @Nullable ReviewInitiated begun,
            List<DeterminationTakenOver> takenOver) {
        if (!takenOver.isEmpty()) {
            return takenOver.getLast().reviewType();
        }
        return initiated == null ? Objects.requireNonNull(begun).reviewType() : initiated.reviewType();
    }

    /** What came after the last of the kind; everything, where there is none. */
    private static Facts after(Facts facts, Class<? extends Event> kind) {
        List<Event> later = new ArrayList<>();
        for (Event event : facts.events()) {
            if (kind.isInstance(event)) {
                later.clear();
            }
            later.add(event);
        }
        return new Facts(List.copyOf(later));
    }

    /**
     * "new version invalidates copies", and so does another mode (L7); the same one ratified or decided again
     * does not.
     */
    private static Facts sinceCopiesCount(Facts review) {
        Map<Integer, Integer> first = new LinkedHashMap<>();
        PublicationMode mode = PublicationMode.FULL;
        int ratified = 0;
        int decided = 0;
        for (int i = 0; i < review.events().size(); i++) {
            Event event = review.events().get(i);
            if (event instanceof ReportRatified e) {
                first.putIfAbsent(e.version(), i);
                ratified = first.get(e.version());
            } else if (event instanceof PublicationModeDecided e && e.mode() != mode) {
                mode = e.mode();
                decided = i;
            }
        }
        return new Facts(review.events()
                .subList(Math.max(ratified, decided), review.events().size()));
    }

    private static Map<UserId, ReviewerAppointed> reviewers(Facts facts) {
        Map<UserId, ReviewerAppointed> reviewers = new LinkedHashMap<>();
        for (Event event : facts.events()) {
            switch (event) {
                case ReviewerAppointed e -> reviewers.put(e.reviewerId(), e);
                case ReviewerRemoved e -> reviewers.remove(e.reviewerId());
                default -> {}
            }
        }
        return reviewers;
    }

    /** §15.6-25: with what it is about by the last tags; the earlier ones are in the history. */
    private static @Nullable ReportQualityAssured assured(Facts report) {
        ReportQualityAssured assured = report.lastOrNull(ReportQualityAssured.class);
        LearningRetagged retagged = after(report, ReportQualityAssured.class).lastOrNull(LearningRetagged.class);
        return assured == null || retagged == null
                ? assured
                : new ReportQualityAssured(
                        assured.version(),
                        assured.checklist(),
                        retagged.to(),
                        assured.decision(),
                        assured.irregularities(),
                        assured.reason());
    }

    private static Map<Recipient, LocalDate> told(Facts facts) {
        Map<Recipient, LocalDate> told = new EnumMap<>(Recipient.class);
        for (Event event : facts.events()) {
            switch (event) {
                case ReviewDecisionNotified e -> told.putAll(e.recipients());
                case ToldOnCorrected e -> told.put(e.recipient(), e.to());
                default -> {}
            }
        }
        return told;
    }

    private static Map<Recipient, LocalDate> copies(Facts facts) {
        Map<Recipient, LocalDate> copies = new EnumMap<>(Recipient.class);
        for (Event event : facts.events()) {
            switch (event) {
                case PrePublicationCopiesSent e -> copies.putAll(e.sent());
                case SentOnCorrected e when e.review() == null -> copies.put(e.recipient(), e.to());
                default -> {}
            }
        }
        return copies;
    }

    private static @Nullable LocalDate earliest(Facts facts) {
        LocalDate earliest = null;
        for (Event event : facts.events()) {
            earliest = switch (event) {
                case PrePublicationCopiesSent e -> e.earliestPublicationOn();
                case SentOnCorrected e when e.review() == null -> e.earliestPublicationOn();
                // a holiday proclaimed since; the notice of an earlier review was another
                case ClockRecalculated e
                when e.kind() == ClockKind.C7 -> e.previousDueOn().equals(earliest) ? e.dueOn() : earliest;
                default -> earliest;
            };
        }
        return earliest;
    }
}
