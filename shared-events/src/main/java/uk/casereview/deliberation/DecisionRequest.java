package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What a deciding command says about the decision: either the closed item of a meeting kept in the service
 * ({@code meetingId} with {@code itemRef}, neither without the other), or the proceedings themselves as the clerk has
 * them.
 *
 * <p>Who sits for which agency, in what capacity and who chairs is looked up, not believed (§15.2-8).
 *
 * @param decidedOn the day of the decision; null: the date of the moment or, without one, today
 * @param rationale why, in at least as many characters as the policy asks for (20 unless it says otherwise)
 */
public record DecisionRequest(
        @Nullable MeetingId meetingId,
        @Nullable String itemRef,
        @Nullable LocalDate decidedOn,
        @Nullable Instant decidedAt,
        DecisionRecord.@Nullable Route route,
        @Nullable UserId chairMemberId,
        List<Present> attendance,
        List<Declared> conflicts,
        DecisionRecord.@Nullable DecisionMode mode,
        List<Ballot> votes,
        DecisionRecord.@Nullable CastingVote castingVote,
        List<DecisionRecord.Dissent> dissent,
        @Nullable SealedText rationale,
        List<@Reference String> writtenEvidenceRefs,
        @Nullable MeetingId reportedToMeeting) {

    /** Somebody who was there; whose deputy is read from the register when it is not said. */
    public record Present(UserId memberId, @Nullable UserId deputyFor) {}

    /** A conflict declared at the meeting. */
    public record Declared(
            UserId memberId,
            @Nullable Instant declaredAt,
            @Nullable SealedText nature,
            List<UserId> discussionAgreedBy) {}

    /** A vote as cast; an agency that is given must be the voter's own. */
    public record Ballot(@Nullable AgencyCode agency, UserId castBy, DecisionRecord.Choice choice) {}
}
