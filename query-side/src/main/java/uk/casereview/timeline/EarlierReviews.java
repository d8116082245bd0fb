package uk.casereview.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.InitiationDecidedAgain;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.practicereview.TakenUpAt;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.tracker.PracticeReviewStage;

/** The practice reviews of a case one after the other: what is held anew has nothing of what was held before. */
final class EarlierReviews {
    private EarlierReviews() {}

    /** What was stated since each began, up to the next. */
    static List<Facts> oneByOne(Facts facts) {
        List<Event> events = facts.events();
        List<Facts> reviews = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < events.size(); i++) {
            if (begins(events.get(i))) {
                if (from >= 0) {
                    reviews.add(new Facts(events.subList(from, i)));
                }
                from = i;
            }
        }
        if (from >= 0) {
            reviews.add(new Facts(events.subList(from, events.size())));
        }
        return reviews;
    }

    static boolean begins(Event event) {
        return event instanceof LcsprInitiated || event instanceof ReviewInitiated;
    }

    /** All but the last. */
    static List<EarlierReview> of(List<Facts> reviews) {
        List<EarlierReview> earlier = new ArrayList<>();
        for (int i = 0; i < reviews.size() - 1; i++) {
            earlier.add(of(reviews.get(i), reviews.subList(i + 1, reviews.size())));
        }
        return List.copyOf(earlier);
    }

    private static EarlierReview of(Facts review, List<Facts> later) {
        LcsprInitiated initiated = review.lastOrNull(LcsprInitiated.class);
        DecisionRecord decision = initiated == null
                ? Objects.requireNonNull(review.lastOrNull(ReviewInitiated.class))
                        .decision()
                : initiated.decision();
        LcsprPublished published = review.lastOrNull(LcsprPublished.class);
        PublishedOnCorrected corrected = corrected(review, later);
        return new EarlierReview(
                type(review),
                decision.decisionId(),
                Stream.concat(Stream.of(review), later.stream())
                        .flatMap(facts -> facts.each(ReviewStartRecalculated.class))
                        .filter(redated -> redated.decisionId().equals(decision.decisionId()))
                        .reduce((_, last) -> last)
                        .map(ReviewStartRecalculated::to)
                        .orElse(decision.decidedOn()),
                stage(review),
                !review.all(LcsprReopened.class).isEmpty(),
                corrected != null ? corrected.to() : published == null ? null : published.publishedOn(),
                corrected != null ? corrected.availableUntil() : published == null ? null : published.availableUntil(),
                published == null ? null : OnTheWebsite.archivedOn(review, later),
                published == null ? null : OnTheWebsite.takenDownOn(review, later));
    }

    /** The last that is said of the review while it was held. */
    static @Nullable PublishedOnCorrected corrected(Facts review) {
        return corrected(review, List.of());
    }

    /** Or since, where it is named by a decision that it was held by. */
    private static @Nullable PublishedOnCorrected corrected(Facts review, List<Facts> later) {
        Set<DecisionId> heldBy = heldBy(review);
        return Stream.concat(
                        review.each(PublishedOnCorrected.class).filter(one -> one.review() == null),
                        later.stream()
                                .flatMap(facts -> facts.each(PublishedOnCorrected.class))
                                .filter(one -> one.review() != null && heldBy.contains(one.review())))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static Set<DecisionId> heldBy(Facts review) {
        Set<DecisionId> decisions = new HashSet<>();
        review.each(LcsprInitiated.class)
                .forEach(one -> decisions.add(one.decision().decisionId()));
        review.each(ReviewInitiated.class)
                .forEach(one -> decisions.add(one.decision().decisionId()));
        review.each(InitiationDecidedAgain.class)
                .forEach(one -> decisions.add(one.decision().decisionId()));
        review.each(DeterminationTakenOver.class).forEach(one -> decisions.add(one.decisionId()));
        return decisions;
    }

    private static ReviewType type(Facts review) {
        return PracticeReviewFold.type(
                review.lastOrNull(LcsprInitiated.class),
                review.lastOrNull(ReviewInitiated.class),
                review.all(DeterminationTakenOver.class));
    }

    private static PracticeReviewStage stage(Facts review) {
        PracticeReviewStage stage = PracticeReviewStage.INITIATED;
        for (Event event : review.events()) {
            stage = switch (event) {
                case ReportRatified _ -> PracticeReviewStage.RATIFIED;
                case LcsprPublished _ -> PracticeReviewStage.PUBLISHED;
                case LcsprClosed _ -> PracticeReviewStage.CLOSED;
                case LcsprReopened e -> takenUpAt(e);
                case ReviewDiscontinued _ -> PracticeReviewStage.DISCONTINUED;
                case MarkedDuplicate _ -> PracticeReviewStage.DUPLICATE;
                case MarkedEnteredInError _ -> PracticeReviewStage.ENTERED_IN_ERROR;
                default -> stage;
            };
        }
        return stage;
    }

    /** What was closed without being public had been ratified, before it was kept where a review goes on. */
    private static PracticeReviewStage takenUpAt(LcsprReopened event) {
        TakenUpAt at = event.at();
        if (at != null) {
            return PracticeReviewStage.valueOf(at.name());
        }
        return event.published() ? PracticeReviewStage.PUBLISHED : PracticeReviewStage.RATIFIED;
    }
}
