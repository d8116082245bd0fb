package uk.casereview.web.deliberation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.UserId;

/** Whom the page of a decision names. */
final class Involved {
    private Involved() {}

    static Set<UUID> in(DecisionAudit audit) {
        DecisionRecord decision = audit.entry().decision();
        Stream<UserId> there = decision.attendance().stream()
                .flatMap(attendee -> Stream.concat(Stream.of(attendee.memberId()), deputised(attendee)));
        Stream<UserId> conflicted = decision.conflicts().stream().map(Conflict::memberId);
        Stream<UserId> voted = Stream.concat(
                decision.votes().stream().map(Vote::castBy),
                Stream.ofNullable(decision.castingVote()).map(CastingVote::memberId));
        Stream<UserId> wrote = Stream.of(
                        Stream.of(decision.recordedBy()),
                        Stream.ofNullable(decision.chairMemberId()),
                        Stream.ofNullable(decision.settledBy()),
                        Stream.ofNullable(audit.entry().confirmedBy()))
                .flatMap(people -> people);
        Stream<UserId> later =
                audit.revisions().stream().map(revision -> revision.recordedBy().userId());
        return Stream.of(there, conflicted, voted, wrote, later)
                .flatMap(people -> people)
                .map(UserId::value)
                .collect(Collectors.toSet());
    }

    private static Stream<UserId> deputised(Attendee attendee) {
        return Stream.ofNullable(attendee.deputyFor());
    }
}
