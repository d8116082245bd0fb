package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8 and §15.5: who runs a practice review, what it does, and how its report comes about. */
@ServiceTest
class PracticeReviewRulesIT {
    @Test
    void oneReviewFollowsOneDecision(Service service) {
        PracticeSteps review = PracticeStory.initiated(service);
        var clerk = service.as(Users.BUSINESS_MANAGER);

        refused(clerk.post("/api/practice-reviews", Map.of("rapidReviewId", review.rapidReview())), "LCSPR_EXISTS");
        refused(
                clerk.post(
                        "/api/practice-reviews",
                        Map.of("rapidReviewId", UUID.randomUUID().toString())),
                "LCSPR_WITHOUT_DECISION");
    }

    @Test
    void otherReviewsAreTheSubGroupsToBeginAndHaveNoClock(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Map<String, Object> begin =
                Map.of("notificationId", steps.id(), "reviewType", "LCSPR", "decision", PracticeBodies.subGroup());
        var clerk = service.as(Users.BUSINESS_MANAGER);

        refused(clerk.post("/api/practice-reviews/initiate-review", begin), "REVIEW_TYPE_REQUIRED");
        Map<String, Object> goodPractice = with(begin, "reviewType", "GOOD_PRACTICE");
        Map<String, Object> lost = DecisionRulesIT.voted(
                List.of(ReviewSteps.WMP),
                List.of(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.NSPCC),
                List.of());
        refused(
                clerk.post("/api/practice-reviews/initiate-review", with(goodPractice, "decision", lost)),
                "DECISION_NOT_CARRIED",
                "result",
                "LOST");
        exactly(clerk.post("/api/practice-reviews/initiate-review", goodPractice), "ReviewInitiated");
        refused(
                clerk.post("/api/practice-reviews/initiate-review", with(begin, "reviewType", "THEMATIC")),
                "OTHER_REVIEW_OPEN");
    }

    @Test
    void thePanelOfstedAndTheDepartmentAreTold(Service service) {
        PracticeSteps review = PracticeStory.commissioned(service).at("2026-03-10");

        refused(
                review.clerk("notify-review-decision", Map.of("recipients", Map.of("CDOP", "2026-03-10"))),
                "UNKNOWN_RECIPIENT");
        exactly(
                review.clerk("notify-review-decision", Map.of("recipients", Map.of("PANEL", "2026-03-06"))),
                "ReviewDecisionNotified");
        exactly(
                review.clerk(
                        "notify-review-decision",
                        Map.of("recipients", Map.of("OFSTED", "2026-03-09", "DFE", "2026-03-10"))),
                "ReviewDecisionNotified",
                "ClockStopped");
        review.clocks().becomes("C5", "MET");
    }

    @Test
    void aReviewerDeclaresConflictsAndIsAppointedOnce(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-05");
        Map<String, Object> silent = PracticeBodies.appointment();
        silent.remove("independenceDeclaration");

        refused(review.clerk("appoint-reviewer", silent), "CONFLICT_DECLARATION_MISSING");
        Map<String, Object> ofNobody = PracticeBodies.appointment();
        ofNobody.remove("ofNoAgency");
        refused(review.clerk("appoint-reviewer", ofNobody), "CONFLICT_DECLARATION_MISSING", "missing", "employer");
        accepted(review.clerk("appoint-reviewer", PracticeBodies.appointment()), "ReviewerAppointed");
        refused(review.clerk("appoint-reviewer", PracticeBodies.appointment()), "REVIEWER_EXISTS");
    }

    @Test
    void aReviewerSeesTheirOwnReviewAsLongAsTheyRunIt(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-05");
        String path = "/api/cases/" + review.caseRef();

        assertThat(service.as(PracticeSteps.REVIEWER).get(path).status()).isEqualTo(403);
        review.appoint("INDEPENDENT").mustBe(200);
        Eventually.isTrue(() -> service.as(PracticeSteps.REVIEWER).get(path).status() == 200);
        refused(
                review.clerk("remove-reviewer", Map.of("reviewerId", Users.id(PracticeSteps.REVIEWER))),
                "RATIONALE_REQUIRED");
        review.clerk(
                        "remove-reviewer",
                        Map.of("reviewerId", Users.id(PracticeSteps.REVIEWER), "reason", CaseSteps.RATIONALE))
                .mustBe(200);
        assertThat(review.theCase().at("/practiceReview/reviewerVacant").asBoolean())
                .isTrue();
        Eventually.isTrue(() -> service.as(PracticeSteps.REVIEWER).get(path).status() == 403);
    }

