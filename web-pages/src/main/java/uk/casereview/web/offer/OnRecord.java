package uk.casereview.web.offer;

import java.util.List;
import java.util.Map;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.FormField;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.web.form.CaseRecord;

/** Which things a command can name are there in a case: nobody is offered to end a task where there is none. */
final class OnRecord {
    private final Map<String, Boolean> there;

    OnRecord(CaseDetails details, CaseRecord record) {
        var file = details.file();
        var review = details.rapidReview();
        var notification = details.notification();
        List<PlanDetails> plans = record.plansNamed(details);
        boolean recommendations =
                plans.stream().anyMatch(plan -> !plan.recommendations().isEmpty());
        boolean actions = plans.stream().anyMatch(plan -> !plan.actions().isEmpty());
        there = Map.of(
                "taskId",
                !file.openTasks().isEmpty(),
                "escalationId",
                file.escalations().stream().anyMatch(escalation -> escalation.resolved() == null),
                "challengeId",
                file.challenges().stream().anyMatch(challenge -> challenge.closed() == null),
                "voiceId",
                !file.voices().isEmpty(),
                "decisionId",
                !details.decisions().isEmpty(),
                "learningId",
                details.practiceReview() != null
                        || (review != null && !review.learning().isEmpty()),
                "childRef",
                notification != null && !notification.children().isEmpty(),
                "grantId",
                notification != null && !notification.grants().isEmpty(),
                "recId",
                recommendations,
                "actionId",
                actions);
    }

    /** Whether the command has to name something of which there is nothing. */
    boolean lacks(CommandForm form) {
        return form.fields().stream()
                .filter(FormField::required)
                .anyMatch(field -> !there.getOrDefault(field.name(), true));
    }
}
