package uk.casereview.deliberation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;

/** What becomes of a decision on the audit list. */
public final class DecisionFold {
    private DecisionFold() {}

    /** A decision comes up; from its meeting first, then from the aggregate of the case that it takes effect in. */
    public static DecisionEntry taken(
            @Nullable DecisionEntry before,
            DecisionRecord decision,
            CaseRef caseRef,
            String type,
            boolean settlesOutcome,
            Envelope envelope) {
        if (before == null) {
            return new DecisionEntry(
                    decision,
                    envelope.caseId(),
                    caseRef,
                    envelope.partnership(),
                    type,
                    envelope.recordedAt(),
                    settlesOutcome,
                    envelope.actor().role().isClerk(),
                    null,
                    List.of(),
                    List.of(),
                    null);
        }
        return new DecisionEntry(
                decision,
                envelope.caseId() == null ? before.caseId() : envelope.caseId(),
                before.caseRef(),
                before.partnership(),
                type,
                before.recordedAt(),
                settlesOutcome,
                before.recordedByClerk() || envelope.actor().role().isClerk(),
                before.confirmedBy(),
                before.corrections(),
                before.flags(),
                before.revisedBy());
    }

    public static DecisionEntry confirmed(DecisionEntry entry, DecisionConfirmed event) {
        return with(
                entry, entry.decision(), event.confirmedBy(), entry.corrections(), entry.flags(), entry.revisedBy());
    }

    /** Both forms are kept: the one that counts now, and the correction with both. */
    public static DecisionEntry corrected(DecisionEntry entry, DecisionRecordCorrected event) {
        var corrections =
                Stream.concat(entry.corrections().stream(), Stream.of(event)).toList();
        return with(entry, event.to(), entry.confirmedBy(), corrections, entry.flags(), entry.revisedBy());
    }

    public static DecisionEntry flagged(DecisionEntry entry, DecisionFlaggedForReview event) {
        var flags = Stream.concat(entry.flags().stream(), Stream.of(event)).toList();
        return with(entry, entry.decision(), entry.confirmedBy(), entry.corrections(), flags, entry.revisedBy());
    }

    public static DecisionEntry revised(DecisionEntry entry, DecisionId by) {
        return with(entry, entry.decision(), entry.confirmedBy(), entry.corrections(), entry.flags(), by);
    }

    /** Everybody the decision can be looked up by. */
    static List<UserId> people(DecisionRecord decision) {
        return Stream.of(
                        Stream.ofNullable(decision.chairMemberId()),
                        Stream.ofNullable(decision.settledBy()),
                        Stream.of(decision.recordedBy()),
                        decision.attendance().stream().map(DecisionRecord.Attendee::memberId),
                        decision.votes().stream().map(DecisionRecord.Vote::castBy))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    private static DecisionEntry with(
            DecisionEntry entry,
            DecisionRecord decision,
            @Nullable UserId confirmedBy,
            List<DecisionRecordCorrected> corrections,
            List<DecisionFlaggedForReview> flags,
            @Nullable DecisionId revisedBy) {
        return new DecisionEntry(
                decision,
                entry.caseId(),
                entry.caseRef(),
                entry.partnership(),
                entry.takenBy(),
                entry.recordedAt(),
                entry.settlesOutcome(),
                entry.recordedByClerk(),
                confirmedBy,
                corrections,
                flags,
                revisedBy);
    }
}
