package uk.casereview.web.actionplan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.deliberation.Decided;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.timeline.PlanDetails.ColouredAction;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;

/**
 * A learning action plan as its page shows it.
 *
 * @param stage the key of where it stands
 * @param readOn the day on which its colours are read
 * @param impactReviewOn by when its effect is to be looked at
 */
public record PlanView(
        CaseRef caseRef,
        PartnershipCode partnership,
        String stage,
        RagTag colour,
        @Nullable Integer completionPct,
        String readOn,
        List<String> sources,
        @Nullable String approvedOn,
        @Nullable String impactReviewOn,
        @Nullable String closedOn,
        List<RecommendationView> recommendations,
        People people,
        String freshAt) {

    static PlanView of(CaseDetails details, PlanDetails plan, People people, TextReader texts, ThemeNamesFound themes) {
        PlanActionsComplete complete = plan.complete();
        return new PlanView(
                details.summary().caseRef(),
                details.summary().partnership(),
                "plan-stage." + plan.stage(),
                RagTag.of(plan.rag()),
                plan.completionPct(),
                Days.day(plan.readOn()),
                plan.sources().stream()
                        .map(source -> "plan-source." + source.sourceType())
                        .sorted()
                        .toList(),
                decidedOn(plan.approved()),
                complete == null ? null : Days.day(complete.impactReviewOn()),
                decidedOn(plan.closed()),
                IntStream.rangeClosed(1, plan.recommendations().size())
                        .mapToObj(number -> RecommendationView.of(number, details, plan, texts, themes))
                        .toList(),
                people,
                Days.seconds(details.readAt().freshAt()));
    }

    /** Whom the page names. */
    static Set<UUID> mentioned(PlanDetails plan) {
        return plan.actions().stream()
                .map(ColouredAction::action)
                .flatMap(action -> Stream.concat(
                        Stream.ofNullable(action.terms().ownerUser()),
                        Stream.ofNullable(action.completion()).flatMap(done -> Stream.ofNullable(done.verifiedBy()))))
                .map(UserId::value)
                .collect(Collectors.toSet());
    }

    private static @Nullable String decidedOn(@Nullable Decided taken) {
        return taken == null ? null : Days.day(taken.decision().decidedOn());
    }
}
