package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenarios 36 to 51: from the decision to hold a practice review to its publication. */
@ServiceTest
class PracticeReviewScenariosIT {
    @Test
    @Tag("scenario-36")
    void theDeterminationInitiatesTheReview(Service service) {
        PracticeSteps review = PracticeStory.initiated(service);

        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
        assertThat(review.stage()).isEqualTo("INITIATED");
        assertThat(review.text("/practiceReview/initiated/decision/decisionId"))
                .isEqualTo(review.text("/rapidReview/determined/decision/decisionId"));
        assertThat(review.text("/practiceReview/initiated/decidedOn")).isEqualTo("2026-02-26");
    }

    @Test
    @Tag("scenario-37")
    void sixMonthsEndOnASundayAndDoNotRoll(Service service) {
        assertThat(dueWhenDecidedOn("2026-08-31", service)).isEqualTo("2027-02-28");
    }

    /** "clamped to month end", and that is the 29th in a leap year. */
    @Test
    @Tag("scenario-37")
    void sixMonthsFromTheEndOfAugustEndOnALeapDay(Service service) {
        assertThat(dueWhenDecidedOn("2027-08-31", service)).isEqualTo("2028-02-29");
    }

    private static String dueWhenDecidedOn(String day, Service service) {
        CaseSteps steps = new CaseSteps(service).at(day + "T09:00:00Z").recorded(day);
        Map<String, Object> begin =
                Map.of("notificationId", steps.id(), "decidedOn", day, "decision", PracticeBodies.partners());
        Answer answer = service.as(Users.BUSINESS_MANAGER).post("/api/practice-reviews", begin);

        exactly(answer, "LcsprInitiated", "ClockStarted", "ClockStarted");
        return new Clocks(service, Users.BUSINESS_MANAGER, steps.caseRef(), answer.header("Position")).due("C6");
    }

