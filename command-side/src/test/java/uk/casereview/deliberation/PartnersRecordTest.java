package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** What stands on the record of the delegated partners' decision (§4.1, §4.4), and how it is put right (§15.1-3). */
class PartnersRecordTest {
    private static final List<Position> ALL =
            List.of(position("BCC", BCC), position("ICB", ICB_NURSE), position("WMP", WMP), position("BCT", BCT));

    private static Position position(String agency, UserId by) {
        return new Position(agency(agency), by, TODAY.minusDays(2), Choice.FOR, null, VoteSource.MINUTES);
    }

    private static Conclusion of(List<Position> positions, Said said, boolean alreadyHappened) {
        return Deliberation.ofPositions(positions, said.request(), byManager(birmingham()), alreadyHappened);
    }

    private static DecisionRecord taken() {
        return decision(of(ALL, present(), false));
    }

    private static Concluded corrected(DecisionRecord from, Said to) {
        return assertInstanceOf(
                Concluded.class, Deliberation.corrected(from, to.request(), Set.of(), byManager(birmingham())));
    }

    private static List<Object> unexpected(Conclusion conclusion) {
        assertRefused(conclusion, RefusalCode.PROCEEDINGS_UNEXPECTED);
        return List.of(refusal(conclusion).facts().get("unexpected"));
    }

