package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.DecisionRulesIT.voted;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.4 and §15.2-11: what becomes of a decision once it is on record. */
@ServiceTest
class ReviewOfDecisionsRulesIT {
    @Test
    void thePresidingChairConfirmsWhatTheClerkTyped(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> confirm = Map.of("decisionId", recommending(review));

        refused(review.as(ICB_DOCTOR, "confirm-decision", confirm), "NOT_THE_CHAIR", "chair", id(BCT));
        refused(review.as(BCT, "confirm-decision", Map.of("decisionId", UUID.randomUUID())), "DECISION_UNKNOWN");
        exactly(review.as(BCT, "confirm-decision", confirm), "DecisionConfirmed");
        refused(review.as(BCT, "confirm-decision", confirm), "INVALID_STATE", "decision", "CONFIRMED");
    }

    /** §15.7-27: "each command states in which capacity it is given"; who presided does so as the chair, unless they say otherwise. */
    @Test
    void whoPresidesActsAsTheChairUnlessTheySayOtherwise(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        exactly(review.as(BCT, "confirm-decision", Map.of("decisionId", recommending(review))), "DecisionConfirmed");

        var confirmed = StreamSupport.stream(
                        review.steps().timeline().json().at("/entries").spliterator(), false)
                .filter(entry -> entry.path("type").asString().equals("case-file.DecisionConfirmed"))
                .map(entry -> entry.at("/actor/role").asString());
        assertThat(confirmed).containsExactly("CHAIR");
    }

    /** §15.2-8, 9 and 11: what was voted down was decided too, here in writing and without a Meeting. */
    @Test
    void aProposalVotedDownIsListedAndConfirmedLikeAnyDecision(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var lost = with(voted(List.of(WMP), List.of(ICB_DOCTOR, BCT, NSPCC), List.of()), "route", "WRITTEN");
        MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19");
        exactly(review.recommend(with(lost, "writtenEvidenceRefs", List.of("DOC-REPLIES-1"))), "ProposalLost");
        String decision = ofResult(review, "LOST").at("/decision/decisionId").asString();

        Eventually.isTrue(() -> review.steps().nextMeeting().equals("2026-02-19"));
        assertThat(unconfirmed(service, review)).containsExactly(decision);
        exactly(review.as(BCT, "confirm-decision", Map.of("decisionId", decision)), "DecisionConfirmed");
        assertThat(ofResult(review, "LOST").at("/confirmedBy").asString()).isEqualTo(id(BCT));
        assertThat(unconfirmed(service, review)).isEmpty();
    }

    @Test
    void aQuestionPutOffIsListedAndItsRecordCorrected(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        exactly(review.recommend(with(ReviewSteps.decision(ICB_DOCTOR, BCT), "mode", "DEFERRED")), "DecisionDeferred");
        String decision =
                ofResult(review, "DEFERRED").at("/decision/decisionId").asString();
        Map<String, Object> correction = Map.of(
                "decisionId",
                decision,
                "decision",
                Map.of("attendance", Users.present(ICB_DOCTOR, BCT, WMP)),
                "reason",
                "A third was there.");

        assertThat(unconfirmed(service, review)).containsExactly(decision);
        accepted(review.deciding(BCT, "correct-decision-record", correction), "DecisionRecordCorrected");
        var corrected = ofResult(review, "DEFERRED");
        assertThat(corrected.at("/decision/attendance").size()).isEqualTo(3);
        assertThat(corrected.at("/corrections").size()).isEqualTo(1);
    }

    @Test
    void whoWasElectedToPresideConfirms(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        MeetingSteps meeting = MeetingSteps.onItem(
                service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC, BCC, ReviewSteps.BCHC);
        meeting.conflict(ICB_DOCTOR).mustBe(200);
        meeting.conflict(BCT).mustBe(200);
        meeting.as(NSPCC, "elect-item-chair", Map.of("itemRef", "1", "memberId", id(WMP)))
                .mustBe(200);
        meeting.closeItem().mustBe(200);
        review.recommend(meeting.decision()).mustBe(200);
        Map<String, Object> confirm = Map.of("decisionId", recommending(review));

        refused(review.as(NSPCC, "confirm-decision", confirm), "NOT_THE_CHAIR", "chair", id(WMP));
        exactly(review.as(WMP, "confirm-decision", confirm), "DecisionConfirmed");
    }

