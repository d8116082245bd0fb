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
import static uk.casereview.scenario.Users.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain A-14: what must be decided again holds a practice review up until it is. */
@ServiceTest
class RetakenReportRulesIT {
    private static final String PARTNER = "bscp.dsp.wmp";

    @Test
    void whatTheReviewLooksAtWaitsForTheDecisionToHoldIt(Service service) {
        PracticeSteps review = PracticeStory.thematic(service).at("2026-03-05");
        review.appoint("INDEPENDENT").mustBe(200);
        flag(review, "/begun", WMP);

        refused(review.agree(), "MUST_BE_REDECIDED", "by", "InitiateReview");
        Map<String, Object> again = new HashMap<>(Map.of(
                "notificationId", review.caseId(),
                "reviewType", "ALTERNATIVE",
                "decision", without()));
        refused(
                service.as(Users.BUSINESS_MANAGER).post("/api/practice-reviews/initiate-review", again),
                "OTHER_REVIEW_OPEN");
        Answer decided = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews/initiate-review", with(again, "reviewType", "THEMATIC"));
        exactly(decided, "InitiationDecidedAgain", "TaskCompleted");
        review.clerk("record-progress", Map.of("timeOk", true, "qualityOk", true))
                .mustBe(200);
        exactly(review.agree(), "TermsOfReferenceAgreed");
        assertThat(review.stage()).isEqualTo("SCOPED");
    }

    @Test
    void aDraftIsNotAcceptedUnderTermsThatMustBeAgreedAgain(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        flag(review, "/terms", WMP);

        refused(review.accept(), "MUST_BE_REDECIDED", "by", "ReviseTermsOfReference");
        exactly(
                review.deciding("revise-terms-of-reference", with(PracticeBodies.terms(), "decision", without())),
                "TermsOfReferenceRevised",
                "TaskCompleted");
        exactly(review.accept(), "ReportQualityAssured");
    }

    @Test
    void thePartnersAnswerOnlyWhatStandsAccepted(Service service) {
        PracticeSteps review = PracticeStory.determined(service);
        flag(review, "/qualityAssured", WMP);

        refused(review.ratify(1), "MUST_BE_REDECIDED", "by", "AcceptDraft");
        exactly(review.accept(), "ReportQualityAssured", "TaskCompleted");
        assertThat(review.stage()).isEqualTo("DETERMINED");
        review.at("2026-07-15");
        exactly(review.ratify(1), "ReportRatified");
    }

    @Test
    void thePartnerWhoHadNoSayIsAnsweredForAnew(Service service) {
        PracticeSteps review = PracticeStory.determined(service);
        flag(review, "/determined", PARTNER);

        refused(review.ratify(1), "MUST_BE_REDECIDED", "by", "DetermineReport");
        refused(review.determine(), "DSP_DETERMINATION_INCOMPLETE", "missing", "[\"WMP\"]");
        review.position("WMP", "ACCEPTED").mustBe(200);
        exactly(review.determine(), "ReportDetermined", "TaskCompleted");
        review.at("2026-07-15");
        exactly(review.ratify(1), "ReportRatified");
    }

    @Test
    void whatIsRatifiedAgainAsItWasKeepsItsCopies(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-21");
        flag(review, "/ratified", PARTNER);

        refused(review.publish("2026-08-21"), "MUST_BE_REDECIDED", "by", "RatifyReport");
        exactly(review.ratify(1), "ReportRatified", "TaskCompleted");
        assertThat(review.text("/practiceReview/copies/PANEL")).isEqualTo("2026-08-12");
        assertThat(review.stage()).isEqualTo("PRE_PUBLICATION_SENT");
        accepted(review.publish("2026-08-21"), "LcsprPublished");
        assertThat(review.text("/practiceReview/published/reportCompletedOn")).isEqualTo("2026-07-15");
    }

    @Test
    void howMuchIsPublishedIsDecidedAgainBeforeItIs(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-21");
        Map<String, Object> full = Map.of("mode", "FULL", "decision", PracticeBodies.partners());
        exactly(review.deciding("decide-publication-mode", full), "PublicationModeDecided");
        flag(review, "/mode", PARTNER);

        refused(review.publish("2026-08-21"), "MUST_BE_REDECIDED", "by", "DecidePublicationMode");
        exactly(review.deciding("decide-publication-mode", full), "PublicationModeDecided", "TaskCompleted");
        accepted(review.publish("2026-08-21"), "LcsprPublished");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatIsPublicAllTheSameIsIrregularAndDecidedAgainBeforeTheEnd(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-21");
        flag(review, "/ratified", PARTNER);
        accepted(review.publishedAlready("2026-08-21"), "LcsprPublished", "IrregularityRecorded");
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel)).mustBe(200);
        }
        review.plan();
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());

        refused(review.deciding("close-lcspr", close), "MUST_BE_REDECIDED", "by", "RatifyReport");
        exactly(review.ratify(1), "ReportRatified", "TaskCompleted");
        accepted(review.deciding("close-lcspr", close), "LcsprClosed");
    }

    /** A quorum of the Sub-Group without the conflicted member. */
    private static Map<String, Object> without() {
        return ReviewSteps.decision(ICB_DOCTOR, BCT, BCC, NSPCC);
    }

    private static void flag(PracticeSteps review, String decision, String member) {
        review.clerk(
                        "flag-decision",
                        Map.of(
                                "decisionId",
                                review.text("/practiceReview" + decision + "/decision/decisionId"),
                                "reason",
                                "LATE_CONFLICT",
                                "memberId",
                                id(member)))
                .mustBe(200);
        // the last that follows from the flag, so that the record stays as it is read
        Eventually.isTrue(() -> review.tasks().contains("LIST_AT_NEXT_MEETING"));
    }
}
