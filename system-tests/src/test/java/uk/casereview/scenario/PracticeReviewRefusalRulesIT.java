package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Every rejection of §8.2: its code, and the sentence with its facts that a caseworker reads. */
@ServiceTest
class PracticeReviewRefusalRulesIT {
    @Test
    void whatIsSaidBeforeAReviewIsUnderWay(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-20");
        Answer again = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews", Map.of("rapidReviewId", review.rapidReview()));
        Map<String, Object> silent = PracticeBodies.appointment();
        silent.remove("independenceDeclaration");

        says(again, "LCSPR_EXISTS", "This case already has a practice review, which is at the stage initiated.");
        says(review.appoint("WMP"), "REVIEWER_NOT_INDEPENDENT", "by an agency the review looks at: WMP.");
        says(
                review.clerk("appoint-reviewer", silent),
                "CONFLICT_DECLARATION_MISSING",
                "The reviewer has not declared whether there is any conflict of interest.");
        says(review.agree(), "NO_REVIEWER", "No reviewer has been appointed yet.");
        says(
                review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-1")),
                "NOT_ASSIGNED_REVIEWER",
                "You are not the reviewer of this review.");
        review.appoint("INDEPENDENT").mustBe(200);
        says(
                review.clerk("notify-review-decision", Map.of("recipients", Map.of("CDOP", "2026-03-20"))),
                "UNKNOWN_RECIPIENT",
                "is not among those who are told of this");
        says(
                review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-1")),
                "NO_TOR",
                "The terms of reference have not been agreed yet.");
        says(
                review.deciding(
                        "agree-terms-of-reference",
                        with(PracticeBodies.terms(), "decision", ReviewSteps.decision(ReviewSteps.BCT))),
                "NOT_QUORATE",
                "At least 4 different agencies are needed.");
        says(
                review.clerk("remove-reviewer", Map.of("reviewerId", Users.id(PracticeSteps.REVIEWER))),
                "RATIONALE_REQUIRED",
                "needs a rationale");
    }

    @Test
    void whatIsSaidWhileItIsUnderWay(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        Map<String, Object> delay = Map.of("newExpectedOn", "2026-12-01");

        says(
                review.clerk("request-progress", Map.of()),
                "WRITING_REQUIRED",
                "in writing. Give the text or the document.");
        says(review.clerk("record-delay", delay), "DELAY_REASON_REQUIRED", "Say why the review takes longer.");
        says(
                review.clerk("record-delay", with(delay, "reason", "INQUEST")),
                "PANEL_SOS_NOT_INFORMED",
                "The Panel and the Secretary of State have to be told.");
        says(
                review.deciding(
                        "accept-draft",
                        Map.of("checklist", Map.of("QA1", "MET"), "decision", PracticeBodies.subGroup())),
                "QA_INCOMPLETE",
                "The quality check of the report is not complete: QA2.");
        says(review.ratify(1), "NOT_QUALITY_ASSURED", "The report has not been quality assured in this version.");
        review.accept().mustBe(200);
        says(review.ratify(1), "DSP_DETERMINATION_REQUIRED", "the report before the board ratifies it");
        says(
                review.determine(),
                "DSP_DETERMINATION_INCOMPLETE",
                "Every delegated safeguarding partner has to record a position, and all have to agree. Missing: BCC, BCT,"
                        + " ICB, WMP.");
    }

    @Test
    void whatIsSaidBeforeItIsPublic(Service service) {
        PracticeSteps review = PracticeStory.determined(service).at("2026-07-15");

        says(review.copies("2026-07-15"), "NOT_RATIFIED", "The report has not been ratified.");
        review.ratify(1).mustBe(200);
        says(
                review.deciding(
                        "decide-publication-mode", Map.of("mode", "REDACTED", "decision", PracticeBodies.partners())),
                "JUSTIFICATION_REQUIRED",
                "Say why the report is not published in full.");
        says(
                review.clerk("send-pre-publication-copies", Map.of("sent", Map.of("PANEL", "2026-07-15"))),
                "MISSING_RECIPIENT",
                "missing from the recipients: OFSTED, SOS.");
        review.copies("2026-07-15").mustBe(200);
        says(
                review.publish("2026-07-15"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "seven working days before it is published. The earliest day is 24 July 2026.");
        says(
                review.at("2026-07-24").publish("2026-07-24"),
                "GOLD_GROUP_REQUIRED",
                "The group that plans publication has not settled this publication.");
    }

    @Test
    void whatIsSaidOnceItIsPublic(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        review.publishedAlready("2026-03-20").mustBe(200);
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());

        says(
                review.clerk("withdraw-from-website", Map.of()),
                "AVAILABILITY_PERIOD_RUNNING",
                "The report has to stay available until 20 March 2029.");
        says(review.deciding("close-lcspr", close), "PLAN_MISSING", "The review has no learning and action plan yet.");
        Map<String, String> source = Map.of("sourceType", "PRACTICE_REVIEW", "sourceId", review.id());
        service.as(Users.BUSINESS_MANAGER)
                .post("/api/action-plans", Map.of("sources", List.of(source)))
                .mustBe(201);
        says(
                review.deciding("close-lcspr", close),
                "DISSEMINATION_INCOMPLETE",
                "The learning has not been passed on in every way it should be:");
    }

    private static void says(Answer refused, String code, String sentence) {
        Refused.with(code, refused);
        assertThat(refused.text("/detail")).contains(sentence);
    }
}