    @Test
    void aCorrectedRecordKeepsBothFormsAndIsFlaggedWhereItBreaksARule(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> body =
                Map.of("decisionId", recommending(review), "decision", Map.of(), "notThere", List.of(id(NSPCC)));
        var reasoned = with(body, "reason", "The fourth was not there.");

        refused(review.deciding(BCT, "correct-decision-record", body), "CORRECTION_REASON_REQUIRED");
        refused(review.deciding(ICB_DOCTOR, "correct-decision-record", reasoned), "NOT_THE_CHAIR", "chair", id(BCT));
        refused(
                review.deciding(
                        BCT,
                        "correct-decision-record",
                        with(
                                with(reasoned, "notThere", List.of()),
                                "decision",
                                Map.of("attendance", Users.present(ICB_DOCTOR, BCT, WMP, NSPCC)))),
                "CORRECTION_UNCHANGED");
        exactly(
                review.deciding(BCT, "correct-decision-record", reasoned),
                "DecisionRecordCorrected",
                "DecisionFlaggedForReview");
    }

    @Test
    void aLateConflictIsFlaggedAndTheDecisionStands(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> flag = Map.of("decisionId", recommending(review), "reason", "LATE_CONFLICT");

        refused(
                review.as(BUSINESS_MANAGER, "flag-decision", with(flag, "memberId", id(BCC))),
                "UNKNOWN_REFERENCE",
                "memberId",
                id(BCC));
        exactly(
                review.as(BUSINESS_MANAGER, "flag-decision", with(flag, "memberId", id(WMP))),
                "DecisionFlaggedForReview");
        assertThat(review.stage()).isEqualTo("RECOMMENDED");
        assertThat(mustBeRedecided(review)).isTrue();
    }

    @Test
    void aLateConflictThatChangesNothingAsksForNoNewDecision(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        review.recommend(voted(List.of(ICB_DOCTOR, BCT, WMP, NSPCC), List.of(), List.of(BCC)))
                .mustBe(200);
        Map<String, Object> flag =
                Map.of("decisionId", recommending(review), "reason", "LATE_CONFLICT", "memberId", id(WMP));

        exactly(review.as(BUSINESS_MANAGER, "flag-decision", flag), "DecisionFlaggedForReview");
        assertThat(mustBeRedecided(review)).isFalse();
    }

    @Test
    void theDecisionPapersComeBackToAConflictedMemberWhoMayDiscuss(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var conflict = Map.of("memberId", id(WMP), "nature", "An invented conflict.");
        var decision = ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC, BCC);

        review.recommend(with(decision, "conflicts", List.of(conflict))).mustBe(200);
        assertThat(rationaleFor(service, review, WMP)).doesNotContain(CaseSteps.RATIONALE);
        assertThat(rationaleFor(service, review, NSPCC)).contains(CaseSteps.RATIONALE);
        var discussing = with(conflict, "discussionAgreedBy", MeetingSteps.ids(ICB_DOCTOR, BCT, NSPCC, BCC));
        review.recommend(with(decision, "conflicts", List.of(discussing))).mustBe(200);
        assertThat(rationaleFor(service, review, WMP)).contains(CaseSteps.RATIONALE);
    }

    private static String rationaleFor(Service service, ReviewSteps review, String reader) {
        review.read("");
        return service.as(reader)
                .get("/api/cases/" + review.steps().caseRef())
                .mustBe(200)
                .json()
                .at("/rapidReview/recommended/decision/rationale")
                .toString();
    }

    /** The decisions of the case that await their chair, on the list of all decisions. */
    private static List<String> unconfirmed(Service service, ReviewSteps review) {
        CaseSteps steps = review.steps();
        var rows = service.as(BUSINESS_MANAGER)
                .get("/api/decisions?unconfirmed=true&case=" + steps.caseRef() + "&after=" + steps.position())
                .mustBe(200)
                .json()
                .at("/rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.at("/entry/decision/decisionId").asString())
                .toList();
    }

    private static JsonNode ofResult(ReviewSteps review, String result) {
        var decisions = review.steps().theCase().json().at("/decisions");
        return StreamSupport.stream(decisions.spliterator(), false)
                .filter(entry -> entry.at("/decision/result").asString().equals(result))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none " + result + ": " + decisions));
    }

    private static boolean mustBeRedecided(ReviewSteps review) {
        var decisions = review.steps().theCase().json().at("/decisions");
        for (var entry : decisions) {
            if (entry.at("/decision/decisionId").asString().equals(recommending(review))) {
                return entry.at("/flags/0/mustBeRedecided").asBoolean();
            }
        }
        throw new AssertionError("no such decision: " + decisions);
    }

    private static String recommending(ReviewSteps review) {
        return review.read("/recommended/decision/decisionId").asString();
    }
}
