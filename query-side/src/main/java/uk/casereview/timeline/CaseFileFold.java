package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.CaseFileDetails.Escalation;
import uk.casereview.timeline.CaseFileDetails.Voice;

/** The common file of a case from what a history states. */
final class CaseFileFold {
    private CaseFileFold() {}

    static CaseFileDetails of(Facts facts, LocalDate day) {
        return new CaseFileDetails(
                escalations(facts),
                challenges(facts, day),
                openTasks(facts),
                facts.all(DisclosureAuthorised.class),
                facts.all(DocumentAttached.class),
                facts.all(ScrutinyObservationAdded.class),
                facts.all(IrregularityRecorded.class),
                voices(facts));
    }

    private static List<Escalation> escalations(Facts facts) {
        var resolved = facts.latestBy(EscalationResolved.class, EscalationResolved::escalationId);
        return facts.each(DecisionEscalated.class)
                .map(escalated -> new Escalation(escalated, resolved.get(escalated.escalationId())))
                .toList();
    }

    private static List<Challenge> challenges(Facts facts, LocalDate day) {
        var answered = facts.latestBy(ChallengeAnswered.class, ChallengeAnswered::challengeId);
        var closed = facts.latestBy(ChallengeClosed.class, ChallengeClosed::challengeId);
        return facts.each(ChallengeRaised.class)
                .map(raised ->
                        challenge(raised, answered.get(raised.challengeId()), closed.get(raised.challengeId()), day))
                .toList();
    }

    private static Challenge challenge(
            ChallengeRaised raised,
            @Nullable ChallengeAnswered answered,
            @Nullable ChallengeClosed closed,
            LocalDate day) {
        boolean owed = answered == null && closed == null;
        return new Challenge(raised, answered, closed, owed && day.isAfter(raised.dueOn()));
    }

    private static List<Voice> voices(Facts facts) {
        return facts.each(VoiceRecorded.class)
                .map(voice -> new Voice(
                        voice,
                        facts.each(VoiceUsed.class)
                                .filter(use -> use.voiceId().equals(voice.voiceId()))
                                .toList()))
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
