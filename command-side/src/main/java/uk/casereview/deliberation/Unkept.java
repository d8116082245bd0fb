package uk.casereview.deliberation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What a request says of a decision for which nobody comes together, or which stands already, and its record (§4.1) would
 * not keep. Nothing that somebody stated is dropped without a word: it is on the record, or the request is refused. Only the
 * day is not asked for where whose decision it is dates it (§15.2-10).
 */
final class Unkept {
    private final List<String> members = new ArrayList<>();

    private Unkept() {}

    /** §4.5: of those who decide only the local authority is a single agency. */
    static Optional<Refusal> notAlone(Body body, DecisionRequest said) {
        boolean alone = body != Body.LA_NOTIFIER && said.route() == Route.SINGLE_AGENCY;
        return alone
                ? Optional.of(Refusal.of(RefusalCode.PROCEEDINGS_UNEXPECTED, "unexpected", List.of("route")))
                : Optional.empty();
    }

    static Conclusion refused(DecisionRequest said, Conclusion conclusion) {
        return switch (conclusion) {
            case Refused refused -> refused;
            case Concluded concluded -> answer(new Unkept().of(said, concluded.decision()), concluded);
        };
    }

    /** §15.2-8: a command "carries or refers to the closed item's DecisionRecord", which has its day and its reasons too. */
    static Conclusion beside(DecisionRequest said, Conclusion conclusion) {
        return switch (conclusion) {
            case Refused refused -> refused;
            case Concluded concluded -> {
                Unkept unkept = new Unkept();
                unkept.same("decidedOn", said.decidedOn(), concluded.decision().decidedOn());
                unkept.same("rationale", said.rationale(), null);
                yield answer(unkept.proceedings(said, concluded.decision()), concluded);
            }
        };
    }

    private static Conclusion answer(List<String> unkept, Concluded concluded) {
        return unkept.isEmpty()
                ? concluded
                : new Refused(Refusal.of(RefusalCode.PROCEEDINGS_UNEXPECTED, "unexpected", unkept));
    }

    private List<String> of(DecisionRequest said, DecisionRecord kept) {
        same("meetingId", said.meetingId(), kept.meetingId());
        same("itemRef", said.itemRef(), kept.itemRef());
        return proceedings(said, kept);
    }

    private List<String> proceedings(DecisionRequest said, DecisionRecord kept) {
        same("decidedAt", said.decidedAt(), kept.decidedAt());
        same("route", said.route(), kept.route());
        same("chairMemberId", said.chairMemberId(), kept.chairMemberId());
        among("attendance", said.attendance(), Present::memberId, kept.attendance(), Attendee::memberId);
        among("conflicts", said.conflicts(), Declared::memberId, kept.conflicts(), Conflict::memberId);
        same("mode", said.mode(), kept.mode());
        among("votes", said.votes(), Unkept::cast, kept.votes(), vote -> List.of(vote.castBy(), vote.choice()));
        same("castingVote", said.castingVote(), kept.castingVote());
        among("dissent", said.dissent(), view -> view, kept.dissent(), view -> view);
        among("writtenEvidenceRefs", said.writtenEvidenceRefs(), ref -> ref, kept.writtenEvidenceRefs(), ref -> ref);
        same("reportedToMeeting", said.reportedToMeeting(), kept.reportedToMeeting());
        return List.copyOf(members);
    }

    private static Object cast(Ballot ballot) {
        return List.of(ballot.castBy(), ballot.choice());
    }

    private void same(String member, @Nullable Object said, @Nullable Object kept) {
        if (said != null && !Objects.equals(said, kept)) {
            members.add(member);
        }
    }

    private <S, K> void among(
            String member,
            Collection<S> said,
            Function<S, Object> ofSaid,
            Collection<K> kept,
            Function<K, Object> ofKept) {
        List<Object> all = kept.stream().map(ofKept).toList();
        if (!said.stream().map(ofSaid).allMatch(all::contains)) {
            members.add(member);
        }
    }
}
