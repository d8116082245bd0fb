package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.1, §4.4 and §15.1-3: what stands on the record of a decision for which nobody comes together. */
@ServiceTest
class CorrectedDecisionsRulesIT {
    private static final String SENT = "2026-02-27T12:00:00Z";
    private static final String OTHERWISE = "Abuse is suspected, and four agencies can learn from the case.";

    /** A partner was for it, and says so: that is put right in the record, and decides nothing anew. */
    @Test
    void aWordPutRightInAPartnersDecisionLeavesItStanding(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at(SENT);
        Map<String, Object> correction = correction(review, "/determined", Map.of("rationale", OTHERWISE));

        refused(review.deciding("bscp.member.nspcc", "correct-decision-record", correction), "NOT_THE_CHAIR");
        exactly(review.deciding("bscp.dsp.wmp", "correct-decision-record", correction), "DecisionRecordCorrected");
        Map<String, Object> confirm = Map.of("decisionId", decisionId(review, "/determined"));
        exactly(review.as("bscp.dsp.bcc", "confirm-decision", confirm), "DecisionConfirmed");
        accepted(review.submitToPanel(SENT, Map.of()), "RapidReviewSubmitted");
    }

    /** §15.1-3: "clocks recalculated", also that of the review which the determination began (PM3). */
    @Test
    void thePracticeReviewCountsFromTheDayThatWasPutRight(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).at(SENT);
        PracticeSteps begun = PracticeStory.of(service, review);
        assertThat(begun.clocks().due("C6")).isEqualTo("2026-08-26");
        Map<String, String> day = Map.of("decidedOn", "2026-02-27");
        Map<String, Object> unreasoned = Map.of("decisionId", decisionId(review, "/determined"), "decision", day);

        refused(review.deciding("bscp.dsp.wmp", "correct-decision-record", unreasoned), "CORRECTION_REASON_REQUIRED");
        accepted(
                review.deciding("bscp.dsp.wmp", "correct-decision-record", correction(review, "/determined", day)),
                "DecisionRecordCorrected");
        Eventually.isTrue(() -> begun.clocks().due("C6").equals("2026-08-27"));
        assertThat(review.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    @Test
    void anAnswerPutRightMayBreakTheirAgreement(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at(SENT);
        var against = List.of(Map.of("agency", "WMP", "castBy", id("bscp.dsp.wmp"), "choice", "AGAINST"));

        exactly(
                review.deciding(
                        "bscp.dsp.wmp",
                        "correct-decision-record",
                        correction(review, "/determined", Map.of("votes", against))),
                "DecisionRecordCorrected",
                "DecisionFlaggedForReview");
        refused(review.submitToPanel(SENT, Map.of()), "MUST_BE_REDECIDED", "by", "DetermineOutcome");
    }

    /** §15.9: corrections are "by whoever" decided; between partners who differ that is a lead partner. */
    @Test
    void whoDecidedAboveThePartnersCorrectsTheRecord(Service service) {
        ReviewSteps review = DeterminationRulesIT.split(service);
        Map<String, Object> determine =
                Map.of("outcome", "LCSPR", "decision", Map.of("rationale", CaseSteps.RATIONALE));
        review.deciding("bscp.lsp.icb", "determine-outcome", determine).mustBe(200);

        exactly(
                review.deciding(
                        "bscp.lsp.icb",
                        "correct-decision-record",
                        correction(review, "/determined", Map.of("rationale", OTHERWISE))),
                "DecisionRecordCorrected");
    }

    /** §15.1-1: "A gate stops an intention, never a fact", and what it let through a word put right does not stop. */
    @Test
    void aWordPutRightInWhatWasLetThroughStopsNothing(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> happened = with(
                with(ReviewSteps.recommendation(ReviewSteps.decision(ICB_DOCTOR, BCT, WMP)), "alreadyHappened", true),
                "reason",
                "It was decided that day.");
        refused(review.recommend(ReviewSteps.decision(ICB_DOCTOR, BCT, WMP)), "NOT_QUORATE");
        accepted(
                review.deciding(Users.BUSINESS_MANAGER, "recommend-outcome", happened),
                "RapidReviewOutcomeRecommended",
                "IrregularityRecorded");

        exactly(
                review.deciding(
                        BCT,
                        "correct-decision-record",
                        correction(review, "/recommended", Map.of("rationale", OTHERWISE))),
                "DecisionRecordCorrected");
        exactly(review.position("BCC", "LCSPR"), "DspPositionRecorded");
    }

    /** §4.4, all terms of reference: the "declarer is barred from the decision". */
    @Test
    void aConflictedPartnersAnswerDoesNotCount(Service service) {
        ReviewSteps review =
                ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z").positions("LCSPR");
        var conflict = Map.of("memberId", id("bscp.dsp.icb"), "nature", "An invented conflict.");
        Map<String, Object> said = Map.of("rationale", CaseSteps.RATIONALE, "conflicts", List.of(conflict));

        refused(
                review.determine("LCSPR", Map.of("decision", said)),
                "CONFLICTED_MEMBER_VOTED",
                "agencies",
                "[\"ICB\"]");
        Map<String, Object> inTheirPlace =
                Map.of("agency", "ICB", "outcome", "LCSPR", "delegate", id("bscp.delegate.icb"));
        review.as(Users.BUSINESS_MANAGER, "record-dsp-position", inTheirPlace).mustBe(200);
        exactly(review.determine("LCSPR", Map.of("decision", said)), "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/decision/conflicts/0/memberId").asString())
                .isEqualTo(id("bscp.dsp.icb"));
    }

