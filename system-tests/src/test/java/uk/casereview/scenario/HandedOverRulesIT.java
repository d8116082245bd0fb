package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.deadline.DueWorkJob;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-28: what a member has to do moves with their seat. */
@ServiceTest
class HandedOverRulesIT {
    private static final String SEAT = "SCSG-BCT-ADVISER";
    private static final String LEAVES = "bscp.qio";
    private static final String FOLLOWS = "bscp.auditor";

    @Test
    void openActionsMoveOnTheDayTheirOwnerIsReplaced(Service service, @Autowired DueWorkJob job) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2031-03-03T09:00:00Z");
        PlanSteps plan = PlanSteps.begun(service).at("2031-03-03T09:00:00Z");
        String recommendation = plan.recommended();
        String theirs = plan.proposed(owned(recommendation, LEAVES));
        String another = plan.proposed(owned(recommendation, PlanSteps.OWNER));
        exactly(birmingham.lay("establish-seat", seat()), "SeatEstablished");
        exactly(
                birmingham.lay("fill-seat", Map.of("seat", SEAT, "member", id(LEAVES), "from", "2031-03-03")),
                "SeatFilled");
        exactly(
                birmingham.lay("replace-member", Map.of("seat", SEAT, "to", id(FOLLOWS), "on", "2031-03-05")),
                "MemberReplaced");

        job.run();
        assertThat(owner(plan, theirs)).isEqualTo(id(LEAVES));

        plan.at("2031-03-05T09:00:00Z");
        Eventually.isTrue(() -> {
            job.run();
            return owner(plan, theirs).equals(id(FOLLOWS));
        });
        assertThat(owner(plan, another)).isEqualTo(id(PlanSteps.OWNER));
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + plan.steps().caseRef() + "/timeline")
                        .body())
                .contains("ActionReassigned");
    }

    /** What was done and is not verified is the successor's where it is sent back. */
    @Test
    void whatWaitsToBeVerifiedMovesToo(Service service, @Autowired DueWorkJob job) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2031-07-07T09:00:00Z");
        PlanSteps plan = PlanSteps.begun(service).at("2031-07-07T09:00:00Z");
        String seat = "SCSG-BCT-ADVISER-3";
        String done = plan.proposed(CaseSteps.with(owned(plan.recommended(), LEAVES), "dueOn", "2031-12-31"));
        plan.as(Users.BUSINESS_MANAGER, "agree-action", Map.of("actionId", done))
                .mustBe(200);
        plan.as(Users.BUSINESS_MANAGER, "complete-action", Map.of("actionId", done, "evidenceRefs", List.of("DOC-1")))
                .mustBe(200);
        exactly(birmingham.lay("establish-seat", CaseSteps.with(seat(), "seat", seat)), "SeatEstablished");
        exactly(
                birmingham.lay("fill-seat", Map.of("seat", seat, "member", id(LEAVES), "from", "2031-07-07")),
                "SeatFilled");
        exactly(
                birmingham.lay("replace-member", Map.of("seat", seat, "to", id(FOLLOWS), "on", "2031-07-08")),
                "MemberReplaced");

        plan.at("2031-07-08T09:00:00Z");
        Eventually.isTrue(() -> {
            job.run();
            return owner(plan, done).equals(id(FOLLOWS));
        });
        exactly(
                plan.as(
                        PlanPeople.BIRMINGHAM.verifier(),
                        "send-back-action",
                        Map.of("actionId", done, "reason", "Not enough evidence.")),
                "ActionSentBack",
                "ClockRecalculated");
        assertThat(owner(plan, done)).isEqualTo(id(FOLLOWS));
    }

    /** What waits for both days goes to the last of them, however late it is looked at. */
    @Test
    void whoeverFollowsTheSuccessorHasThemInTheEnd(Service service, @Autowired DueWorkJob job) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2031-05-05T09:00:00Z");
        PlanSteps plan = PlanSteps.begun(service).at("2031-05-05T09:00:00Z");
        String theirs = plan.proposed(owned(plan.recommended(), LEAVES));
        String seat = "SCSG-BCT-ADVISER-2";
        exactly(birmingham.lay("establish-seat", CaseSteps.with(seat(), "seat", seat)), "SeatEstablished");
        exactly(
                birmingham.lay("fill-seat", Map.of("seat", seat, "member", id(LEAVES), "from", "2031-05-05")),
                "SeatFilled");
        exactly(
                birmingham.lay("replace-member", Map.of("seat", seat, "to", id(FOLLOWS), "on", "2031-05-07")),
                "MemberReplaced");
        exactly(
                birmingham.lay("replace-member", Map.of("seat", seat, "to", id("bscp.dpo"), "on", "2031-05-08")),
                "MemberReplaced");

        plan.at("2031-05-12T09:00:00Z");
        Eventually.isTrue(() -> {
            job.run();
            return owner(plan, theirs).equals(id("bscp.dpo"));
        });
    }

    private static Map<String, Object> owned(String recommendation, String owner) {
        return CaseSteps.with(PlanSteps.terms(recommendation), "ownerUser", id(owner));
    }

    /** Whoever advises the body is in nobody's quorum. */
    private static Map<String, Object> seat() {
        return Map.of(
                "seat",
                SEAT,
                "body",
                "SCSG",
                "agency",
                "BCT",
                "title",
                "A seat",
                "kind",
                "ADVISOR",
                "from",
                "2031-03-03");
    }

    private static String owner(PlanSteps plan, String action) {
        return plan.read("/actions")
                .valueStream()
                .map(one -> one.path("action"))
                .filter(one -> one.path("actionId").asString().equals(action))
                .map(one -> one.at("/terms/ownerUser").asString())
                .findFirst()
                .orElse("");
    }
}
