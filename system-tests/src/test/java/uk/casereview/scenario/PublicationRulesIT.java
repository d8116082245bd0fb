package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4 and §15.5-21, 22: how a report becomes public, stays so, and ends. */
@ServiceTest
class PublicationRulesIT {
    @Test
    void allThreeHaveTheirCopy(Service service) {
        PracticeSteps review = PracticeStory.ratified(service);

        refused(
                review.clerk("send-pre-publication-copies", Map.of("sent", Map.of("PANEL", "2026-07-15"))),
                "MISSING_RECIPIENT",
                "missing",
                "[\"OFSTED\",\"SOS\"]");
        accepted(review.copies("2026-07-15"), "PrePublicationCopiesSent");
    }

    @Test
    void aNewVersionMakesTheCopiesWorthless(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true);
        review.clerk("submit-draft", Map.of("docRef", "DOC-2")).mustBe(200);

        refused(review.publish("2026-08-12"), "NOT_RATIFIED");
        review.accept().mustBe(200);
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        review.determine().mustBe(200);
        exactly(review.ratify(2), "ReportRatified", "ClockCancelled");
        refused(review.publish("2026-08-12"), "PREPUBLICATION_NOTICE_TOO_SHORT");
    }

    @Test
    void anEditedReportKeepsItsCopiesOnceAChairHasCertifiedIt(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true);
        Map<String, Object> edit = Map.of("docRef", "DOC-2", "description", "Invented slip of the pen.");

        refused(review.clerk("record-editorial-correction", edit), "NOT_THE_CHAIR");
        accepted(
                review.clerk("record-editorial-correction", with(edit, "certifiedBy", Users.id(Users.CHAIR))),
                "EditorialCorrectionRecorded");
        accepted(review.at("2026-08-24").publish("2026-08-24"), "LcsprPublished");
    }

    @Test
    void whatIsKeptBackIsIrregularAndThePanelKnows(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true);
        Map<String, Object> mode = Map.of(
                "mode", "NOT_PUBLISHED",
                "justification", "Invented harm to a living child.",
                "decision", PracticeBodies.partners());

        refused(review.deciding("decide-publication-mode", mode), "PANEL_SOS_NOT_INFORMED");
        exactly(
                review.deciding(
                        "decide-publication-mode",
                        with(with(mode, "panelInformedOn", "2026-08-12"), "sosInformedOn", "2026-08-12")),
                "PublicationModeDecided",
                "IrregularityRecorded",
                "ClockCancelled");
        assertThat(review.theCase().at("/file/irregularities").toString()).contains("PUBLICATION_REQUIRED");
        refused(
                review.at("2026-08-24").publish("2026-08-24"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "missing",
                "[\"OFSTED\",\"PANEL\",\"SOS\"]");
        review.copies("2026-08-12").mustBe(200);
        refused(review.publish("2026-08-24"), "INVALID_STATE", "mode", "NOT_PUBLISHED");
    }

    @Test
    void whatIsKeptBackAndClosedIsAwaitedNoLonger(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true);
        review.plan();
        review.deciding(
                        "decide-publication-mode",
                        Map.of(
                                "mode", "NOT_PUBLISHED",
                                "justification", "Invented harm to a living child.",
                                "panelInformedOn", "2026-08-12",
                                "sosInformedOn", "2026-08-12",
                                "decision", PracticeBodies.partners()))
                .mustBe(200);
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel)).mustBe(200);
        }
        review.at("2026-09-10").clocks().becomes("C6", "OVERDUE");

        exactly(
                review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup())),
                "LcsprClosed",
                "ClockCancelled",
                "ClockStopped");
        review.clocks().becomes("C6", "NOT_APPLICABLE");
        exactly(
                review.deciding(
                        "reopen",
                        Map.of(
                                "reason", "Invented end of the danger.",
                                "newEvidence", "Invented letter of the police.",
                                "decision", PracticeBodies.subGroup())),
                "ClockStarted",
                "LcsprReopened",
                "ClockStarted");
        assertThat(review.stage()).isEqualTo("RATIFIED");
        review.clocks().becomes("C6", "OVERDUE");
    }

    @Test
    void aCourtsConstraintHoldsUntilTheGoldGroupHasWeighedIt(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true);
        service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/incidents/" + review.caseId() + "/record-parallel-process",
                        Map.of("type", "CRIMINAL_INVESTIGATION", "status", "OPEN", "constraint", "NO_PUBLICATION"))
                .mustBe(200);
        review.at("2026-08-24");
        String trial = review.publish("2026-08-24").text("/constraints/0");

        refused(review.publish("2026-08-24"), "GOLD_GROUP_REQUIRED", "constraints", "[\"" + trial + "\"]");
        Map<String, Object> weighed = Map.of("heldOn", "2026-08-20", "constraints", List.of(trial));
        refused(review.clerk("hold-gold-group", weighed), "LEGAL_ADVICE_REQUIRED", "missing", "legalAdviceRef");
        accepted(review.clerk("hold-gold-group", with(weighed, "legalAdviceRef", "ADVICE-1")), "PublicationPlanned");
        accepted(review.publish("2026-08-24"), "LcsprPublished");
    }

    @Test
    void whatIsAlreadyPublicIsRecordedWithWhatWasBroken(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        Map<String, Object> known =
                Map.of("publishedOn", "2026-03-20", "url", "https://example.org/early-1", "alreadyHappened", true);

        refused(review.clerk("publish", known), "REASON_REQUIRED");
        accepted(review.publishedAlready("2026-03-20"), "LcsprPublished", "IrregularityRecorded");
        assertThat(review.theCase()
                        .at("/practiceReview/published/irregularities")
                        .toString())
                .contains("NOT_RATIFIED", "PREPUBLICATION_NOTICE_TOO_SHORT", "GOLD_GROUP_REQUIRED");
    }

    @Test
    void theReportStaysAvailableButHarmComesFirst(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        review.publish("2026-08-24").mustBe(200);

        refused(review.clerk("withdraw-from-website", Map.of()), "AVAILABILITY_PERIOD_RUNNING", "until", "2029-08-24");
        accepted(review.clerk("urgent-takedown", Map.of("ground", "IDENTIFICATION_RISK")), "ReportTakenDown");
        accepted(
                review.clerk(
                        "republish-corrected",
                        Map.of("url", "https://example.org/2", "docRef", "DOC-2", "reason", "Invented correction.")),
                "ReportRepublished");
        exactly(review.at("2029-08-24").clerk("withdraw-from-website", Map.of()), "ReportArchived", "ClockStopped");
    }

    @Test
    void aCorrectedDayOfPublicationMovesItsClocks(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-28");
        review.publish("2026-08-24").mustBe(200);
        Map<String, Object> correction = Map.of("from", "2026-08-24", "to", "2026-08-27");

        refused(review.deciding("correct-published-on", correction), "CORRECTION_REASON_REQUIRED");
        accepted(
                review.deciding("correct-published-on", with(correction, "reason", "Invented look at the website.")),
                "PublishedOnCorrected",
                "ClockRecalculated");
        review.clocks().becomes("C6", "MET_LATE");
        assertThat(review.text("/practiceReview/publishedOn")).isEqualTo("2026-08-27");
    }

    @Test
    void aReviewIsClosedWithAPlanAndDissemination(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());
        review.plan();
        review.publish("2026-08-24").mustBe(200);

        refused(
                review.deciding("close-lcspr", close),
                "DISSEMINATION_INCOMPLETE",
                "missing",
                "[\"BRIEFING_NOTE\",\"NSPCC_REPOSITORY\",\"WEBINAR\",\"WHAT_WORKS\"]");
        refused(review.clerk("waive-dissemination", Map.of("channel", "WEBINAR")), "REASON_REQUIRED");
        accepted(
                review.clerk("waive-dissemination", Map.of("channel", "WEBINAR", "reason", "Invented reason.")),
                "DisseminationWaived");
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE")) {
            accepted(
                    review.clerk("record-dissemination", Map.of("channel", channel, "audience", 40)),
                    "LearningDisseminated");
        }
        exactly(review.deciding("close-lcspr", close), "LcsprClosed");
        assertThat(review.stage()).isEqualTo("CLOSED");
    }

    /** What was public without ever being ratified has no plan that a process made. */
    @Test
    void withoutAPlanAReviewStaysOpen(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        review.publishedAlready("2026-03-20").mustBe(200);
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());
        Map<String, String> source =
                Map.of("sourceType", "PRACTICE_REVIEW", "sourceId", review.text("/practiceReview/practiceReviewId"));

        refused(review.deciding("close-lcspr", close), "PLAN_MISSING");
        service.as(Users.BUSINESS_MANAGER)
                .post("/api/action-plans", Map.of("sources", List.of(source)))
                .mustBe(201);
        refused(review.deciding("close-lcspr", close), "DISSEMINATION_INCOMPLETE");
    }

    @Test
    void thePartnersDiscontinueBeforeRatification(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        Map<String, Object> end = Map.of("ground", "NATIONAL_REVIEW", "decision", PracticeBodies.partners());

        refused(review.deciding("discontinue", end), "REASON_REQUIRED");
        accepted(
                review.deciding("discontinue", with(end, "reason", "Invented national review.")),
                "ReviewDiscontinued",
                "ClockCancelled");
        review.clocks().becomes("C6", "NOT_APPLICABLE");
        refused(review.clerk("record-progress", Map.of("timeOk", true, "qualityOk", true)), "INVALID_STATE");
    }
}