    /** §4.1: what somebody states of a decision is on its record, or is refused. */
    @Test
    void whatTheirRecordCannotSayIsRefused(Service service) {
        ReviewSteps review =
                ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z").positions("LCSPR");
        Map<String, Object> said = Map.of(
                "rationale",
                CaseSteps.RATIONALE,
                "votes",
                ReviewSteps.votes("AGAINST", "bscp.dsp.bcc"),
                "chairMemberId",
                id(BCT));

        refused(
                review.determine("LCSPR", Map.of("decision", said)),
                "PROCEEDINGS_UNEXPECTED",
                "unexpected",
                "[\"chairMemberId\",\"votes\"]");
        Map<String, Object> agreed =
                Map.of("rationale", CaseSteps.RATIONALE, "votes", ReviewSteps.votes("FOR", "bscp.dsp.bcc"));
        exactly(review.determine("LCSPR", Map.of("decision", agreed)), "RapidReviewOutcomeDetermined");
    }

    /** §15.2-8: "DEFERRED → DecisionDeferred; no state change". */
    @Test
    void thePartnersMayPutItOff(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        Map<String, Object> said = Map.of("rationale", CaseSteps.RATIONALE, "mode", "DEFERRED");

        exactly(review.determine("LCSPR", Map.of("decision", said)), "DecisionDeferred");
        assertThat(review.stage()).isEqualTo("RECOMMENDED");
    }

    /** §4.5: the local authority "has final say", alone: nobody votes with it, and nothing is put off. */
    @Test
    void theLocalAuthorityDecidesOrDoesNot(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Map<String, Object> decide = with(NotifiabilityRulesIT.DEATH, "decision", Map.of("mode", "DEFERRED"));

        steps.refuses("PROCEEDINGS_UNEXPECTED", Users.LA_NOTIFIER, "decide-notifiable", decide);
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", with(decide, "decision", Map.of("mode", "CONSENSUS")));
    }

    private static Map<String, Object> correction(ReviewSteps review, String decision, Map<String, ?> to) {
        return Map.of(
                "decisionId", decisionId(review, decision), "decision", to, "reason", "An invented mistake in typing.");
    }

    private static String decisionId(ReviewSteps review, String decision) {
        return review.read(decision + "/decision/decisionId").asString();
    }
}
