package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.5-20: reviews that no statute asks for, from their beginning to their end and back. */
@ServiceTest
class OtherReviewRulesIT {
    @Test
    void aThematicReviewNeedsNoBoardAndNoPlanButIsPassedOn(Service service) {
        PracticeSteps review = thematicAccepted(service);
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());

        refused(review.deciding("close-lcspr", close), "DISSEMINATION_INCOMPLETE", "missing", "[\"BRIEFING_NOTE\"]");
        review.clerk("record-dissemination", Map.of("channel", "BRIEFING_NOTE", "audience", 40))
                .mustBe(200);
        exactly(review.deciding("close-lcspr", close), "LcsprClosed");
        assertThat(review.stage()).isEqualTo("CLOSED");
    }

    @Test
    void whatIsClosedIsTakenUpAgainOnNewEvidence(Service service) {
        PracticeSteps review = thematicAccepted(service);
        review.clerk("waive-dissemination", Map.of("channel", "BRIEFING_NOTE", "reason", "Invented reason."))
                .mustBe(200);
        review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup()))
                .mustBe(200);
        Map<String, Object> reopen = Map.of("reason", "Invented reason.", "decision", PracticeBodies.subGroup());

        refused(review.deciding("reopen", reopen), "REASON_REQUIRED", "missing", "newEvidence");
        accepted(review.deciding("reopen", with(reopen, "newEvidence", "Invented evidence.")), "LcsprReopened");
        assertThat(review.stage()).isEqualTo("QUALITY_ASSURED");
    }

    /** R6: "not held to the end", nor over with it. */
    @Test
    void whatItTeachesIsPassedOnAlsoOnceItIsClosed(Service service) {
        PracticeSteps review = thematicAccepted(service);
        Map<String, Object> waived = Map.of("channel", "BRIEFING_NOTE", "reason", "Invented reason.");
        review.clerk("waive-dissemination", waived).mustBe(200);
        review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup()))
                .mustBe(200);

        refused(review.clerk("waive-dissemination", waived), "INVALID_STATE", "stage", "CLOSED");
        exactly(
                review.at("2026-09-10").clerk("record-dissemination", Map.of("channel", "TRAINING", "audience", 40)),
                "LearningDisseminated");
        assertThat(review.text("/practiceReview/disseminated/0/channel")).isEqualTo("TRAINING");
        assertThat(review.stage()).isEqualTo("CLOSED");
    }

    @Test
    void itIsPublishedWithoutGatesButNotAgainstACourt(Service service) {
        PracticeSteps review = thematicAccepted(service);
        service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/incidents/" + review.caseId() + "/record-parallel-process",
                        Map.of("type", "INQUEST", "status", "OPEN", "constraint", "NO_PUBLICATION"))
                .mustBe(200);

        refused(review.publish("2026-06-10"), "GOLD_GROUP_REQUIRED");
        String inquest = review.publish("2026-06-10").text("/constraints/0");
        review.clerk("hold-gold-group", Map.of("constraints", List.of(inquest), "legalAdviceRef", "ADVICE-1"))
                .mustBe(200);
        exactly(review.publish("2026-06-10"), "LcsprPublished");
    }

    /** The four kinds that §15.5-20 adds, each the Sub-Group's to begin. */
    @ParameterizedTest
    @ValueSource(strings = {"ALTERNATIVE", "SINGLE_AGENCY", "THEMATIC", "GOOD_PRACTICE"})
    void eachKindIsBegunByTheSubGroupWithATargetAndNoClock(String type, Service service) {
        PracticeSteps review = PracticeStory.begun(service, type, Map.of());

        assertThat(review.text("/practiceReview/reviewType")).isEqualTo(type);
        assertThat(review.text("/practiceReview/begun/targetOn")).isEqualTo("2026-08-27");
        assertThat(review.theCase().at("/clocks").findValuesAsString("kind")).doesNotContain("C6", "C8", "C11");
    }

    /** §15.5-20: it is kept in the file of one case, and the others it looks at say so, as far as it was known. */
    @Test
    void theOtherCasesItLooksAtShowIt(Service service) {
        CaseSteps other = ReviewSteps.met(service).steps();
        String before = "asOf=2026-02-20T00:00:00Z";
        PracticeSteps review =
                PracticeStory.begun(service, "THEMATIC", Map.of("sourceCases", List.of(other.caseRef())));

        Eventually.isTrue(() -> !other.theCase().json().path("lookedAtBy").isEmpty());
        JsonNode looked = other.theCase().json().path("lookedAtBy").get(0);
        assertThat(looked.path("caseRef").asString()).isEqualTo(review.caseRef());
        assertThat(looked.path("reviewType").asString()).isEqualTo("THEMATIC");
        assertThat(other.theCase().json().at("/practiceReview/reviewType").asString())
                .isNotEqualTo("THEMATIC");
        assertThat(review.theCase().path("lookedAtBy")).isEmpty();
        assertThat(other.theCase(before).json().path("lookedAtBy")).isEmpty();
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + other.caseRef() + "/timeline")
                        .mustBe(200)
                        .json()
                        .path("lookedAtBy")
                        .get(0))
                .isEqualTo(looked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark-duplicate", "mark-entered-in-error"})
    void untilItIsStruckOut(String command, Service service) {
        CaseSteps other = ReviewSteps.met(service).steps();
        PracticeSteps review =
                PracticeStory.begun(service, "THEMATIC", Map.of("sourceCases", List.of(other.caseRef())));
        Eventually.isTrue(() -> lookingAt(other).equals(List.of("THEMATIC")));
        Map<String, Object> reason = Map.of("reason", "It was recorded twice.");

        review.at("2026-03-02")
                .as(
                        Users.CHAIR,
                        command,
                        command.equals("mark-duplicate") ? with(reason, "of", other.caseRef()) : reason)
                .mustBe(200);

        Eventually.isTrue(() -> lookingAt(other).isEmpty());
        Answer then = other.theCase("asOf=2026-03-01T00:00:00Z");
        assertThat(then.json().path("lookedAtBy").size()).isOne();
    }

    /** What strikes out a later review in the same file says nothing of one that was held to its end. */
    @Test
    void anEarlierOneIsShownStillWhereALaterIsStruckOut(Service service) {
        CaseSteps other = ReviewSteps.met(service).steps();
        Map<String, Object> looking = Map.of("sourceCases", List.of(other.caseRef()));
        PracticeSteps review = assured(PracticeStory.begun(service, "THEMATIC", looking));
        review.clerk("waive-dissemination", Map.of("channel", "BRIEFING_NOTE", "reason", "Invented reason."))
                .mustBe(200);
        review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup()))
                .mustBe(200);
        Map<String, Object> next = with(
                with(with(looking, "notificationId", review.caseId()), "reviewType", "SINGLE_AGENCY"),
                "decision",
                PracticeBodies.subGroup());
        exactly(
                service.as(Users.BUSINESS_MANAGER).post("/api/practice-reviews/initiate-review", next),
                "ReviewInitiated");
        Eventually.isTrue(() -> lookingAt(other).equals(List.of("THEMATIC", "SINGLE_AGENCY")));

        review.as(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It is the review of another case."))
                .mustBe(200);

        Eventually.isTrue(() -> lookingAt(other).equals(List.of("THEMATIC")));
    }

    private static List<String> lookingAt(CaseSteps other) {
        return other.theCase().json().path("lookedAtBy").findValuesAsString("reviewType");
    }

    /** "sourceCases: Set, rapidReviewIds: Set", of cases and reviews that there are. */
    @Test
    void itLooksAtSeveralCasesAndTheirRapidReviews(Service service) {
        ReviewSteps other = ReviewSteps.determined(service);
        String otherReview = other.steps().rapidReview();
        PracticeSteps review = PracticeStory.begun(
                service,
                "THEMATIC",
                Map.of("sourceCases", List.of(other.steps().caseRef()), "rapidReviewIds", List.of(otherReview)));

        assertThat(review.text("/practiceReview/begun/rapidReviewIds/0")).isEqualTo(otherReview);
        assertThat(review.theCase().at("/practiceReview/begun/sourceCases").toString())
                .contains(other.steps().caseRef(), review.caseRef());
        Map<String, Object> unknown = Map.of(
                "notificationId",
                other.steps().id(),
                "reviewType",
                "THEMATIC",
                "rapidReviewIds",
                List.of(UUID.randomUUID().toString()),
                "decision",
                PracticeBodies.subGroup());
        CaseSteps third = new CaseSteps(service).recorded("2026-02-20");
        refused(
                service.as(Users.BUSINESS_MANAGER)
                        .post("/api/practice-reviews/initiate-review", with(unknown, "notificationId", third.id())),
                "UNKNOWN_REFERENCE");
    }

    /** They "start by InitiateReview (SCSG)", and none begins by itself as an LCSPR does. */
    @Test
    void theSubGroupIsAskedToBeginWhatThePartnersHaveDetermined(Service service) {
        ReviewSteps rapid = ReviewSteps.met(service);
        Map<String, Object> alternative = Map.of("outcome", "ALTERNATIVE_LOCAL_REVIEW", "reviewType", "THEMATIC");
        Map<String, Object> recommended = new HashMap<>(ReviewSteps.recommendation(PracticeBodies.subGroup()));
        recommended.putAll(alternative);
        rapid.deciding(Users.BUSINESS_MANAGER, "recommend-outcome", recommended).mustBe(200);
        rapid.at("2026-02-26T09:00:00Z");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            rapid.mustDo("record-dsp-position", with(alternative, "agency", agency));
        }
        rapid.determine("ALTERNATIVE_LOCAL_REVIEW", alternative).mustBe(200);
        String decision = rapid.read("/determined/decision/decisionId").asString();
        Eventually.isTrue(() -> rapid.openTasks("BEGIN_ALTERNATIVE_REVIEW").equals(List.of("decision/" + decision)));

        exactly(
                service.as(Users.BUSINESS_MANAGER)
                        .post(
                                "/api/practice-reviews/initiate-review",
                                Map.of(
                                        "notificationId",
                                        rapid.steps().id(),
                                        "reviewType",
                                        "THEMATIC",
                                        "decision",
                                        PracticeBodies.subGroup())),
                "ReviewInitiated");
        Eventually.isTrue(() -> rapid.openTasks("BEGIN_ALTERNATIVE_REVIEW").isEmpty());
    }

    private static PracticeSteps thematicAccepted(Service service) {
        return assured(PracticeStory.thematic(service));
    }

    private static PracticeSteps assured(PracticeSteps review) {
        review.at("2026-03-05").appoint("INDEPENDENT").mustBe(200);
        review.agree().mustBe(200);
        review.at("2026-06-10");
        review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-DRAFT-1"))
                .mustBe(200);
        review.accept().mustBe(200);
        return review;
    }
}
