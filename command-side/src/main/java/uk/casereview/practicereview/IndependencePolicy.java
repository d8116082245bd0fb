package uk.casereview.practicereview;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * L2: "reviewer independent of agencies in scope". Whom a rapid review or the terms of reference involve is in scope;
 * where neither says, or not of every case (§15.5-20), any agency of the partnership may come to be.
 */
final class IndependencePolicy {
    private IndependencePolicy() {}

    static Optional<Refusal> dependent(@Nullable AgencyCode employer, PracticeReviewFile review, Context context) {
        return Optional.ofNullable(employer).flatMap(agency -> employed(agency, scope(review, context), context));
    }

    /** L2: "declare real/perceived conflicts"; whose the reviewer is has to be said, were it that they are nobody's. */
    static Optional<Refusal> undeclared(AppointReviewer command) {
        return Refusals.when(
                command.employer() == null && !command.ofNoAgency(),
                Refusal.of(RefusalCode.CONFLICT_DECLARATION_MISSING, "missing", "employer"));
    }

    /** Whoever runs the review already is to stay independent of whom it comes to involve. */
    static Optional<Refusal> dependent(Commission commission, List<AgencyCode> agencies, Context context) {
        return commission.reviewers().values().stream()
                .flatMap(reviewer -> Stream.ofNullable(reviewer.employer()))
                .flatMap(employer -> employed(employer, agencies, context).stream())
                .findFirst();
    }

    private static Optional<Refusal> employed(AgencyCode employer, Collection<AgencyCode> scope, Context context) {
        var partnership = context.partnership();
        return Optional.of(employer)
                .filter(agency -> scope.stream()
                        .anyMatch(
                                involved -> partnership.successorOf(involved).equals(partnership.successorOf(agency))))
                .map(agency -> Refusal.of(RefusalCode.REVIEWER_NOT_INDEPENDENT, "agency", agency.toString()));
    }

    private static Set<AgencyCode> scope(PracticeReviewFile review, Context context) {
        Set<AgencyCode> scope =
                new HashSet<>(Objects.requireNonNullElse(review.commission().agencies(), List.of()));
        Optional<ReviewFacts> cases = Optional.ofNullable(context.facts().review());
        boolean inDoubt =
                scope.isEmpty() && cases.filter(ReviewFacts::scopeInDoubt).isPresent();
        cases.map(ReviewFacts::scope).ifPresent(scope::addAll);
        if (scope.isEmpty() || inDoubt) {
            scope.addAll(context.partnership().agencies());
        }
        return scope;
    }
}
