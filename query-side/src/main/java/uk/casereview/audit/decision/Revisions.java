package uk.casereview.audit.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.Revision;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.query.EventWords;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.timeline.CaseReader.Read;
import uk.casereview.timeline.DecisionEntry;

/** What was recorded about a decision after it. */
record Revisions(EventWords words) {
    List<Revision> of(DecisionEntry entry, List<Read> history) {
        DecisionId decision = entry.decision().decisionId();
        return history.stream()
                .filter(read -> about(read.event().event(), decision)
                        || isTaken(read.event().event(), entry.revisedBy()))
                .map(this::revision)
                .toList();
    }

    private Revision revision(Read read) {
        var recorded = read.event();
        return new Revision(
                recorded.position(),
                recorded.eventId(),
                read.type(),
                words.of(read.type()),
                recorded.recordedAt(),
                recorded.envelope().actor(),
                RecordsDecision.in(recorded.event())
                        .map(DecisionRecord::decisionId)
                        .orElse(null));
    }

    private static boolean about(Event event, DecisionId decision) {
        return switch (event) {
            case DecisionConfirmed e -> e.decisionId().equals(decision);
            case DecisionRecordCorrected e -> e.decisionId().equals(decision);
            case DecisionFlaggedForReview e -> e.decisionId().equals(decision);
            case DecisionEscalated e -> decision.equals(e.decisionId());
            default -> false;
        };
    }

    private static boolean isTaken(Event event, @Nullable DecisionId revising) {
        return revising != null
                && RecordsDecision.in(event)
                        .map(DecisionRecord::decisionId)
                        .filter(revising::equals)
                        .isPresent();
    }
}
