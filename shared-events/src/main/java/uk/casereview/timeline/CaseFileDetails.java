package uk.casereview.timeline;

import java.util.List;
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
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;

/** What every aggregate of a case has on file (§5.1a, §15.2). */
public record CaseFileDetails(
        List<Escalation> escalations,
        List<Challenge> challenges,
        List<TaskRaised> openTasks,
        List<DisclosureAuthorised> disclosures,
        List<DocumentAttached> documents,
        List<ScrutinyObservationAdded> observations,
        List<IrregularityRecorded> irregularities,
        List<Voice> voices) {

    /** A disagreement taken elsewhere, and how it ended. */
    public record Escalation(
            DecisionEscalated escalated, @Nullable EscalationResolved resolved) {}

    /**
     * What the scrutineer asked of an agency, and what came of it.
     *
     * @param overdue whether the agency should have answered by the day that is read
     */
    public record Challenge(
            ChallengeRaised raised,
            @Nullable ChallengeAnswered answered,
            @Nullable ChallengeClosed closed,
            boolean overdue) {}

    /** Who was heard, and what was made of it. */
    public record Voice(VoiceRecorded recorded, List<VoiceUsed> uses) {}
}
