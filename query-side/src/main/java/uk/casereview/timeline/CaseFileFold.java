package uk.casereview.timeline;

import java.util.List;
import java.util.UUID;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.CaseFileDetails.Escalation;

/** The common file of a case from what a history states. */
final class CaseFileFold {
    private CaseFileFold() {}

    static CaseFileDetails of(Facts facts) {
        return new CaseFileDetails(
                escalations(facts),
                challenges(facts),
                openTasks(facts),
                facts.all(DisclosureAuthorised.class),
                facts.all(DocumentAttached.class),
                facts.all(ScrutinyObservationAdded.class),
                facts.all(IrregularityRecorded.class));
    }

    private static List<Escalation> escalations(Facts facts) {
        var resolved = facts.latestBy(EscalationResolved.class, EscalationResolved::escalationId);
        return facts.each(DecisionEscalated.class)
                .map(escalated -> new Escalation(escalated, resolved.get(escalated.escalationId())))
                .toList();
    }

    private static List<Challenge> challenges(Facts facts) {
        var answered = facts.latestBy(ChallengeAnswered.class, ChallengeAnswered::challengeId);
        var closed = facts.latestBy(ChallengeClosed.class, ChallengeClosed::challengeId);
        return facts.each(ChallengeRaised.class)
                .map(raised ->
                        new Challenge(raised, answered.get(raised.challengeId()), closed.get(raised.challengeId())))
                .toList();
    }

    private static List<TaskRaised> openTasks(Facts facts) {
        List<UUID> done =
                facts.each(TaskCompleted.class).map(TaskCompleted::taskId).toList();
        return facts.each(TaskRaised.class)
                .filter(task -> !done.contains(task.taskId()))
                .toList();
    }
}
