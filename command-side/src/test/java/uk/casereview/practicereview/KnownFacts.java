package uk.casereview.practicereview;

import static uk.casereview.practicereview.ReviewPolicies.decision;
import static uk.casereview.practicereview.ReviewPolicies.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.facts.Determinations;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.facts.ReviewFacts.Restriction;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RapidReviewId;

/** What else a practice review may know of its case. */
final class KnownFacts {
    private KnownFacts() {}

    static ReviewFacts migrated(ReviewFacts facts, LocalDate on) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                on,
                facts.legacy(),
                facts.scope(),
                facts.determinations(),
                facts.restrictions(),
                facts.unknownReviews(),
                facts.nationalReview());
    }

    static ReviewFacts legacy(ReviewFacts facts) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                true,
                facts.scope(),
                facts.determinations(),
                facts.restrictions(),
                facts.unknownReviews(),
                facts.nationalReview());
    }

    static ReviewFacts constrained(ReviewFacts facts, UUID process, LocalDate since) {
        return constrained(facts, process, Constraint.NO_PUBLICATION, since);
    }

    static ReviewFacts constrained(ReviewFacts facts, UUID process, Constraint constraint, LocalDate since) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                facts.scope(),
                facts.determinations(),
                Map.of(process, new Restriction(constraint, since)),
                facts.unknownReviews(),
                facts.nationalReview());
    }

    /** What the rapid review has come to since. */
    static ReviewFacts settled(ReviewFacts facts, Outcome outcome) {
        var next = new Determination(outcome(outcome, Set.of()), decision(1));
        return with(facts, facts.determinations().then(next));
    }

    /** Taken up again on new evidence, or notified again: a second rapid review has led to this. */
    static ReviewFacts second(ReviewFacts facts, ReviewOutcome outcome, DecisionRecord decision) {
        var before = facts.determinations();
        var opened = new Determinations(null, before.former(), Set.of());
        return with(facts, opened.then(new Determination(outcome, decision)));
    }

    static ReviewFacts with(ReviewFacts facts, Determinations determinations) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                facts.scope(),
                determinations,
                facts.restrictions(),
                facts.unknownReviews(),
                facts.nationalReview());
    }

    static ReviewFacts naming(ReviewFacts facts, RapidReviewId unknown) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                facts.scope(),
                facts.determinations(),
                facts.restrictions(),
                Set.of(unknown),
                facts.nationalReview());
    }

    static ReviewFacts scoped(ReviewFacts facts, AgencyCode... scope) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                Set.of(scope),
                facts.determinations(),
                facts.restrictions(),
                facts.unknownReviews(),
                facts.nationalReview());
    }

    /** Another case that it looks at does not say whom it involves. */
    static ReviewFacts inDoubt(ReviewFacts facts) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                facts.scope(),
                facts.determinations(),
                facts.restrictions(),
                facts.unknownReviews(),
                facts.nationalReview(),
                true);
    }

    /** The Panel has answered the rapid review that it holds a national one. */
    static ReviewFacts besideNational(ReviewFacts facts, int answer) {
        return new ReviewFacts(
                facts.caseId(),
                facts.caseRef(),
                facts.migratedOn(),
                facts.legacy(),
                facts.scope(),
                facts.determinations(),
                facts.restrictions(),
                facts.unknownReviews(),
                answer);
    }
}
