package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.casereview.shared.ActionPlanId;

/** What is asked of each LCSPR on the day it became public, and of what was recommended (§11.5, 5, 10, 12, 13; §11.6). */
record SlowPublication(SlowCase one) {
    void count(Things things) {
        one.each("practice-review.LcsprPublished")
                .filter(published -> SlowPracticeReview.isStatutory(SlowPracticeReview.begun(one, published)))
                .forEach(published -> published(published, things));
        one.each("action-plan.RecommendationAdded")
                .forEach(made -> things.add("RECOMMENDATIONS", answer(made), one.caseRef(), made.effectiveOn()));
        one.each("action-plan.ImpactEvidenceRecorded").forEach(found -> {
            things.add("IMPACT_BY_TYPE", found.text("type"), one.caseRef(), found.day("observedOn"));
            things.add("IMPACT_BY_RATING", found.text("rating"), one.caseRef(), found.day("observedOn"));
        });
        one.each("practice-review.FamilyContactRecorded")
                .forEach(contact ->
                        things.add("FAMILY_CONTACTS", contact.text("outcome"), one.caseRef(), contact.effectiveOn()));
    }

    private void published(RawEvent published, Things things) {
        LocalDate on = SlowPracticeReview.dayOf(one, published);
        LocalDate decidedOn = SlowPracticeReview.dayOf(one, SlowPracticeReview.begun(one, published));
        things.add("MONTHS_TO_PUBLICATION", months(decidedOn, on), one.caseRef(), on);
        for (SlowAction action : agreedFor(published)) {
            LocalDate done = action.completedOn();
            boolean inTime = done != null && !done.isAfter(on);
            things.add("ACTIONS_BY_PUBLICATION", inTime ? "COMPLETED_BY_THEN" : "NOT_BY_THEN", one.caseRef(), on);
        }
    }

    /** Month by month, as often as another one is over by that day. */
    private static int months(LocalDate from, LocalDate to) {
        int months = 0;
        while (!from.plusMonths(months + 1L).isAfter(to)) {
            months++;
        }
        return months;
    }

    /** Those proposed in the review's own plan or taken over by it, agreed once and not given up since. */
    private List<SlowAction> agreedFor(RawEvent published) {
        String plan = ActionPlanId.of(UUID.fromString(published.aggregateId()), 1 + reportsBefore(published))
                .toString();
        Set<String> plans = new TreeSet<>(Set.of(plan));
        one.each("action-plan.PlanTakenOver")
                .filter(event -> event.aggregateId().equals(plan))
                .forEach(event -> plans.add(event.text("from")));
        return SlowAction.of(one.events()).stream()
                .filter(action -> plans.contains(action.proposedIn()))
                .filter(action -> action.stage().isPresent())
                .filter(action -> action.events().stream().anyMatch(event -> event.is("action-plan.ActionAgreed")))
                .toList();
    }

    /** "one plan per source review", and the earlier ones that came to a report had theirs. */
    private int reportsBefore(RawEvent published) {
        int begun = one.placeOf(SlowPracticeReview.begun(one, published));
        int reports = 0;
        boolean reported = false;
        for (RawEvent event : one.events().subList(0, begun + 1)) {
            if (SlowPracticeReview.begins(event)) {
                reports += reported ? 1 : 0;
                reported = false;
            }
            reported |= SlowPracticeReview.ENDS_IN_A_REPORT.contains(event.type());
        }
        return reports;
    }

    private String answer(RawEvent made) {
        return one.events().stream()
                .filter(event -> event.is("action-plan.RecommendationRespondedTo")
                        || event.is("action-plan.NationalResponseRecorded"))
                .filter(answer -> answer.text("recId").equals(made.text("recId")))
                .reduce((_, later) -> later)
                .map(answer -> answer.text("response"))
                .orElse("UNANSWERED");
    }
}
