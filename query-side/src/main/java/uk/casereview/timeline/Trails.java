package uk.casereview.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.casereview.actionplan.ImpactEvidence;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.actionplan.Recommendation;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.query.RecordedEvent;

/** Lays out what became of each recommendation of a plan. */
record Trails(Map<UUID, List<UUID>> challenges) {

    /** A challenge stays about its action, whatever plan that has become part of since. */
    static Trails of(CaseHistory history) {
        Map<UUID, List<UUID>> challenges = new HashMap<>();
        for (RecordedEvent recorded : history.events()) {
            if (recorded.event() instanceof ChallengeRaised raised && raised.about() != null) {
                challenges
                        .computeIfAbsent(raised.about(), _ -> new ArrayList<>())
                        .add(raised.challengeId());
            }
        }
        return new Trails(challenges);
    }

    List<Trail> in(PlanContents plan) {
        return plan.recommendations().stream()
                .map(recommendation -> of(recommendation, plan))
                .toList();
    }

    private Trail of(Recommendation recommendation, PlanContents plan) {
        return new Trail(
                recommendation.recId(),
                recommendation.learningIds(),
                plan.actions().stream()
                        .filter(action -> action.recId().equals(recommendation.recId()))
                        .map(this::step)
                        .toList(),
                about(recommendation.recId().value()),
                plan.evidence().stream()
                        .filter(found -> found.recIds().contains(recommendation.recId()))
                        .map(ImpactEvidence::evidenceId)
                        .toList());
    }

    private Trail.Step step(PlannedAction action) {
        PlannedAction.Completion done = action.completion();
        return new Trail.Step(
                action.actionId(),
                done == null ? List.of() : done.evidenceRefs(),
                about(action.actionId().value()));
    }

    private List<UUID> about(UUID part) {
        return List.copyOf(challenges.getOrDefault(part, List.of()));
    }
}
