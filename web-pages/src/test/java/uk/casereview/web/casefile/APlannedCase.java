package uk.casereview.web.casefile;

import java.util.List;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.PlanDetails;

/** The invented case with plans, and challenges on its file. */
public final class APlannedCase {
    private APlannedCase() {}

    public static CaseDetails with(PlanDetails plan, Challenge... asked) {
        CaseDetails plain = ACase.details();
        return new CaseDetails(
                plain.summary(),
                plain.notification(),
                null,
                List.of(plan),
                new CaseFileDetails(List.of(), List.of(asked), List.of(), List.of(), List.of(), List.of(), List.of()),
                plain.clocks(),
                plain.decisions(),
                plain.versions(),
                plain.readAt());
    }
}
