package uk.casereview.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RapidReviewId;

/**
 * What a practice review must know of its case; whom and what the others it looks at involve and forbid is among it.
 *
 * @param migratedOn when the service took over a case that was already running; null where it did not
 * @param legacy whether it is a case of old, which is only read (OQ-20)
 * @param scope the agencies the rapid reviews involve
 * @param determinations what the rapid review led to; nothing, where it or its notification is none
 * @param restrictions what parallel processes that run forbid, each since the day that was recorded
 * @param unknownReviews rapid reviews the command names that there are not
 * @param nationalReview which answer of the Panel to the rapid review was that it holds one of its own; null: none
 * @param scopeInDoubt whether one of several cases does not say whom it involves, so that the scope is not all there is
 */
public record ReviewFacts(
        UUID caseId,
        CaseRef caseRef,
        @Nullable LocalDate migratedOn,
        boolean legacy,
        Set<AgencyCode> scope,
        Determinations determinations,
        Map<UUID, Restriction> restrictions,
        Set<RapidReviewId> unknownReviews,
        @Nullable Integer nationalReview,
        boolean scopeInDoubt) {
    public ReviewFacts {
        scope = Set.copyOf(scope);
        restrictions = Map.copyOf(restrictions);
        unknownReviews = Set.copyOf(unknownReviews);
    }

    /** Of one case. */
    public ReviewFacts(
            UUID caseId,
            CaseRef caseRef,
            @Nullable LocalDate migratedOn,
            boolean legacy,
            Set<AgencyCode> scope,
            Determinations determinations,
            Map<UUID, Restriction> restrictions,
            Set<RapidReviewId> unknownReviews,
            @Nullable Integer nationalReview) {
        this(
                caseId,
                caseRef,
                migratedOn,
                legacy,
                scope,
                determinations,
                restrictions,
                unknownReviews,
                nationalReview,
                false);
    }

    /** What a process forbids, and since when. */
    public record Restriction(Constraint constraint, LocalDate since) {}

    /** What the rapid review led to, as it stands; null while nothing is determined. */
    public @Nullable Determination determination() {
        return determinations.standing();
    }

    /** The processes that forbid this, each since when. */
    public Map<UUID, LocalDate> constraints(Constraint constraint) {
        Map<UUID, LocalDate> forbidding = new HashMap<>();
        restrictions.forEach((process, restriction) -> {
            if (restriction.constraint() == constraint) {
                forbidding.put(process, restriction.since());
            }
        });
        return forbidding;
    }

    /** §15.1-2: what began by the day of migration runs no clock here. */
    public boolean begunElsewhere(LocalDate startOn) {
        return migratedOn != null && !startOn.isAfter(migratedOn);
    }

    /** From the rapid review's events and then the notification's. */
    static @Nullable ReviewFacts evolve(@Nullable ReviewFacts known, Recorded recorded) {
        ReviewFacts now = known == null ? opened(recorded) : known;
        return switch (recorded.event()) {
            case CaseMigrated e -> now.migrated(e.on());
            case LegacyCaseRecorded _ -> now.old();
            case ParallelProcessRecorded e -> now.with(e.processId(), e.process(), recorded);
            case ParallelProcessUpdated e -> now.with(e.processId(), e.process(), recorded);
            case RapidReviewScoped e -> now.scopedTo(e.agencies());
            case RapidReviewOpened _ -> now.with(now.determinations.anew()).beside(null);
            case RapidReviewReopened _ -> now.with(now.determinations.reopened());
            case PanelResponseRecorded e
            when e.response() == PanelResponse.NATIONAL_REVIEW_DECIDED -> now.beside(e.number());
            case RapidReviewOutcomeRecommended e when e.takesBack() != null -> now.with(now.determinations.takenBack());
            case RapidReviewOutcomeDetermined e ->
                now.with(now.determinations.then(new Determination(e.outcome(), e.decision())));
            case RapidReviewOutcomeRevised e ->
                now.with(now.determinations.then(new Determination(e.to(), e.decision())));
            case RapidReviewDiscontinued _ -> now.with(now.determinations.takenBack());
            // R1: what never should have been led to nothing, nor did the review of what never should have been
            case MarkedDuplicate _ -> now.struckOut();
            case MarkedEnteredInError _ -> now.struckOut();
            default -> now;
        };
    }

    private static ReviewFacts opened(Recorded recorded) {
        return new ReviewFacts(
                Objects.requireNonNull(recorded.envelope().caseId()),
                Objects.requireNonNull(recorded.envelope().caseRef()),
                null,
                false,
                Set.of(),
                Determinations.NONE,
                Map.of(),
                Set.of(),
                null);
    }

    private ReviewFacts migrated(LocalDate on) {
        return new ReviewFacts(
                caseId, caseRef, on, legacy, scope, determinations, restrictions, unknownReviews, nationalReview);
    }

    private ReviewFacts old() {
        return new ReviewFacts(
                caseId, caseRef, migratedOn, true, scope, determinations, restrictions, unknownReviews, nationalReview);
    }

    private ReviewFacts scopedTo(List<AgencyCode> agencies) {
        return new ReviewFacts(
                caseId,
                caseRef,
                migratedOn,
                legacy,
                Set.copyOf(agencies),
                determinations,
                restrictions,
                unknownReviews,
                nationalReview);
    }

    private ReviewFacts struckOut() {
        return with(determinations.takenBack()).beside(null);
    }

    private ReviewFacts with(Determinations next) {
        return new ReviewFacts(
                caseId, caseRef, migratedOn, legacy, scope, next, restrictions, unknownReviews, nationalReview);
    }

    /** A process that forbids the same already has done so since it began to. */
    private ReviewFacts with(UUID processId, ParallelProcess process, Recorded recorded) {
        Map<UUID, Restriction> all = new HashMap<>(restrictions);
        Restriction before = all.remove(processId);
        Constraint constraint = process.constraint();
        if (constraint != Constraint.NONE && process.status() != Status.CLOSED) {
            all.put(
                    processId,
                    before != null && before.constraint() == constraint
                            ? before
                            : new Restriction(constraint, recorded.envelope().effectiveOn()));
        }
        return new ReviewFacts(
                caseId, caseRef, migratedOn, legacy, scope, determinations, all, unknownReviews, nationalReview);
    }

    /** What a review of both has to heed; what it comes from is told by the case that holds its file alone. */
    ReviewFacts together(ReviewFacts other) {
        Set<AgencyCode> involved = new HashSet<>(scope);
        involved.addAll(other.scope);
        Map<UUID, Restriction> all = new HashMap<>(other.restrictions);
        all.putAll(restrictions);
        return new ReviewFacts(
                caseId,
                caseRef,
                migratedOn,
                legacy,
                involved,
                determinations,
                all,
                unknownReviews,
                nationalReview,
                scopeInDoubt || scope.isEmpty() || other.scope.isEmpty());
    }

    ReviewFacts without(Set<RapidReviewId> unknown) {
        return new ReviewFacts(
                caseId, caseRef, migratedOn, legacy, scope, determinations, restrictions, unknown, nationalReview);
    }

    private ReviewFacts beside(@Nullable Integer national) {
        return new ReviewFacts(
                caseId, caseRef, migratedOn, legacy, scope, determinations, restrictions, unknownReviews, national);
    }
}
