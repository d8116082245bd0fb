package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What holds of every case, held of a practice review (§§4.3, 5.1a, 7.7 R6, 15.2-13). */
@ServiceTest
class ReviewGovernanceRulesIT {
    /** PM8: what is not published cannot be passed on as published; what it teaches can (R6). */
    @Test
    void theReportIsDepositedOnceItIsPublished(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        Map<String, Object> deposit = Map.of("channel", "NSPCC_REPOSITORY", "on", "2026-08-23");

        refused(
                review.clerk("record-dissemination", deposit),
                "INVALID_STATE",
                "possibleAt",
                "[\"PUBLISHED\",\"CLOSED\"]");
        accepted(
                review.clerk("record-dissemination", Map.of("channel", "SEVEN_MINUTE_BRIEFING")),
                "LearningDisseminated");
        review.publish("2026-08-24").mustBe(200);
        refused(review.clerk("record-dissemination", deposit), "DATE_OUT_OF_ORDER");
        accepted(review.clerk("record-dissemination", Map.of("channel", "NSPCC_REPOSITORY")), "LearningDisseminated");
    }

    /** R6, S0: learning goes out "as soon as practicable, not held to the end". */
    @Test
    void earlyLearningIsSentOutBeforeTheEnd(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        Map<String, Object> early = Map.of("channel", "SEVEN_MINUTE_BRIEFING", "on", "2026-03-20", "audience", 120);

        refused(review.clerk("record-dissemination", with(early, "on", "2026-03-21")), "DATE_IN_FUTURE");
        refused(review.clerk("record-dissemination", with(early, "on", "2026-02-25")), "DATE_OUT_OF_ORDER");
        exactly(review.clerk("record-dissemination", early), "LearningDisseminated");

        assertThat(review.stage()).isEqualTo("SCOPED");
        assertThat(review.text("/practiceReview/disseminated/0/channel")).isEqualTo("SEVEN_MINUTE_BRIEFING");
        assertThat(review.text("/practiceReview/disseminated/0/audience")).isEqualTo("120");
    }

    /** §4.5: the safeguarding partners decide who runs the review; §2.2: the clerk "may never take the decision itself". */
    @Test
    void whoDecidedOnTheReviewerIsNamedBesideWhoTypedIt(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-05");
        Map<String, Object> appointment = PracticeBodies.appointment();

        refused(
                review.clerk("appoint-reviewer", with(appointment, "decidedBy", List.of(id("bscp.chair")))),
                "UNKNOWN_REFERENCE");
        exactly(
                review.clerk("appoint-reviewer", with(appointment, "decidedBy", List.of(id("bscp.dsp.bct")))),
                "ReviewerAppointed",
                "ClockStarted");
        assertThat(review.text("/practiceReview/reviewers/0/decidedBy/0")).isEqualTo(id("bscp.dsp.bct"));
    }

    /** §4.3: "the partnership Resolution and Escalation Protocol with the Independent Scrutineer's advice". */
    @Test
    void aDisagreementOverAReportEndsWithTheScrutineersAdvice(Service service) {
        PracticeSteps review = PracticeStory.assured(service);
        String decision = review.text("/practiceReview/qualityAssured/decision/decisionId");
        Map<String, Object> dispute =
                Map.of("decisionId", decision, "toBody", "EXECUTIVE_BOARD", "reason", "Invented disagreement.");

        refused(review.as(Users.SCRUTINEER, "escalate-decision", dispute), "FORBIDDEN_ROLE");
        refused(
                review.as(
                        "bscp.chair", "escalate-decision", Map.of("decisionId", decision, "toBody", "EXECUTIVE_BOARD")),
                "REASON_REQUIRED");
        exactly(review.as("bscp.chair", "escalate-decision", dispute), "DecisionEscalated");
        Map<String, Object> end = Map.of(
                "escalationId",
                review.text("/file/escalations/0/escalated/escalationId"),
                "outcome",
                "Invented: the report stays as it is.",
                "scrutineerAdvice",
                "Invented advice of the scrutineer.");
        refused(review.clerk("resolve-escalation", end), "SOURCE_REQUIRED", "missing", "resolvedBy");
        exactly(review.as("bscp.dsp.bct", "resolve-escalation", end), "EscalationResolved");

        assertThat(review.theCase().toString()).contains("Invented advice of the scrutineer.");
        refused(review.as("bscp.dsp.bct", "resolve-escalation", end), "INVALID_STATE", "escalation", "RESOLVED");
    }

    /** §2.2: "may not go to third parties without agreement of the SCSG Chairs or the Independent Scrutineer". */
    @Test
    void aReportGoesOutBeforeItsTimeByAgreementOrByCompulsion(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        Map<String, Object> disclosure = Map.of(
                "recipient", "Invented coroner",
                "purpose", "Invented inquest.",
                "scope", "The draft of the report.",
                "basis", "CHAIRS_AGREED",
                "agreedBy", List.of(id("bscp.chair")));

        refused(review.clerk("authorise-disclosure", disclosure), "DISCLOSURE_NOT_AGREED", "agreementOf", "chairs");
        accepted(
                review.clerk(
                        "authorise-disclosure",
                        with(disclosure, "agreedBy", List.of(id("bscp.chair"), id("bscp.chair.icb")))),
                "DisclosureAuthorised");
        accepted(
                review.clerk(
                        "authorise-disclosure",
                        with(with(disclosure, "basis", "CORONER"), "legalAdviceRef", "ADVICE-1")),
                "DisclosureAuthorised");
        assertThat(review.theCase().at("/file/disclosures").size()).isEqualTo(2);
    }

    /** §5.1a: "Independent Scrutineer only, never changes state". */
    @Test
    void theScrutineersRemarkChangesNothing(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        String before = review.stage();

        refused(review.clerk("add-scrutiny-observation", Map.of("text", "Invented remark.")), "FORBIDDEN_ROLE");
        exactly(
                review.as(Users.SCRUTINEER, "add-scrutiny-observation", Map.of("text", "Invented remark.")),
                "ScrutinyObservationAdded");

        assertThat(review.stage()).isEqualTo(before);
        assertThat(review.theCase().at("/file/observations").size()).isEqualTo(1);
    }
}
