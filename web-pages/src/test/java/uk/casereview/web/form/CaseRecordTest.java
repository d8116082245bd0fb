package uk.casereview.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.web.casefile.APlannedCase;

class CaseRecordTest {
    private static final PlanDetails ONE = APlannedCase.planOf(new UUID(0, 6));
    private static final PlanDetails OTHER = APlannedCase.planOf(new UUID(0, 7));
    private static final CaseDetails CASE = APlannedCase.with(List.of(ONE, OTHER));

    @Test
    void aPlanNamesWhatIsItsOwn() {
        assertThat(record(ONE.actionPlanId()).plansNamed(CASE)).containsExactly(ONE);
        assertThat(record(OTHER.actionPlanId()).plansNamed(CASE)).containsExactly(OTHER);
    }

    @Test
    void whatIsNoPlanNamesThoseOfTheWholeCase() {
        assertThat(CaseRecord.of(CASE).getFirst().plansNamed(CASE)).containsExactly(ONE, OTHER);
    }

    @Test
    void aPlanIsShownOnItsOwnPageAndTheRestOnThatOfTheCase() {
        var caseRef = CASE.summary().caseRef();

        assertThat(record(OTHER.actionPlanId()).page(caseRef))
                .isEqualTo("/cases/" + caseRef + "/plans/" + OTHER.actionPlanId());
        assertThat(CaseRecord.of(CASE).getFirst().page(caseRef)).isEqualTo("/cases/" + caseRef);
    }

    private static CaseRecord record(ActionPlanId plan) {
        return CaseRecord.named(CASE, "action-plans", plan.toString()).orElseThrow();
    }
}
