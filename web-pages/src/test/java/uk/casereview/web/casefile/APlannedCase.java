package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.SourceType;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.PlanDetails;

/** The invented case with plans, and challenges on its file. */
public final class APlannedCase {
    private APlannedCase() {}

    /** Under way, and red by itself. */
    static PlanDetails slipping() {
        return planOf(new UUID(0, 6));
    }

    /** Of that review. */
    public static PlanDetails planOf(UUID review) {
        return new PlanDetails(
                ActionPlanId.of(review),
                1,
                PlanStage.IN_PROGRESS,
                Set.of(new PlanSource(SourceType.RAPID_REVIEW, review)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Rag.RED,
                0,
                LocalDate.of(2026, 2, 9),
                null,
                null,
                null,
                null,
                4);
    }

    public static CaseDetails with(PlanDetails plan, Challenge... asked) {
        return with(List.of(plan), asked);
    }

    public static CaseDetails with(List<PlanDetails> plans, Challenge... asked) {
        CaseDetails plain = ACase.details();
        return new CaseDetails(
                plain.summary(),
                false,
                plain.notification(),
                null,
                null,
                plans,
                new CaseFileDetails(
                        List.of(), List.of(asked), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                plain.clocks(),
                plain.decisions(),
                List.of(),
                false,
                plain.versions(),
                plain.readAt());
    }
}
