package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;
import uk.casereview.timeline.DecisionQuery.FindDecisions;
import uk.casereview.timeline.DecisionQuery.ListedDecision;

/**
 * A decision as a line of a file: all of §11.7 that is no text somebody wrote (IG4). Where one person decides, what belongs to
 * a quorum is left empty; so is the receipt, which names the event of the record, its leaf and what was logged in base64,
 * where the audit log has not come so far.
 */
public record DecisionLine(
        DecisionId decisionId,
        CaseRef caseRef,
        String body,
        String action,
        LocalDate decidedOn,
        Instant recordedAt,
        int lagWorkingDays,
        String route,
        String mode,
        String result,
        List<AgencyCode> present,
        @Nullable Integer minimumAgencies,
        List<AgencyCode> required,
        List<AgencyCode> counted,
        List<AgencyCode> missing,
        @Nullable Boolean quorate,
        List<UserId> conflicts,
        List<AgencyCode> inFavour,
        List<AgencyCode> against,
        List<AgencyCode> abstained,
        @Nullable String castingVote,
        List<AgencyCode> dissent,
        @Nullable UserId chair,
        UserId recordedBy,
        String policyVersion,
        boolean lateConflict,
        boolean recordedLate,
        boolean mustBeRedecided,
        boolean awaitsConfirmation,
        int corrections,
        @Nullable DecisionId revisedBy,
        boolean markedForScrutiny,
        @Nullable UUID eventId,
        @Nullable Long leafIndex,
        @Nullable String leafHash) {

    static DecisionLine of(ListedDecision listed, @Nullable String leafHash, String action) {
        DecisionEntry entry = listed.entry();
        DecisionRecord decision = entry.decision();
        var quorum = decision.quorum();
        var casting = decision.castingVote();
        DecisionReceipt receipt = listed.receipt();
        return new DecisionLine(
                decision.decisionId(),
                entry.caseRef(),
                decision.body().name(),
                action,
                decision.decidedOn(),
                entry.recordedAt(),
                listed.lagWorkingDays(),
                decision.route().name(),
                decision.mode().name(),
                decision.result().name(),
                present(decision.attendance()),
                quorum == null ? null : quorum.minimumAgencies(),
                quorum == null ? List.of() : quorum.required(),
                quorum == null ? List.of() : quorum.eligible(),
                quorum == null ? List.of() : quorum.missing(),
                quorum == null ? null : quorum.met(),
                decision.conflicts().stream().map(Conflict::memberId).toList(),
                votes(decision, Choice.FOR),
                votes(decision, Choice.AGAINST),
                votes(decision, Choice.ABSTAIN),
                casting == null ? null : casting.choice().name(),
                decision.dissent().stream().map(Dissent::agency).distinct().toList(),
                decision.chairMemberId(),
                decision.recordedBy(),
                decision.policyVersion(),
                entry.flags().stream().anyMatch(flag -> flag.reason() == FlagReason.LATE_CONFLICT),
                listed.lagWorkingDays() > FindDecisions.LATE_AFTER_WORKING_DAYS,
                entry.revisedBy() == null && entry.flags().stream().anyMatch(DecisionFlaggedForReview::mustBeRedecided),
                entry.awaitsConfirmation(),
                entry.corrections().size(),
                entry.revisedBy(),
                entry.markedForScrutiny(),
                receipt == null ? null : receipt.eventId(),
                receipt == null ? null : receipt.leafIndex(),
                leafHash);
    }

    private static List<AgencyCode> present(Collection<Attendee> attendance) {
        return attendance.stream()
                .<AgencyCode>mapMulti((attendee, agencies) -> {
                    AgencyCode agency = attendee.agency();
                    if (agency != null) {
                        agencies.accept(agency);
                    }
                })
                .distinct()
                .toList();
    }

    private static List<AgencyCode> votes(DecisionRecord decision, Choice choice) {
        return decision.votes().stream()
                .filter(vote -> vote.choice() == choice)
                .map(Vote::agency)
                .toList();
    }
}
