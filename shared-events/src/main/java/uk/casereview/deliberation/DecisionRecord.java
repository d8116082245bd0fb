package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What was decided, by whom, in what order, and why (§4.1). Seats, agencies and the chair come from the partnership's
 * register as of {@code decidedOn}, never from the request (§15.2-8).
 *
 * @param decidedOn the legal date
 * @param decidedAt the moment, where it is known
 * @param quorum the calculation as it stood at the moment of the item; null where one person decides and none is asked
 * @param reportedToMeeting where a decision outside a meeting is listed (§15.2-9)
 * @param recordedBy the clerk, who may differ from the decider
 * @param registerVersion the version of the partnership's register that was used
 * @param settledBy who decided it above the body, where the body could not agree (§4.3); null: the body itself
 */
public record DecisionRecord(
        DecisionId decisionId,
        Body body,
        Route route,
        @Nullable MeetingId meetingId,
        @Nullable String itemRef,
        LocalDate decidedOn,
        @Nullable Instant decidedAt,
        @Nullable UserId chairMemberId,
        List<Attendee> attendance,
        List<Conflict> conflicts,
        @Nullable Quorum quorum,
        DecisionMode mode,
        DecisionResult result,
        List<Vote> votes,
        @Nullable CastingVote castingVote,
        List<Dissent> dissent,
        SealedText rationale,
        List<String> writtenEvidenceRefs,
        @Nullable MeetingId reportedToMeeting,
        UserId recordedBy,
        String policyVersion,
        long registerVersion,
        @Nullable UserId settledBy) {
    /**
     * Records of before called whoever counted a core member, whatever the body; and what one person decided, a meeting
     * with a quorum of none. CA04 s16C: the local authority decides, by itself.
     */
    public DecisionRecord {
        attendance = attendance.stream().map(attendee -> attendee.in(body)).toList();
        boolean single = body == Body.LA_NOTIFIER;
        route = single ? Route.SINGLE_AGENCY : route;
        boolean asked = !single && (route != Route.CHAIRS_ACTION || quorum == null || quorum.isAsked());
        quorum = asked ? quorum : null;
    }

    /** Whoever broke the tie without presiding: by the policy that is the scrutineer (§4.3, §15.2-12). */
    public Optional<UserId> scrutineerCast() {
        return Optional.ofNullable(castingVote)
                .map(CastingVote::memberId)
                .filter(member -> !member.equals(chairMemberId));
    }

    /** The same decision, taken above the body. */
    public DecisionRecord settledBy(@Nullable UserId who) {
        return new DecisionRecord(
                decisionId,
                body,
                route,
                meetingId,
                itemRef,
                decidedOn,
                decidedAt,
                chairMemberId,
                attendance,
                conflicts,
                quorum,
                mode,
                result,
                votes,
                castingVote,
                dissent,
                rationale,
                writtenEvidenceRefs,
                reportedToMeeting,
                recordedBy,
                policyVersion,
                registerVersion,
                who);
    }

    /** How the body came together (§15.2-9), or that one agency decides without one (CA04 s16C). */
    public enum Route {
        MEETING,
        EXTRAORDINARY,
        WRITTEN,
        CHAIRS_ACTION,
        SINGLE_AGENCY
    }

    /** How agreement was reached. */
    public enum DecisionMode {
        CONSENSUS,
        VOTE,
        CASTING_VOTE,
        ESCALATED,
        DEFERRED
    }

    /** What came of it. */
    public enum DecisionResult {
        CARRIED,
        LOST,
        DEFERRED,
        ESCALATED
    }

    /**
     * In what capacity somebody was there; only members, of whichever body, and deputies count and vote. A core member is
     * the Sub-Group's (§2.1), and who decides elsewhere is called what they are there (§2.2).
     */
    public enum Capacity {
        CORE(true),
        DEPUTY(true),
        ADVISOR(false),
        CO_OPTED(false),
        OBSERVER(false),
        DELEGATED_PARTNER(true),
        BOARD_MEMBER(true),
        PARTNERSHIP_MEMBER(true),
        NOTIFIER(true);

        private final boolean counts;

        Capacity(boolean counts) {
            this.counts = counts;
        }

        /** Whether somebody in this capacity counts to quorum and votes (§4.1). */
        public boolean counts() {
            return counts;
        }

        /** What a member is called in this body. */
        public Capacity in(Body body) {
            if (this != CORE) {
                return this;
            }
            return switch (body) {
                case SCSG, SANDWELL_CSPRG, GOLD_GROUP -> CORE;
                case DSP -> DELEGATED_PARTNER;
                case EXECUTIVE_BOARD -> BOARD_MEMBER;
                case SCSP -> PARTNERSHIP_MEMBER;
                case LA_NOTIFIER -> NOTIFIER;
            };
        }
    }

    /** One person present. */
    public record Attendee(
            UserId memberId,
            @Nullable AgencyCode agency,
            Capacity capacity,
            @Nullable UserId deputyFor) {
        /** The same, as the body calls its members. */
        public Attendee in(Body body) {
            return new Attendee(memberId, agency, capacity.in(body), deputyFor);
        }
    }

    /** A conflict of interest declared for this item (§4.4). */
    public record Conflict(
            UserId memberId,
            @Nullable Instant declaredAt,
            @Nullable SealedText nature,
            boolean mayDiscuss,
            List<UserId> discussionAgreedBy) {}

    /** FOR, AGAINST or neither. */
    public enum Choice {
        FOR,
        AGAINST,
        ABSTAIN
    }

    /** Whether the voter entered the vote, or the clerk from the minutes. */
    public enum VoteSource {
        MEMBER,
        MINUTES
    }

    /** The one vote of an agency. */
    public record Vote(AgencyCode agency, UserId castBy, Choice choice, VoteSource source) {}

    /** The vote that breaks a tie. */
    public record CastingVote(UserId memberId, Choice choice) {}

    /** A view that differs, "kept even under consensus" (§4.1). */
    public record Dissent(AgencyCode agency, SealedText view) {}

    /**
     * The quorum calculation of this item.
     *
     * @param minimumAgencies how many different agencies are needed
     * @param required agencies that must be among them
     * @param eligible different agencies present and free to decide
     * @param missing required agencies that were not
     */
    public record Quorum(
            int minimumAgencies,
            List<AgencyCode> required,
            List<AgencyCode> eligible,
            List<AgencyCode> missing,
            boolean met) {
        /** Whether anybody has to be there; of some bodies no rule says so (§4.2). */
        public boolean isAsked() {
            return minimumAgencies > 0 || !required.isEmpty();
        }
    }
}
