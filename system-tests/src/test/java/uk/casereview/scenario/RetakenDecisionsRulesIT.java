package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
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

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain A-14: what must be decided again holds the review up until it is. */
@ServiceTest
class RetakenDecisionsRulesIT {
    private static final String SENT = "2026-02-27T12:00:00Z";

    /** From the member who says so too late, to the group that decides again. */
    @Test
    void aReviewWaitsForTheGroupThatMustDecideAgain(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC)
                .agreed();
        review.recommend(meeting.decision()).mustBe(200);
        review.at("2026-02-26T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);
        review.withSections(true).at(SENT);
        meeting.declares(WMP);
        listedAgain(review);

        Answer waiting = review.submitToPanel(SENT, Map.of());
        refused(waiting, "MUST_BE_REDECIDED", "by", "RecommendOutcome");
        assertThat(waiting.text("/detail")).contains("19 February 2026", "taken again");
        var again = with(ReviewSteps.decision(ICB_DOCTOR, BCT, BCC, NSPCC), "decidedOn", "2026-02-27");
        exactly(review.recommend(again), "RapidReviewOutcomeRecommended", "TaskCompleted");
        assertThat(review.stage()).isEqualTo("DETERMINED");
        assertThat(review.openTasks("LIST_AT_NEXT_MEETING")).isEmpty();
        accepted(review.submitToPanel(SENT, Map.of()), "RapidReviewSubmitted");
    }

    /** Nobody's word makes up for the quorum or the majority that it lacks. */
    @Test
    void whatMustBeDecidedAgainIsNotConfirmed(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> confirm = Map.of(
                "decisionId", review.read("/recommended/decision/decisionId").asString());
        flag(review, "/recommended", WMP);

        Answer refused = review.as(BCT, "confirm-decision", confirm);

        refused(refused, "MUST_BE_REDECIDED", "decidedOn", "2026-02-19");
        assertThat(review.steps().theCase().json().at("/summary/unconfirmed")).isEmpty();
    }

    /** What no longer stands when it is to be used is refused at once, and not at the step after. */
    @Test
    void aClosedItemThatMustBeDecidedAgainCarriesNothing(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, WMP, NSPCC)
                .agreed();
        meeting.declares(WMP);

        refused(review.recommend(meeting.decision()), "MUST_BE_REDECIDED", "itemRef", "1");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");
        ItemSteps again = ItemSteps.about(service, review.steps().caseRef(), "2026-02-19")
                .begun(BCT, ICB_DOCTOR, BCC, NSPCC)
                .agreed();
        exactly(review.recommend(again.decision()), "RapidReviewOutcomeRecommended");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatWasSentAllTheSameIsRecordedAsIrregular(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at(SENT);
        flag(review, "/recommended", WMP);

        refused(review.submitToPanel(SENT, Map.of()), "MUST_BE_REDECIDED");
        accepted(
                review.submitToPanel(SENT, Map.of("alreadyHappened", true, "reason", "An invented reason.")),
                "RapidReviewSubmitted",
                "IrregularityRecorded");
        assertThat(review.read("/submitted/irregularities").toString()).isEqualTo("[\"MUST_BE_REDECIDED\"]");
    }

    @Test
    void thePartnersDetermineAgainWhatOneOfThemHadNoSayIn(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at(SENT);
        flag(review, "/determined", "bscp.dsp.wmp");

        refused(review.submitToPanel(SENT, Map.of()), "MUST_BE_REDECIDED", "by", "DetermineOutcome");
        review.positions("LCSPR");
        exactly(review.determine("LCSPR", Map.of()), "RapidReviewOutcomeDetermined", "TaskCompleted");
        accepted(review.submitToPanel(SENT, Map.of()), "RapidReviewSubmitted");
    }

    @Test
    void anotherRecommendationIsDeterminedAnew(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at(SENT);

        exactly(recommendedOtherwise(review), "RapidReviewOutcomeRecommended", "TaskCompleted");

        assertThat(review.stage()).isEqualTo("RECOMMENDED");
        refused(review.submitToPanel(SENT, Map.of()), "DSP_DETERMINATION_REQUIRED");
    }

    /** §15.4-19: "the linked review is discontinued (OUTCOME_REVISED), its clock cancelled", before submission too. */
    @Test
    void determinedOtherwiseTheLcsprItBeganIsDiscontinued(Service service) {
        ReviewSteps review = ReviewSteps.determined(service);
        PracticeSteps begun = PracticeStory.of(service, review);

        settledOtherwise(review);

        Eventually.isTrue(() -> "DISCONTINUED".equals(begun.stage()));
        begun.clocks().becomes("C6", "NOT_APPLICABLE");
        assertThat(review.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    /** The Sub-Group's recommendation fails, it recommends no further review, and the partners determine that. */
    static void settledOtherwise(ReviewSteps review) {
        recommendedOtherwise(review.at(SENT)).mustBe(200);
        review.positions("NO_FURTHER_REVIEW")
                .determine("NO_FURTHER_REVIEW", Map.of())
                .mustBe(200);
    }

    private static Answer recommendedOtherwise(ReviewSteps review) {
        flag(review, "/recommended", WMP);
        var decision = with(ReviewSteps.decision(ICB_DOCTOR, BCT, BCC, NSPCC), "decidedOn", "2026-02-27");
        return review.deciding(
                BUSINESS_MANAGER,
                "recommend-outcome",
                with(ReviewSteps.recommendation(decision), "outcome", "NO_FURTHER_REVIEW"));
    }

    @Test
    void nobodyAnswersWhatMustBeRecommendedAgain(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        flag(review, "/recommended", WMP);

        refused(review.position("BCC", "LCSPR"), "MUST_BE_REDECIDED", "by", "RecommendOutcome");
    }

    private static void flag(ReviewSteps review, String decision, String member) {
        review.as(
                        BUSINESS_MANAGER,
                        "flag-decision",
                        Map.of(
                                "decisionId",
                                review.read(decision + "/decision/decisionId").asString(),
                                "reason",
                                "LATE_CONFLICT",
                                "memberId",
                                id(member)))
                .mustBe(200);
        listedAgain(review);
    }

    /** The last that follows from the flag, so that the record stays as it is read. */
    private static void listedAgain(ReviewSteps review) {
        Eventually.isTrue(() -> !review.openTasks("LIST_AT_NEXT_MEETING").isEmpty());
    }
}
