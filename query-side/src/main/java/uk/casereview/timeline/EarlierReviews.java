package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.ReviewType;
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
        PublishedOnCorrected corrected = review.lastOrNull(PublishedOnCorrected.class);
        return new EarlierReview(
                type(review),
                decision.decisionId(),
                review.last(ReviewStartRecalculated.class)
                        .map(ReviewStartRecalculated::to)
                        .orElse(decision.decidedOn()),
                stage(review),
                corrected != null ? corrected.to() : published == null ? null : published.publishedOn(),
                corrected != null ? corrected.availableUntil() : published == null ? null : published.availableUntil(),
                published == null ? null : archivedOn(review, later));
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
                case ReviewDiscontinued _ -> PracticeReviewStage.DISCONTINUED;
                default -> stage;
            };
        }
        return stage;
    }

    /** It may come off the website while the next review is held, until that has a report of its own. */
    private static @Nullable LocalDate archivedOn(Facts review, List<Facts> later) {
        LocalDate on = null;
        List<Event> events = new ArrayList<>(review.events());
        later.forEach(next -> events.addAll(next.events()));
        int published = 0;
        for (Event event : events) {
            if (event instanceof LcsprPublished) {
                published++;
            }
            if (published == 1 && event instanceof ReportArchived archived) {
                on = archived.on();
            }
        }
        return on;
    }
}
