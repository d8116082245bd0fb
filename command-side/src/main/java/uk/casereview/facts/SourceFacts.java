package uk.casereview.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.TaggedTheme;

/**
 * What a plan must know of a review it comes from.
 *
 * @param counted false once it is a duplicate or was entered in error
 * @param learning the learning points that the reviews of its file have recorded, each with what it is about
 * @param themes what the report of the last of them is about, as accepted
 * @param follows the rapid reviews it carries on
 * @param now how far the last review of the file has come
 * @param earlier what those before it have learnt, by the number of their plan
 */
public record SourceFacts(
        SourceType sourceType,
        PartnershipCode partnership,
        UUID caseId,
        CaseRef caseRef,
        boolean counted,
        Map<LearningId, List<TaggedTheme>> learning,
        List<TaggedTheme> themes,
        Set<RapidReviewId> follows,
        Now now,
        Map<Integer, Learnt> earlier) {
    public SourceFacts {
        learning = Map.copyOf(learning);
        themes = List.copyOf(themes);
        follows = Set.copyOf(follows);
        earlier = Map.copyOf(earlier);
    }

    /** The points of a review, and what its report is about. */
    public record Learnt(Set<LearningId> points, List<TaggedTheme> themes) {
        public Learnt {
            points = Set.copyOf(points);
            themes = List.copyOf(themes);
        }
    }

    /**
     * The review of the file that is held now, or was last.
     *
     * @param learnt whether it has recorded a learning point
     * @param determined whether its outcome is
     */
    public record Now(PlanNumber plan, boolean learnt, boolean determined) {
        /** Before anything has happened. */
        public static final Now NOTHING_YET = new Now(PlanNumber.FIRST, false, false);

        Now after(Event event) {
            PlanNumber next = plan.after(event);
            return switch (event) {
                // one that was discontinued keeps what was learnt, but nobody has decided on it
                case RapidReviewOpened _ -> new Now(next, plan.waits() && learnt, false);
                case LearningPointRecorded _ -> new Now(next, true, determined);
                case RapidReviewOutcomeDetermined _ -> new Now(next, learnt, true);
                default -> new Now(next, learnt, determined);
            };
        }
    }

    /** Whether it is the review the source names. */
    public boolean is(PlanSource source) {
        return counted && sourceType == source.sourceType();
    }

    /** What the points are about, those it has. */
    public Stream<TaggedTheme> themesOf(Set<LearningId> points) {
        return points.stream().flatMap(point -> learning.getOrDefault(point, List.of()).stream());
    }

    /** What all reviews of the file have learnt, and what the report of the last is about. */
    public Learnt learnt() {
        return new Learnt(learning.keySet(), themes);
    }

    /** what the review of that plan has learnt; all, where the plan is of a review that carries this one on. */
    public Learnt learntFor(ActionPlanId plan, UUID file) {
        int number = now.plan().upTo(file).indexOf(plan) + 1;
        return number == now.plan().value() ? latest() : earlier.getOrDefault(number, learnt());
    }

    private Learnt latest() {
        Set<LearningId> points = new HashSet<>(learning.keySet());
        earlier.values().forEach(review -> points.removeAll(review.points()));
        return new Learnt(points, themes);
    }

    static @Nullable SourceFacts evolve(@Nullable SourceFacts known, Recorded recorded) {
        // a review that was struck out may begin once more, with nothing of what it was
        boolean anew = known == null || (!known.counted && begins(recorded.event()));
        @Nullable SourceFacts begun = anew ? opened(recorded, known == null ? Now.NOTHING_YET : known.now) : known;
        return begun == null ? null : begun.then(recorded.event());
    }

    private static boolean begins(Event event) {
        return switch (event) {
            case RapidReviewOpened _ -> true;
            case LcsprInitiated _ -> true;
            case ReviewInitiated _ -> true;
            default -> false;
        };
    }

    private SourceFacts then(Event event) {
        Now next = now.after(event);
        SourceFacts after = (next.plan().value() == now.plan().value() ? this : anew()).after(event);
        return new SourceFacts(
                sourceType,
                partnership,
                caseId,
                caseRef,
                after.counted,
                after.learning,
                after.themes,
                after.follows,
                next,
                after.earlier);
    }

    /** Another review of the file has a plan of its own, and its report is about nothing yet. */
    private SourceFacts anew() {
        Map<Integer, Learnt> all = new HashMap<>(earlier);
        all.put(now.plan().value(), latest());
        return new SourceFacts(
                sourceType, partnership, caseId, caseRef, counted, learning, List.of(), follows, now, all);
    }

    private SourceFacts after(Event event) {
        return switch (event) {
            case LearningPointRecorded e -> with(e.learningId(), e.themes());
            case LearningRetagged e -> with(e.learningId(), e.to());
            case LcsprInitiated e -> with(counted, themes, e.rapidReviewIds());
            case ReviewInitiated e -> with(counted, themes, e.rapidReviewIds());
            case ReportQualityAssured e -> with(counted, e.themes(), follows);
            case ReportEvent.LearningRetagged e -> with(counted, e.to(), follows);
            case MarkedDuplicate _ -> with(false, themes, follows);
            case MarkedEnteredInError _ -> with(false, themes, follows);
            default -> this;
        };
    }

    private static @Nullable SourceFacts opened(Recorded first, Now now) {
        SourceType type = typeOf(first.event());
        return type == null
                ? null
                : new SourceFacts(
                        type,
                        first.envelope().partnership(),
                        Objects.requireNonNull(first.envelope().caseId()),
                        Objects.requireNonNull(first.envelope().caseRef()),
                        true,
                        Map.of(),
                        List.of(),
                        Set.of(),
                        now,
                        Map.of());
    }

    /** A review of the Panel's is about a notification, and has no record of its own here. */
    private static @Nullable SourceType typeOf(Event first) {
        return switch (first) {
            case RapidReviewOpened _ -> SourceType.RAPID_REVIEW;
            case PracticeReviewEvent _ -> SourceType.PRACTICE_REVIEW;
            case NotificationEvent _ -> SourceType.NATIONAL_REVIEW;
            default -> null;
        };
    }

    private SourceFacts with(LearningId point, List<TaggedTheme> about) {
        Map<LearningId, List<TaggedTheme>> all = new HashMap<>(learning);
        all.put(point, about);
        return new SourceFacts(sourceType, partnership, caseId, caseRef, counted, all, themes, follows, now, earlier);
    }

    private SourceFacts with(boolean counts, List<TaggedTheme> about, Set<RapidReviewId> after) {
        return new SourceFacts(sourceType, partnership, caseId, caseRef, counts, learning, about, after, now, earlier);
    }
}