    @Test
    @Tag("scenario-39")
    void theReviewerIsOfNoAgencyInScope(Service service) {
        ReviewSteps rapid = ReviewSteps.opened(service).gathered("WMP", "BCHC").met();
        rapid.recommend(PracticeBodies.subGroup()).mustBe(200);
        rapid.at("2026-02-26T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);
        PracticeSteps review = PracticeStory.of(service, rapid).at("2026-03-05");

        refused(review.appoint("BCHC"), "REVIEWER_NOT_INDEPENDENT", "agency", "BCHC");
        exactly(review.appoint("BSMHFT"), "ReviewerAppointed", "ClockStarted");
    }

    @Test
    @Tag("scenario-41")
    void aDraftNeedsTermsOfReference(Service service) {
        PracticeSteps review = PracticeStory.commissioned(service).at("2026-03-20");
        Map<String, String> draft = Map.of("docRef", "DOC-1");

        refused(review.as(PracticeSteps.REVIEWER, "submit-draft", draft), "NO_TOR");
        review.agree().mustBe(200);
        exactly(review.as(PracticeSteps.REVIEWER, "submit-draft", draft), "DraftReceived");
    }

    @Test
    @Tag("scenario-42")
    void copiesAreOfARatifiedReport(Service service) {
        PracticeSteps review = PracticeStory.determined(service).at("2026-07-15");

        refused(review.copies("2026-07-15"), "NOT_RATIFIED");
        review.ratify(1).mustBe(200);
        exactly(review.copies("2026-07-15"), "PrePublicationCopiesSent", "ClockStarted");
    }

    @Test
    @Tag("scenario-43")
    @Tag("scenario-44")
    void sevenWorkingDaysBeforePublication(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");

        refused(review.publish("2026-08-20"), "PREPUBLICATION_NOTICE_TOO_SHORT", "earliest", "2026-08-21");
        accepted(review.publish("2026-08-24"), "LcsprPublished", "ClockStopped", "ClockStarted");
        review.clocks().becomes("C6", "MET");
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
        assertThat(review.text("/practiceReview/availableUntil")).isGreaterThanOrEqualTo("2029-08-24");
        assertThat(review.clocks().due("C8")).isEqualTo("2029-08-24");
    }

    @Test
    @Tag("scenario-46")
    void theGoldGroupOpensPublication(Service service) {
        PracticeSteps review = PracticeStory.copied(service, false).at("2026-08-24");

        refused(review.publish("2026-08-24"), "GOLD_GROUP_REQUIRED");
        accepted(review.clerk("hold-gold-group", Map.of("heldOn", "2026-08-20")), "PublicationPlanned");
        accepted(review.publish("2026-08-24"), "LcsprPublished");
    }

    @Test
    @Tag("scenario-47")
    void lessThanTheWholeReportIsJustified(Service service) {
        PracticeSteps review = PracticeStory.ratified(service);
        Map<String, Object> mode = Map.of("mode", "IMPROVEMENTS_ONLY", "decision", PracticeBodies.partners());

        refused(review.deciding("decide-publication-mode", mode), "JUSTIFICATION_REQUIRED");
        accepted(
                review.deciding(
                        "decide-publication-mode",
                        CaseSteps.with(mode, "justification", "Invented harm to a living child.")),
                "PublicationModeDecided");
    }

    @Test
    @Tag("scenario-50")
    @Tag("scenario-51")
    void aDelayIsExplainedOnceThePanelAndTheSecretaryOfStateKnow(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-09-10");
        Map<String, Object> delay = Map.of(
                "reason", "CRIMINAL_PROCEEDINGS", "newExpectedOn", "2026-12-01", "panelInformedOn", "2026-08-20");

        review.clocks().becomes("C6", "OVERDUE");
        assertThat(review.clocks().workingDaysLate("C6")).isEqualTo(10);
        refused(review.clerk("record-delay", delay), "PANEL_SOS_NOT_INFORMED");
        assertThat(review.theCase().at("/summary/delay/reason").asString()).isEmpty();
        assertThat(shownLate(review, service)).allSatisfy(late -> isTenDaysLate(late, false));
        accepted(review.clerk("record-delay", CaseSteps.with(delay, "sosInformedOn", "2026-08-20")), "DelayRecorded");
        assertThat(review.text("/summary/delay/reason")).isEqualTo("CRIMINAL_PROCEEDINGS");
        assertThat(shownLate(review, service)).allSatisfy(late -> isTenDaysLate(late, true));
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
    }

    /** §11.4 and §11.2: C6 in the list of what is overdue, and in the tracker's row of the case. */
    private static List<JsonNode> shownLate(PracticeSteps review, Service service) {
        Predicate<JsonNode> ofTheCase = row -> row.path("caseRef").asString().equals(review.caseRef());
        Predicate<JsonNode> isC6 = clock -> clock.path("kind").asString().equals("C6");
        List<JsonNode> late = Stream.concat(
                        rows("overdue", review, service).filter(ofTheCase),
                        rows("tracker", review, service)
                                .filter(ofTheCase)
                                .flatMap(row -> row.path("clocks").valueStream()))
                .filter(isC6)
                .toList();
        assertThat(late).hasSize(2);
        return late;
    }

    private static Stream<JsonNode> rows(String dashboard, PracticeSteps review, Service service) {
        Caller reader = service.as(Users.BUSINESS_MANAGER);
        String address = "/api/dashboards/" + dashboard + "?size=200&after=" + review.position() + "&page=";
        List<JsonNode> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            reader.get(address + before / 200).mustBe(200).json().path("rows").forEach(all::add);
        } while (all.size() == before + 200);
        return all.stream();
    }

    private static void isTenDaysLate(JsonNode clock, boolean explained) {
        assertThat(clock.path("status").asString()).isEqualTo("OVERDUE");
        assertThat(clock.path("dueOn").asString()).isEqualTo("2026-08-26");
        assertThat(clock.path("workingDaysLate").asInt()).isEqualTo(10);
        assertThat(clock.path("explained").asBoolean(!explained)).isEqualTo(explained);
    }
}