    /** §4.4: the "declarer is barred from the decision", whatever the body. */
    @Test
    void aConflictedPartnersAnswerDoesNotCount() {
        Conclusion barred = of(ALL, present().conflicted(BCC), false);

        assertRefused(barred, RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(refusal(barred).facts()).containsEntry("agencies", List.of("BCC"));
        Concluded happened = assertInstanceOf(Concluded.class, of(ALL, present().conflicted(BCC), true));
        assertThat(happened.irregularities()).containsExactly(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(Objects.requireNonNull(happened.decision().quorum()).missing())
                .containsExactly(agency("BCC"));
    }

    @Test
    void aConflictOfWhoDidNotAnswerIsKeptOnRecord() {
        DecisionRecord decision = decision(of(ALL, present().conflicted(NSPCC), false));

        assertThat(decision.conflicts())
                .extracting(DecisionRecord.Conflict::memberId)
                .containsExactly(NSPCC);
        assertThat(Objects.requireNonNull(decision.quorum()).met()).isTrue();
    }

    /** §15.2-8: "DEFERRED → DecisionDeferred; no state change". */
    @Test
    void thePartnersMayPutItOff() {
        DecisionRecord decision = decision(of(ALL.subList(0, 1), present().mode(DecisionMode.DEFERRED), false));

        assertThat(decision)
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.DEFERRED, DecisionResult.DEFERRED);
        assertThat(corrected(decision, present().because(text(40))))
                .extracting(each -> each.decision().result(), Concluded::irregularities)
                .containsExactly(DecisionResult.DEFERRED, List.of());
    }

    /** What the record cannot say is not dropped without a word. */
    @Test
    void whatTheRecordWouldNotKeepIsRefused() {
        assertThat(unexpected(of(ALL, present(NSPCC).chairedBy(BCT).by(Route.MEETING), false)))
                .containsExactly(List.of("route", "chairMemberId", "attendance"));
        assertThat(unexpected(of(
                        ALL,
                        present()
                                .item(MEETING, "1")
                                .because(text(40))
                                .mode(DecisionMode.VOTE)
                                .vote(Choice.AGAINST, BCC)
                                .casting(BCT, Choice.FOR),
                        false)))
                .containsExactly(List.of("meetingId", "itemRef", "mode", "votes", "castingVote"));
        assertRefused(of(ALL, present().at(NOW.plusSeconds(1)), false), RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whatItSaysAnywayMayBeSaid() {
        DecisionRecord decision = decision(of(
                ALL,
                present(BCC, ICB_NURSE)
                        .by(Route.WRITTEN)
                        .at(NOW)
                        .mode(DecisionMode.CONSENSUS)
                        .vote(Choice.FOR, WMP)
                        .dissenting(agency("NSPCC"))
                        .evidence("mail-1"),
                false));

        assertThat(decision.decidedAt()).isEqualTo(NOW);
        assertThat(decision.dissent()).hasSize(1);
        assertThat(decision.writtenEvidenceRefs()).containsExactly("mail-1");
    }

    /** A word put right leaves everything else as it was, and breaks no rule. */
    @Test
    void aCorrectedWordChangesNothingElse() {
        DecisionRecord taken = taken();

        Concluded corrected = corrected(taken, present().because(text(40)).on(TODAY.minusDays(1)));

        assertThat(corrected.irregularities()).isEmpty();
        assertThat(corrected.decision().rationale()).isEqualTo(text(40));
        assertThat(corrected.decision().decidedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(corrected.decision())
                .usingRecursiveComparison()
                .ignoringFields("rationale", "decidedOn")
                .isEqualTo(taken);
        assertThat(corrected(taken, present().because(null)).decision()).isEqualTo(taken);
        assertThat(corrected(taken, present().dissenting(agency("WMP")).evidence("mail-1"))
                        .decision())
                .extracting(each -> each.dissent().size(), DecisionRecord::writtenEvidenceRefs)
                .containsExactly(1, List.of("mail-1"));
    }

    /** all four "must record a position; outcome stands only if unanimous; otherwise ESCALATED". */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatNotAllHaveAnsweredIsNoConsensusThoughItHappened(int answered) {
        Concluded happened = assertInstanceOf(
                Concluded.class, of(ALL.subList(0, answered), present().on(TODAY), true));

        assertThat(happened.decision())
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        assertThat(happened.irregularities()).containsExactly(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(taken())
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.CONSENSUS, DecisionResult.CARRIED);
    }

    @Test
    void aCorrectedAnswerIsKnownByItsAgencyOrByWhoGaveIt() {
        DecisionRecord other =
                corrected(taken(), present().vote(Choice.AGAINST, BCC)).decision();
        DecisionRecord delegate =
                corrected(taken(), present().voteFor(agency("WMP"), WMP_DEPUTY)).decision();

        assertThat(other.result()).isEqualTo(DecisionResult.ESCALATED);
        assertThat(delegate.votes()).extracting(DecisionRecord.Vote::castBy).contains(WMP_DEPUTY);
        assertThat(delegate.attendance())
                .extracting(DecisionRecord.Attendee::memberId)
                .doesNotContain(WMP);
        assertThat(unexpected(Deliberation.corrected(
                        taken(), present().vote(Choice.FOR, NSPCC).request(), Set.of(), byManager(birmingham()))))
                .containsExactly(List.of("votes"));
    }

    /** §15.1-1: what was let through stays let through; what the correction shows to be broken is new. */
    @Test
    void onlyWhatIsNewlyBrokenIsIrregular() {
        DecisionRecord incomplete = decision(of(ALL.subList(0, 3), present(), true));

        assertThat(corrected(incomplete, present().because(text(40))).irregularities())
                .isEmpty();
        assertThat(corrected(incomplete, present().conflicted(WMP)).irregularities())
                .containsExactly(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(corrected(
                                corrected(taken(), present().conflicted(BCC)).decision(),
                                present().because(text(40)))
                        .irregularities())
                .isEmpty();
        assertRefused(
                Deliberation.corrected(
                        taken(), present().because(text(3)).request(), Set.of(), byManager(birmingham())),
                RefusalCode.RATIONALE_REQUIRED);
    }

    /** §15.2-8: whom the request names is "never believed from the request". */
    @Test
    void whoWasConflictedAndWhoDissentedIsKnownToTheRegister() {
        UserId stranger = user("a passer-by");

        assertThat(refusal(of(ALL, present().conflicted(stranger), false)).facts())
                .containsEntry("members", List.of(stranger.toString()));
        assertThat(refusal(of(ALL, present().dissenting(agency("NOBODY")), false))
                        .facts())
                .containsEntry("agencies", List.of("NOBODY"));
        assertRefused(of(ALL, present().conflicted(stranger), true), RefusalCode.UNKNOWN_REFERENCE);
        assertRefused(
                of(ALL, present().mode(DecisionMode.DEFERRED).conflicted(stranger), false),
                RefusalCode.UNKNOWN_REFERENCE);
        assertRefused(
                Deliberation.corrected(
                        taken(), present().conflicted(stranger).request(), Set.of(), byManager(birmingham())),
                RefusalCode.UNKNOWN_REFERENCE);
    }
}
