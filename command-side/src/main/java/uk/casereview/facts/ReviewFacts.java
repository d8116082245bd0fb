package uk.casereview.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;

/**
 * What a practice review must know of its case.
 *
 * @param migratedOn when the service took over a case that was already running; null where it did not
 * @param scope the agencies the rapid review involves
 * @param determination what the rapid review led to, as it stands; null while nothing is determined
 * @param constraints parallel processes that run and forbid publication, each since the day it was recorded
 */
public record ReviewFacts(
        UUID caseId,
        CaseRef caseRef,
        @Nullable LocalDate migratedOn,
        Set<AgencyCode> scope,
        @Nullable Determination determination,
        Map<UUID, LocalDate> constraints) {
    public ReviewFacts {
        scope = Set.copyOf(scope);
        constraints = Map.copyOf(constraints);
    }

    /** An outcome and the decision it rests on. */
    public record Determination(ReviewOutcome outcome, DecisionRecord decision) {}

    /** §15.1-2: what began by the day of migration runs no clock here. */
    public boolean begunElsewhere(LocalDate startOn) {
        return migratedOn != null && !startOn.isAfter(migratedOn);
    }

    /** From the notification's events and the rapid review's. */
    static @Nullable ReviewFacts evolve(@Nullable ReviewFacts known, Recorded recorded) {
        ReviewFacts now = known == null ? opened(recorded) : known;
        return switch (recorded.event()) {
            case CaseMigrated e -> now.migrated(e.on());
            case ParallelProcessRecorded e -> now.with(e.processId(), e.process(), recorded);
            case ParallelProcessUpdated e -> now.with(e.processId(), e.process(), recorded);
            case RapidReviewScoped e -> now.scopedTo(e.agencies());
            case RapidReviewOutcomeDetermined e -> now.determined(new Determination(e.outcome(), e.decision()));
            case RapidReviewOutcomeRevised e -> now.determined(new Determination(e.to(), e.decision()));
            default -> now;
        };
    }

    private static ReviewFacts opened(Recorded recorded) {
        return new ReviewFacts(
                Objects.requireNonNull(recorded.envelope().caseId()),
                Objects.requireNonNull(recorded.envelope().caseRef()),
                null,
                Set.of(),
                null,
                Map.of());
    }

    private ReviewFacts migrated(LocalDate on) {
        return new ReviewFacts(caseId, caseRef, on, scope, determination, constraints);
    }

    private ReviewFacts scopedTo(List<AgencyCode> agencies) {
        return new ReviewFacts(caseId, caseRef, migratedOn, Set.copyOf(agencies), determination, constraints);
    }

    private ReviewFacts determined(Determination next) {
        return new ReviewFacts(caseId, caseRef, migratedOn, scope, next, constraints);
    }

    /** A process that is forbidding publication already has done so since it began to. */
    private ReviewFacts with(UUID processId, ParallelProcess process, Recorded recorded) {
        Map<UUID, LocalDate> all = new HashMap<>(constraints);
        if (process.constraint() == Constraint.NO_PUBLICATION && process.status() != Status.CLOSED) {
            all.putIfAbsent(processId, recorded.envelope().effectiveOn());
        } else {
            all.remove(processId);
        }
        return new ReviewFacts(caseId, caseRef, migratedOn, scope, determination, all);
    }
}