    @Test
    void onlyWhoRunsTheReviewWorksOnIt(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-04-15");
        Map<String, Object> meeting = Map.of("type", "REVIEW_TEAM", "agencies", List.of("WMP"));

        refused(review.as(PracticeSteps.REVIEWER, "record-review-meeting", meeting), "NOT_ASSIGNED_REVIEWER");
        refused(review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-1")), "NOT_ASSIGNED_REVIEWER");
        review.appoint("INDEPENDENT").mustBe(200);
        accepted(review.as(PracticeSteps.REVIEWER, "record-review-meeting", meeting), "ReviewMeetingRecorded");
    }

    @Test
    void termsNeedAReviewerAndAQuorum(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-20");

        refused(review.agree(), "NO_REVIEWER");
        review.appoint("INDEPENDENT").mustBe(200);
        refused(
                review.deciding(
                        "agree-terms-of-reference",
                        with(PracticeBodies.terms(), "decision", ReviewSteps.decision(ReviewSteps.BCT))),
                "NOT_QUORATE");
        refused(
                review.deciding("agree-terms-of-reference", with(PracticeBodies.terms(), "klo", List.of())),
                "KEY_LINES_REQUIRED");
        accepted(review.agree(), "TermsOfReferenceAgreed");
        accepted(review.deciding("revise-terms-of-reference", PracticeBodies.terms()), "TermsOfReferenceRevised");
    }

    @Test
    void progressIsAskedForInWritingAndResetsItsClock(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-04-20");

        refused(review.clerk("request-progress", Map.of()), "WRITING_REQUIRED");
        accepted(review.clerk("request-progress", Map.of("text", "Invented question.")), "ProgressRequested");
        exactly(
                review.clerk("record-progress", Map.of("timeOk", true, "qualityOk", true)),
                "ProgressRecorded",
                "ClockStopped",
                "ClockStarted");
        exactly(
                review.clerk("record-progress", Map.of("timeOk", true, "qualityOk", true, "on", "2026-04-02")),
                "ProgressRecorded");
        assertThat(review.clocks().due("C11")).isEqualTo("2026-06-21");
    }

    @Test
    void aDelayHasAReasonAndMayBeForecast(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-04-20");
        Map<String, Object> forecast = Map.of("newExpectedOn", "2026-12-01");

        refused(review.clerk("forecast-delay", forecast), "DELAY_REASON_REQUIRED");
        refused(review.clerk("forecast-delay", with(forecast, "reason", "OTHER")), "DELAY_REASON_REQUIRED");
        accepted(review.clerk("forecast-delay", with(forecast, "reason", "INQUEST")), "DelayForecast");
        refused(review.clerk("record-delay", forecast), "DELAY_REASON_REQUIRED", "missing", "reason");
    }

    @Test
    void aDraftIsANewVersionAndGoesBack(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);

        refused(
                review.clerk("submit-draft", Map.of("docRef", "DOC-1", "version", 1)),
                "VERSION_OUTDATED",
                "version",
                1);
        accepted(review.deciding("return-draft", Map.of("decision", PracticeBodies.subGroup())), "DraftReturned");
        assertThat(review.stage()).isEqualTo("IN_PROGRESS");
        accepted(review.clerk("submit-draft", Map.of("docRef", "DOC-2", "version", 2)), "DraftReceived");
    }

    @Test
    void aReportIsCheckedForWhatTheRegulationsAsk(Service service) {
        PracticeSteps review = PracticeStory.drafted(service).at("2026-06-10");

        refused(
                review.deciding(
                        "accept-draft",
                        Map.of("checklist", Map.of("QA1", "MET"), "decision", PracticeBodies.subGroup())),
                "QA_INCOMPLETE",
                "missing",
                "[\"QA2\"]");
        accepted(review.accept(), "ReportQualityAssured");
    }

    @Test
    void thePartnersAnswerOneByOneAndThenDetermine(Service service) {
        PracticeSteps review = PracticeStory.drafted(service).at("2026-06-10");

        refused(review.position("WMP", "ACCEPTED"), "NOT_RECOMMENDED");
        review.accept().mustBe(200);
        refused(review.position("NSPCC", "ACCEPTED"), "WRONG_AGENCY");
        for (String agency : List.of("BCC", "ICB", "WMP")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        refused(review.determine(), "DSP_DETERMINATION_INCOMPLETE", "missing", "[\"BCT\"]");
        review.position("BCT", "ACCEPTED").mustBe(200);
        accepted(review.determine(), "ReportDetermined");
    }

    @Test
    void partnersWhoDifferTakeTheReportToTheLeads(Service service) {
        PracticeSteps review = PracticeStory.assured(service);
        for (String agency : List.of("BCC", "ICB", "WMP")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }

        exactly(review.position("BCT", "NOT_ACCEPTED"), "DspPositionRecorded", "DecisionEscalated");
        refused(review.determine(), "DSP_DETERMINATION_INCOMPLETE", "differing", "[\"BCT\"]");
    }

    @Test
    void theBoardRatifiesWhatThePartnersDeterminedInThatVersion(Service service) {
        PracticeSteps review = PracticeStory.assured(service).at("2026-07-15");

        refused(review.ratify(2), "NOT_QUALITY_ASSURED", "version", 1);
        refused(review.ratify(1), "DSP_DETERMINATION_REQUIRED");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        review.determine().mustBe(200);
        refused(
                review.deciding("ratify-report", Map.of("version", 1, "decision", PracticeBodies.subGroup())),
                "UNKNOWN_REFERENCE");
        refused(
                review.deciding(
                        "ratify-report",
                        Map.of(
                                "version",
                                1,
                                "decision",
                                CaseSteps.with(
                                        PracticeBodies.partners(), "attendance", Users.present("bscp.dsp.bct")))),
                "NOT_QUORATE");
        accepted(review.ratify(1), "ReportRatified");
    }
}
