package uk.casereview.facts;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.PartnershipCode;

/**
 * What a plan must know of a review it comes from.
 *
 * @param counted false once it is a duplicate or was entered in error
 * @param learning the learning points it has recorded
 * @param determined whether its outcome is
 */
public record SourceFacts(
        SourceType sourceType,
        PartnershipCode partnership,
        UUID caseId,
        CaseRef caseRef,
        boolean counted,
        Set<LearningId> learning,
        boolean determined) {
    public SourceFacts {
        learning = Set.copyOf(learning);
    }

    /** Whether it is the review the source names. */
    public boolean is(PlanSource source) {
        return counted && sourceType == source.sourceType();
    }

    static @Nullable SourceFacts evolve(@Nullable SourceFacts known, Recorded recorded) {
        if (known == null) {
            SourceType type = typeOf(recorded.event());
            return type == null ? null : opened(type, recorded);
        }
        return switch (recorded.event()) {
            case LearningPointRecorded e -> known.with(e.learningId());
            case RapidReviewOutcomeDetermined _ -> known.with(known.counted, known.learning, true);
            case MarkedDuplicate _ -> known.struckOut();
            case MarkedEnteredInError _ -> known.struckOut();
            default -> known;
        };
    }

    /** A review of the Panel's is about a notification, and has no record of its own here. */
    private static @Nullable SourceType typeOf(Event first) {
        return switch (first) {
            case RapidReviewOpened _ -> SourceType.RAPID_REVIEW;
            case NotificationEvent _ -> SourceType.NATIONAL_REVIEW;
            default -> null;
        };
    }

    private static SourceFacts opened(SourceType type, Recorded first) {
        return new SourceFacts(
                type,
                first.envelope().partnership(),
                Objects.requireNonNull(first.envelope().caseId()),
                Objects.requireNonNull(first.envelope().caseRef()),
                true,
                Set.of(),
                false);
    }

    private SourceFacts with(LearningId point) {
        Set<LearningId> all = new HashSet<>(learning);
        all.add(point);
        return with(counted, all, determined);
    }

    private SourceFacts struckOut() {
        return with(false, learning, determined);
    }

    private SourceFacts with(boolean counts, Set<LearningId> points, boolean decided) {
        return new SourceFacts(sourceType, partnership, caseId, caseRef, counts, points, decided);
    }
}
