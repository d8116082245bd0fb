package uk.casereview.deliberation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;

/** What a corrected record says where the correction itself says nothing: what it said before. */
final class Correction {
    private Correction() {}

    static DecisionRequest over(DecisionRecord from, DecisionRequest to) {
        return new DecisionRequest(
                from.meetingId(),
                from.itemRef(),
                to.decidedOn(),
                decidedAt(from, to),
                or(to.route(), from.route()),
                or(to.chairMemberId(), from.chairMemberId()),
                to.attendance().isEmpty() ? attendance(from) : to.attendance(),
                to.conflicts().isEmpty() ? conflicts(from) : to.conflicts(),
                or(to.mode(), putOffOrUp(from, to)),
                to.votes().isEmpty() ? votes(from) : to.votes(),
                or(to.castingVote(), to.votes().isEmpty() ? from.castingVote() : null),
                to.dissent().isEmpty() ? from.dissent() : to.dissent(),
                or(to.rationale(), from.rationale()),
                to.writtenEvidenceRefs().isEmpty() ? from.writtenEvidenceRefs() : to.writtenEvidenceRefs(),
                or(to.reportedToMeeting(), from.reportedToMeeting()));
    }

    /** The moment goes with its day. */
    private static @Nullable Instant decidedAt(DecisionRecord from, DecisionRequest to) {
        return to.decidedOn() == null ? or(to.decidedAt(), from.decidedAt()) : to.decidedAt();
    }

    /** Other modes follow from the votes. */
    private static @Nullable DecisionMode putOffOrUp(DecisionRecord from, DecisionRequest to) {
        boolean undecided = from.result() == DecisionResult.DEFERRED || from.result() == DecisionResult.ESCALATED;
        boolean noVotes = from.votes().isEmpty() && to.votes().isEmpty();
        return undecided || noVotes ? from.mode() : null;
    }

    private static List<Present> attendance(DecisionRecord from) {
        return from.attendance().stream()
                .map(attendee -> new Present(attendee.memberId(), attendee.deputyFor()))
                .toList();
    }

    private static List<Declared> conflicts(DecisionRecord from) {
        return from.conflicts().stream()
                .map(conflict -> new Declared(
                        conflict.memberId(), conflict.declaredAt(), conflict.nature(), conflict.discussionAgreedBy()))
                .toList();
    }

    private static List<Ballot> votes(DecisionRecord from) {
        return from.votes().stream()
                .map(vote -> new Ballot(vote.agency(), vote.castBy(), vote.choice()))
                .toList();
    }

    private static <T> @Nullable T or(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }
}
