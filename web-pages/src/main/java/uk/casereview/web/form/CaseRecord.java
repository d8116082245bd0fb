package uk.casereview.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;

/**
 * One of the records a case is kept in, each with commands of its own.
 *
 * @param collection its place in the address of the interface
 * @param words the key of what it is called
 * @param version the last one the reader has seen; null where none is known
 */
public record CaseRecord(
        String collection, UUID id, String words, @Nullable Long version) {
    private static final String PLANS = "action-plans";

    /** All of a case, in the order in which they come to be. */
    public static List<CaseRecord> of(CaseDetails details) {
        UUID caseId = details.summary().caseId();
        var versions = details.versions();
        List<CaseRecord> records = new ArrayList<>();
        records.add(new CaseRecord("incidents", caseId, "record.notification", versions.get("notification")));
        if (details.rapidReview() != null) {
            UUID review = RapidReviewId.of(new NotificationId(caseId)).value();
            records.add(new CaseRecord("rapid-reviews", review, "record.rapid-review", versions.get("rapidReview")));
        }
        var practiceReview = details.practiceReview();
        if (practiceReview != null) {
            records.add(new CaseRecord(
                    "practice-reviews",
                    practiceReview.practiceReviewId().value(),
                    "record.practice-review",
                    versions.get("practiceReview")));
        }
        details.plans()
                .forEach(plan -> records.add(
                        new CaseRecord(PLANS, plan.actionPlanId().value(), "record.action-plan", plan.version())));
        return List.copyOf(records);
    }

    /** The plans whose recommendations and actions a command on it may name: its own where it is a plan. */
    public List<PlanDetails> plansNamed(CaseDetails details) {
        List<PlanDetails> own = details.plans().stream()
                .filter(plan -> plan.actionPlanId().value().equals(id))
                .toList();
        return own.isEmpty() ? details.plans() : own;
    }

    /** The page that shows it. */
    public String page(CaseRef caseRef) {
        return "/cases/" + caseRef + (collection.equals(PLANS) ? "/plans/" + id : "");
    }

    /** The record an address names; empty where it is none of the case. */
    public static Optional<CaseRecord> named(CaseDetails details, String collection, String id) {
        return of(details).stream()
                .filter(record -> record.collection().equals(collection)
                        && record.id().toString().equals(id))
                .findFirst();
    }
}
