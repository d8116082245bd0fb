package uk.casereview.deliberation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * What a record says of votes and people, with what is stated put right in it. Whatever is not spoken of stays: nobody's
 * vote goes because another's was wrong. Who is said not to have been there goes with all they are said to have done.
 */
record Restated(DecisionRecord from, DecisionRequest to, Set<UserId> notThere, Membership membership) {

    /** Nobody can be taken off a record that does not have them on it. */
    Optional<Refusal> unknown() {
        Set<UserId> known = new HashSet<>();
        from.attendance().forEach(attendee -> known.add(attendee.memberId()));
        from.votes().forEach(vote -> known.add(vote.castBy()));
        return notThere.stream()
                .filter(member -> !known.contains(member))
                .findFirst()
                .map(member -> Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "notThere", member.toString()));
    }

    List<Present> attendance() {
        Stream<Present> known =
                from.attendance().stream().map(attendee -> new Present(attendee.memberId(), attendee.deputyFor()));
        return Stream.concat(known, to.attendance().stream())
                .filter(present -> !notThere.contains(present.memberId()))
                .toList();
    }

    /** One vote per agency (§4.3), so that a ballot puts right the one its agency had. */
    List<Ballot> votes() {
        List<Ballot> known = from.votes().stream()
                .map(vote -> new Ballot(vote.agency(), vote.castBy(), vote.choice()))
                .toList();
        return merged(
                        known,
                        to.votes(),
                        (before, said) ->
                                before.castBy().equals(said.castBy()) || Objects.equals(before.agency(), agency(said)))
                .stream()
                .filter(ballot -> !notThere.contains(ballot.castBy()))
                .toList();
    }

    List<Declared> conflicts() {
        List<Declared> known = from.conflicts().stream()
                .map(conflict -> new Declared(
                        conflict.memberId(), conflict.declaredAt(), conflict.nature(), conflict.discussionAgreedBy()))
                .toList();
        return conflicts(known, to.conflicts()).stream()
                .filter(conflict -> !notThere.contains(conflict.memberId()))
                .toList();
    }

    static List<Declared> conflicts(List<Declared> known, List<Declared> said) {
        return merged(known, said, (before, now) -> before.memberId().equals(now.memberId()));
    }

    static List<Dissent> dissent(DecisionRecord from, DecisionRequest to) {
        return merged(
                from.dissent(), to.dissent(), (before, now) -> before.agency().equals(now.agency()));
    }

    @Nullable
    UserId chair() {
        UserId stated = to.chairMemberId();
        return stated == null ? there(from.chairMemberId()) : stated;
    }

    @Nullable
    CastingVote castingVote() {
        CastingVote stated = to.castingVote();
        CastingVote before = from.castingVote();
        if (stated != null || before == null) {
            return stated;
        }
        return notThere.contains(before.memberId()) ? null : before;
    }

    private @Nullable UserId there(@Nullable UserId member) {
        return member == null || notThere.contains(member) ? null : member;
    }

    private @Nullable AgencyCode agency(Ballot ballot) {
        AgencyCode own = membership.attendee(ballot.castBy()).agency();
        return own == null ? ballot.agency() : own;
    }

    /** Each in the place of what it puts right, and what is new after them. */
    private static <T> List<T> merged(List<T> known, List<T> said, BiPredicate<T, T> same) {
        Set<T> all = new LinkedHashSet<>();
        for (T before : known) {
            List<T> instead =
                    said.stream().filter(now -> same.test(before, now)).toList();
            all.addAll(instead.isEmpty() ? List.of(before) : instead);
        }
        all.addAll(said);
        return new ArrayList<>(all);
    }
}
