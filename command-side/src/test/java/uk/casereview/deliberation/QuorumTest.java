package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

class QuorumTest {

    @Test
    void scenario19TwoSeatsOfOneAgencyCountOnce() {
        Refusal refusal = refusal(scsg(present(ICB_DOCTOR, ICB_NURSE, BCT, WMP)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(refusal.facts())
                .isEqualTo(Map.of("minimum", 4, "agencies", List.of("BCT", "ICB", "WMP"), "missing", List.of()));
    }

    @Test
    void scenario20FourAgenciesAreAQuorum() {
        DecisionRecord decision = decision(scsg(present(FOUR)));

        assertThat(Objects.requireNonNull(decision.quorum()).met()).isTrue();
        assertThat(decision.mode()).isEqualTo(DecisionMode.CONSENSUS);
        assertThat(decision.result()).isEqualTo(DecisionResult.CARRIED);
        assertThat(decision.policyVersion()).isEqualTo("BSCP-1");
        assertThat(decision.registerVersion()).isEqualTo(birmingham().version());
        assertThat(decision.recordedBy()).isEqualTo(MANAGER);
        assertThat(decision.decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void scenario28EveryRequiredAgencyIsNeeded() {
        Refusal refusal = refusal(sandwell(present(SMBC, SANDWELL_WMP, SANDWELL_ICB)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(refusal.facts()).containsEntry("missing", List.of("SCT"));
    }

    @Test
    void numbersAloneAreNoQuorumWhereAnAgencyIsRequired() {
        Refusal refusal = refusal(Deliberation.conclude(
                Body.EXECUTIVE_BOARD, present(BCC, WMP, BCT, BCHC).request(), byManager(birmingham())));

        assertThat(refusal.facts()).containsEntry("missing", List.of("ICB"));
    }

    @Test
    void anAgencyCountsThroughItsSuccessor() {
        DecisionRecord decision = decision(sandwell(present(SANDWELL_FOUR)));

        assertThat(Objects.requireNonNull(decision.quorum()).eligible())
                .extracting(Object::toString)
                .contains("ICB");
        assertThat(Objects.requireNonNull(decision.quorum()).required())
                .extracting(Object::toString)
                .contains("ICB");
    }

    @Test
    void aConflictedMemberDoesNotCount() {
        assertRefused(scsg(present(FOUR).conflicted(WMP)), RefusalCode.NOT_QUORATE);
    }

    @Test
    void aDeputyCountsForTheAgency() {
        DecisionRecord decision = decision(scsg(present(ICB_DOCTOR, BCT, WMP_DEPUTY, NSPCC)));

        assertThat(decision.attendance().get(2))
                .isEqualTo(new DecisionRecord.Attendee(WMP_DEPUTY, agency("WMP"), Capacity.DEPUTY, WMP));
    }

    /** §2.1: "a substitute for unavoidable absence". */
    @Test
    void aDeputyBesideTheMemberLooksOn() {
        Said both = present(ICB_DOCTOR, BCT, WMP, WMP_DEPUTY, NSPCC);

        assertThat(decision(scsg(both)).attendance().get(3))
                .isEqualTo(new DecisionRecord.Attendee(WMP_DEPUTY, agency("WMP"), Capacity.OBSERVER, WMP));
        assertThat(decision(scsg(
                                present(ICB_DOCTOR, BCT, WMP, WMP_DEPUTY, NSPCC).conflicted(WMP)))
                        .attendance()
                        .get(3)
                        .capacity())
                .as("the member is not free to decide")
                .isEqualTo(Capacity.DEPUTY);
        assertRefused(scsg(both.vote(DecisionRecord.Choice.FOR, WMP_DEPUTY)), RefusalCode.NON_VOTER_VOTED);
    }

    @Test
    void advisersObserversAndStrangersDoNotCount() {
        Conclusion conclusion = scsg(present(ICB_DOCTOR, BCT, WMP, ADVISER, LAY_MEMBER, GUEST, MANAGER));

        assertRefused(conclusion, RefusalCode.NOT_QUORATE);
        assertThat(decision(scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, ADVISER, LAY_MEMBER, GUEST, MANAGER)))
                        .attendance())
                .extracting(DecisionRecord.Attendee::capacity)
                .endsWith(Capacity.ADVISOR, Capacity.OBSERVER, Capacity.CO_OPTED, Capacity.CO_OPTED);
    }

    /** §15.2-8; also where it has already happened, "field validation still refuse" (§15.1-1). */
    @Test
    void whoWasThereIsKnownToTheRegisterOfThatDay() {
        var attendance = present(ICB_DOCTOR, BCT, WMP, NSPCC, user("a passer-by"));

        Refusal refusal = refusal(scsg(attendance));
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts())
                .containsEntry("members", List.of(user("a passer-by").toString()));
        Conclusion happened = Deliberation.conclude(Body.SCSG, attendance.request(), byManager(birmingham()), true);
        assertRefused(happened, RefusalCode.UNKNOWN_REFERENCE);
        assertRefused(
                Deliberation.conclude(
                        Body.SCSG,
                        present(ICB_DOCTOR).dissenting(agency("NOBODY")).request(),
                        byManager(birmingham()),
                        true),
                RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void nothingSaidIsNoQuorum() {
        Refusal refusal = refusal(Deliberation.conclude(Body.SCSG, null, byManager(birmingham())));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(refusal.facts()).containsEntry("sayIn", List.of("meetingId", "itemRef", "attendance"));
    }

    @Test
    void aBodyWithoutAStatedQuorumNeedsSomebody() {
        Context context = byManager(birmingham());

        DecisionRecord decision = decision(Deliberation.conclude(
                Body.GOLD_GROUP, present(BCC).chairedBy(BCC).request(), context));
        assertThat(Objects.requireNonNull(decision.quorum()).minimumAgencies()).isEqualTo(1);
        assertRefused(
                Deliberation.conclude(Body.GOLD_GROUP, present(MANAGER).request(), context), RefusalCode.NOT_QUORATE);
    }

    @Test
    void assemblingTellsWithoutDeciding() {
        Assembly assembly = Deliberation.assemble(
                Body.SCSG,
                TODAY,
                present(ICB_DOCTOR, BCT, WMP).request().attendance(),
                List.of(new DecisionRequest.Declared(WMP, null, null, List.of(ICB_DOCTOR, BCT))),
                byManager(birmingham()));

        assertThat(assembly.quorum().met()).isFalse();
        assertThat(assembly.conflicts().getFirst().mayDiscuss()).isTrue();
        assertThat(assembly.attendance()).hasSize(3);
    }

    /** §15.2-8, of whoever else the request names. */
    @Test
    void whoWasConflictedAndWhoDissentedIsKnownToTheRegisterToo() {
        UserId stranger = user("a passer-by");

        assertThat(refusal(scsg(present(FOUR).conflicted(stranger))).facts())
                .containsEntry("members", List.of(stranger.toString()));
        assertThat(refusal(scsg(present(FOUR).conflicted(BCC, BCT, stranger))).facts())
                .containsEntry("members", List.of(stranger.toString()));
        assertThat(refusal(scsg(present(FOUR).dissenting(agency("NOBODY")))))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agencies", List.of("NOBODY")));
        assertThat(decision(scsg(present(FOUR).dissenting(agency("NSPCC")))).dissent())
                .hasSize(1);
    }
}
