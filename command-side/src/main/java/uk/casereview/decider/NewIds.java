package uk.casereview.decider;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.shared.Event;

/** What an event puts on record that later commands name, each under the field that takes it. */
final class NewIds {
    private NewIds() {}

    static Map<String, String> of(List<Event> events) {
        Map<String, String> ids = new TreeMap<>();
        events.forEach(event -> ids.putAll(of(event)));
        return ids;
    }

    static Map<String, String> of(Event event) {
        Map<String, String> ids = new TreeMap<>(named(event));
        RecordsDecision.in(event)
                .ifPresent(
                        decision -> ids.put("decisionId", decision.decisionId().toString()));
        return ids;
    }

    private static Map<String, String> named(Event event) {
        return switch (event) {
            case ItemListed e -> Map.of("itemRef", e.itemRef());
            case ChildAdded e -> Map.of("childRef", e.child().childRef());
            case ParallelProcessRecorded e -> Map.of("processId", e.processId().toString());
            case CaseAccessGranted e -> Map.of("grantId", e.grantId().toString());
            case LearningPointRecorded e -> Map.of("learningId", e.learningId().toString());
            case DecisionEscalated e -> Map.of("escalationId", e.escalationId().toString());
            case ChallengeRaised e -> Map.of("challengeId", e.challengeId().toString());
            case VoiceRecorded e -> Map.of("voiceId", e.voiceId().toString());
            case RecommendationAdded e -> Map.of("recId", e.recId().toString());
            case ActionProposed e -> Map.of("actionId", e.actionId().toString());
            case TaskRaised e -> Map.of("taskId", e.taskId().toString());
            case Event _ -> Map.of();
        };
    }
}
