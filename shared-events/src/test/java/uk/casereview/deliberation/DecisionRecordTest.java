package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What a record makes of what was stored in it. */
class DecisionRecordTest {
    private static final AgencyCode WMP = new AgencyCode("WMP");
    private static final UserId CHAIR = new UserId(new UUID(0, 1));
    private static final UserId SCRUTINEER = new UserId(new UUID(0, 2));
    private static final Quorum OF_FOUR = new Quorum(4, List.of(), List.of(WMP), List.of(), false);
    private static final Quorum OF_POLICE = new Quorum(0, List.of(WMP), List.of(WMP), List.of(), true);
    private static final Quorum OF_NOBODY = new Quorum(0, List.of(), List.of(), List.of(), true);

    /** What the members of each body are called (§2.1, §2.2). */
    private static final Map<Body, Capacity> MEMBERS = Map.of(
            Body.SCSG, Capacity.CORE,
            Body.SANDWELL_CSPRG, Capacity.CORE,
            Body.GOLD_GROUP, Capacity.CORE,
            Body.DSP, Capacity.DELEGATED_PARTNER,
            Body.EXECUTIVE_BOARD, Capacity.BOARD_MEMBER,
            Body.SCSP, Capacity.PARTNERSHIP_MEMBER,
            Body.LA_NOTIFIER, Capacity.NOTIFIER);

    /** CA04 s16C: the local authority decides, by itself; no quorum is asked of it, whatever was stored. */
    @Test
    void theLocalAuthorityDecidesAloneAndWithoutAQuorum() {
        DecisionRecord alone = record(Body.LA_NOTIFIER, Route.MEETING, OF_FOUR);

        assertThat(alone.route()).isEqualTo(Route.SINGLE_AGENCY);
        assertThat(alone.quorum()).isNull();
    }

    @Test
    void aMeetingKeepsItsQuorumEvenOneOfNobody() {
        assertThat(record(Body.SCSG, Route.MEETING, OF_FOUR).quorum()).isEqualTo(OF_FOUR);
        assertThat(record(Body.SCSG, Route.MEETING, OF_NOBODY).quorum()).isEqualTo(OF_NOBODY);
        assertThat(record(Body.SCSG, Route.MEETING, OF_FOUR).route()).isEqualTo(Route.MEETING);
    }

    /** §15.2-9: a chair acts alone; only where the policy asks for somebody besides is there a quorum. */
    @Test
    void aChairsActionHasAQuorumWhereSomebodyIsAskedFor() {
        assertThat(record(Body.SCSG, Route.CHAIRS_ACTION, OF_FOUR).quorum()).isEqualTo(OF_FOUR);
        assertThat(record(Body.SCSG, Route.CHAIRS_ACTION, OF_POLICE).quorum()).isEqualTo(OF_POLICE);
        assertThat(record(Body.SCSG, Route.CHAIRS_ACTION, OF_NOBODY).quorum()).isNull();
        assertThat(record(Body.SCSG, Route.CHAIRS_ACTION, null).quorum()).isNull();
    }

    @Test
    void aQuorumIsAskedWhereANumberOrAnAgencyIsNamed() {
        assertThat(OF_FOUR.isAsked()).isTrue();
        assertThat(OF_POLICE.isAsked()).isTrue();
        assertThat(OF_NOBODY.isAsked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverSitsIsCalledAsTheBodyCallsItsMembers(Body body) {
        assertThat(MEMBERS).containsKey(body);
        assertThat(record(body, Route.MEETING, null).attendance())
                .extracting(Attendee::capacity)
                .containsExactly(MEMBERS.get(body), Capacity.ADVISOR);
    }

    /** §4.3, §15.2-12: who breaks a tie without presiding is the scrutineer. */
    @Test
    void theScrutineersCastingVoteIsThatOfWhoDoesNotPreside() {
        assertThat(cast(SCRUTINEER, CHAIR).scrutineerCast()).contains(SCRUTINEER);
        assertThat(cast(SCRUTINEER, null).scrutineerCast()).contains(SCRUTINEER);
        assertThat(cast(CHAIR, CHAIR).scrutineerCast()).isEmpty();
        assertThat(cast(null, CHAIR).scrutineerCast()).isEmpty();
    }

    @Test
    void whatIsSettledAboveTheBodyIsTheSameDecisionOtherwise() {
        DecisionRecord decision = cast(SCRUTINEER, CHAIR);
        DecisionRecord settled = decision.settledBy(SCRUTINEER);

        assertThat(settled.settledBy()).isEqualTo(SCRUTINEER);
        assertThat(settled).isNotEqualTo(decision);
        assertThat(settled.settledBy(null)).isEqualTo(decision);
    }

    @Test
    void anEventPutsADecisionOnRecordWhereItHasOne() {
        DecisionRecord decision = record(Body.SCSG, Route.MEETING, OF_FOUR);

        assertThat(RecordsDecision.in(new Taken(decision))).contains(decision);
        assertThat(RecordsDecision.in((RecordsDecision) Optional::empty)).isEmpty();
        assertThat(RecordsDecision.in(new Told())).isEmpty();
        assertThat(new Taken(decision).effectiveOn(decision.decidedOn().plusDays(9)))
                .isEqualTo(decision.decidedOn());
    }

    private record Taken(DecisionRecord decision) implements Decided {}

    private record Told() implements Event {}

    private static DecisionRecord record(Body body, Route route, @Nullable Quorum quorum) {
        return of(body, route, quorum, CHAIR, null);
    }

    private static DecisionRecord cast(@Nullable UserId caster, @Nullable UserId chair) {
        CastingVote vote = caster == null ? null : new CastingVote(caster, Choice.FOR);
        return of(Body.EXECUTIVE_BOARD, Route.MEETING, OF_FOUR, chair, vote);
    }

    private static DecisionRecord of(
            Body body, Route route, @Nullable Quorum quorum, @Nullable UserId chair, @Nullable CastingVote vote) {
        return new DecisionRecord(
                new DecisionId(new UUID(0, 9)),
                body,
                route,
                null,
                null,
                LocalDate.of(2026, 2, 19),
                null,
                chair,
                List.of(
                        new Attendee(CHAIR, WMP, Capacity.CORE, null),
                        new Attendee(SCRUTINEER, null, Capacity.ADVISOR, null)),
                List.of(),
                quorum,
                DecisionMode.VOTE,
                DecisionResult.CARRIED,
                List.of(),
                vote,
                List.of(),
                new SealedText(new UUID(0, 8), "sealed", 30),
                List.of(),
                null,
                CHAIR,
                "1",
                1,
                null);
    }
}
