package uk.casereview.figures;

import java.util.UUID;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.shared.ActionPlanId;

/** Which plan is that of which report, where a case has had several reviews; no figure counts this. */
final class ReviewPlans {
    private static final String NUMBER = "PLAN_NUMBER";
    private static final String PUBLISHED = "PUBLISHED_PLAN";

    private ReviewPlans() {}

    static void apply(SubjectDraft draft, PracticeReviewEvent event) {
        UUID file = draft.aggregateId();
        PlanNumber before = number(draft, file);
        PlanNumber now = before.after(event);
        if (!now.equals(before)) {
            draft.put(file, NUMBER, file, now.value(), draft.on(), now.planned() ? 1 : 0);
        }
        if (event instanceof LcsprPublished && now.value() > 1) {
            draft.put(file, PUBLISHED, draft.number(), now.value(), draft.on(), 0);
        }
    }

    /** The plan of the review whose report became public. */
    static ActionPlanId of(SubjectDraft draft, UUID file, String publication) {
        Fact later = draft.facts.get(PUBLISHED + "/" + publication);
        return later == null ? ActionPlanId.of(file) : ActionPlanId.of(file, Integer.parseInt(later.value()));
    }

    private static PlanNumber number(SubjectDraft draft, UUID file) {
        Fact known = draft.facts.get(NUMBER + "/" + file);
        return known == null
                ? PlanNumber.FIRST
                : new PlanNumber(Integer.parseInt(known.value()), known.amount() == 1, false);
    }
}
