package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What happened when a body dealt with one question, with everybody in the capacity the register gives.
 *
 * @param namedChair who is said to have presided
 * @param chairElected whether the members elected that person for this item (§15.2-7)
 * @param unknown who is said to have been there, or conflicted, though the register does not know them that day
 * @param strangers voters who sit for no agency
 */
public record Proceedings(
        Route route,
        @Nullable MeetingId meetingId,
        @Nullable String itemRef,
        LocalDate decidedOn,
        @Nullable Instant decidedAt,
        @Nullable UserId namedChair,
        boolean chairElected,
        List<Attendee> attendance,
        List<UserId> unknown,
        List<Conflict> conflicts,
        @Nullable DecisionMode mode,
        List<Vote> votes,
        Set<UserId> strangers,
        @Nullable CastingVote castingVote,
        List<Dissent> dissent,
        @Nullable SealedText rationale,
        List<String> writtenEvidenceRefs,
        @Nullable MeetingId reportedToMeeting) {

    public Proceedings {
        Set<UserId> conflicted = conflicts.stream().map(Conflict::memberId).collect(Collectors.toSet());
        attendance = seated(attendance, conflicted::contains);
    }

    /**
     * §2.1: a member names "a substitute for unavoidable absence"; where the member is there as well, and free to decide,
     * the substitute looks on.
     */
    public static List<Attendee> seated(List<Attendee> people, Predicate<UserId> conflicted) {
        Set<UserId> there = people.stream()
                .map(Attendee::memberId)
                .filter(conflicted.negate())
                .collect(Collectors.toSet());
        return people.stream()
                .map(attendee -> attendee.capacity() == Capacity.DEPUTY && there.contains(attendee.deputyFor())
                        ? new Attendee(attendee.memberId(), attendee.agency(), Capacity.OBSERVER, attendee.deputyFor())
                        : attendee)
                .toList();
    }

    /** The proceedings as the clerk has them; in writing, whoever replied took part. */
    static Proceedings of(DecisionRequest request, LocalDate decidedOn, Membership membership, UserId recordedBy) {
        Route stated = request.route();
        Route route = stated == null ? Route.MEETING : stated;
        Stream<UserId> people = route == Route.WRITTEN
                ? request.votes().stream().map(Ballot::castBy)
                : request.attendance().stream().map(Present::memberId);
        List<Attendee> attendance = people.distinct().map(membership::attendee).toList();
        List<Vote> votes = new ArrayList<>();
        Set<UserId> strangers = request.votes().stream()
                .filter(ballot -> agencyOf(ballot, membership) == null)
                .map(Ballot::castBy)
                .collect(Collectors.toUnmodifiableSet());
        for (Ballot ballot : request.votes()) {
            AgencyCode agency = agencyOf(ballot, membership);
            if (agency != null) {
                votes.add(new Vote(agency, ballot.castBy(), ballot.choice(), source(ballot, recordedBy)));
            }
        }
        List<Conflict> conflicts = conflicts(request.conflicts(), attendance);
        return new Proceedings(
                route,
                request.meetingId(),
                request.itemRef(),
                decidedOn,
                request.decidedAt(),
                request.chairMemberId(),
                false,
                attendance,
                unknown(request.attendance(), conflicts, membership),
                conflicts,
                request.mode(),
                List.copyOf(votes),
                strangers,
                request.castingVote(),
                request.dissent(),
                request.rationale(),
                request.writtenEvidenceRefs(),
                request.reportedToMeeting());
    }

    /** As they were, but for a vote that broke no tie. */
    Proceedings withoutCastingVote() {
        return new Proceedings(
                route,
                meetingId,
                itemRef,
                decidedOn,
                decidedAt,
                namedChair,
                chairElected,
                attendance,
                unknown,
                conflicts,
                mode,
                votes,
                strangers,
                null,
                dissent,
                rationale,
                writtenEvidenceRefs,
                reportedToMeeting);
    }

    /** §4.4: the declarer "may discuss only if the other members agree", each of them. */
    public static boolean mayDiscuss(List<UserId> agreedBy, List<UserId> others) {
        return !others.isEmpty() && agreedBy.containsAll(others);
    }

    /** Whether somebody in this capacity counts to quorum and votes (§4.1). */
    public static boolean counts(Attendee attendee) {
        return attendee.capacity().counts();
    }

    /** Members present who may decide: A-10, a conflicted one may not. */
    public List<Attendee> eligible() {
        return attendance.stream()
                .filter(Proceedings::counts)
                .filter(attendee -> !conflicted(attendee.memberId()))
                .toList();
    }

    boolean eligible(UserId member) {
        return eligible().stream().anyMatch(attendee -> attendee.memberId().equals(member));
    }

    boolean conflicted(UserId member) {
        return conflicts.stream().anyMatch(conflict -> conflict.memberId().equals(member));
    }

    private static List<UserId> unknown(List<Present> attendance, List<Conflict> conflicts, Membership membership) {
        Stream<UserId> notAdmitted =
                attendance.stream().map(Present::memberId).filter(member -> !membership.admits(member));
        return Stream.concat(notAdmitted, Mentioned.unknown(conflicts, membership).stream())
                .distinct()
                .toList();
    }

    private static @Nullable AgencyCode agencyOf(Ballot ballot, Membership membership) {
        AgencyCode own = membership.attendee(ballot.castBy()).agency();
        return own == null ? ballot.agency() : own;
    }

    private static VoteSource source(Ballot ballot, UserId recordedBy) {
        return ballot.castBy().equals(recordedBy) ? VoteSource.MEMBER : VoteSource.MINUTES;
    }

    static List<Conflict> conflicts(List<Declared> declared, List<Attendee> attendance) {
        Set<UserId> conflicted = declared.stream().map(Declared::memberId).collect(Collectors.toUnmodifiableSet());
        List<UserId> others = attendance.stream()
                .filter(Proceedings::counts)
                .map(Attendee::memberId)
                .filter(member -> !conflicted.contains(member))
                .toList();
        return declared.stream()
                .map(each -> new Conflict(
                        each.memberId(),
                        each.declaredAt(),
                        each.nature(),
                        mayDiscuss(each.discussionAgreedBy(), others),
                        each.discussionAgreedBy()))
                .toList();
    }
}
