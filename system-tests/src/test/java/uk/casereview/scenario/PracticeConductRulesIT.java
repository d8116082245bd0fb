package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.2, §15.4-19, §15.5-20, 21: how a review begins and ends beside others, and who is heard in it. */
@ServiceTest
class PracticeConductRulesIT {
    @Test
    void theFamilyAndThePractitionersAreHeard(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-04-15");
        Map<String, Object> contact = Map.of("personRole", "PARENT", "method", "VISIT", "outcome", "ENGAGED");

        exactly(review.as(PracticeSteps.REVIEWER, "record-family-contact", contact), "FamilyContactRecorded");
        exactly(
                review.as(
                        PracticeSteps.REVIEWER,
                        "record-practitioner-event",
                        Map.of("agencies", List.of("WMP"), "participants", 12)),
                "ReviewMeetingRecorded");
        assertThat(review.text("/practiceReview/familyContacts/0/personRole")).isEqualTo("PARENT");
        assertThat(review.text("/practiceReview/meetings/0/type")).isEqualTo("REFLECTIVE_WORKSHOP");
        assertThat(review.stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whoeverGoesLeavesStageAndDraftsAsTheyAre(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);

        accepted(
                review.clerk(
                        "remove-reviewer",
                        Map.of("reviewerId", Users.id(PracticeSteps.REVIEWER), "reason", CaseSteps.RATIONALE)),
                "ReviewerRemoved");
        assertThat(review.stage()).isEqualTo("DRAFT_RECEIVED");
        assertThat(review.theCase().at("/practiceReview/reviewerVacant").asBoolean())
                .isTrue();
        assertThat(review.text("/practiceReview/drafts/0/docRef")).isEqualTo("DOC-DRAFT-1");
        refused(review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-2")), "NOT_ASSIGNED_REVIEWER");
    }

    @Test
    void theGoldGroupMeetsEarlyAndOpensNothingThen(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-04-15");

        accepted(review.clerk("hold-gold-group", Map.of("heldOn", "2026-04-15")), "PublicationPlanned");
        assertThat(review.stage()).isEqualTo("SCOPED");
        assertThat(review.theCase()
                        .at("/practiceReview/goldGroups/0/opensPublication")
                        .asBoolean())
                .isFalse();
    }

    /** §15.5-21: "Checks of Publish in this order: ratified, copies' notice, Gold Group, justification". */
    @Test
    void publicationIsCheckedInOrder(Service service) {
        PracticeSteps review = PracticeStory.determined(service);
        review.deciding(
                        "decide-publication-mode",
                        Map.of(
                                "mode",
                                "ANONYMOUS_REPOSITORY",
                                "decision",
                                PracticeBodies.partners(),
                                "alreadyHappened",
                                true,
                                "reason",
                                "Invented oversight of the partners."))
                .mustBe(200);
        review.at("2026-08-24");

        refused(review.publish("2026-08-24"), "NOT_RATIFIED");
        review.at("2026-07-15").ratify(1).mustBe(200);
        refused(review.at("2026-08-24").publish("2026-08-24"), "PREPUBLICATION_NOTICE_TOO_SHORT");
        review.copies("2026-08-12").mustBe(200);
        refused(review.publish("2026-08-24"), "GOLD_GROUP_REQUIRED");
        review.clerk("hold-gold-group", Map.of("heldOn", "2026-08-20")).mustBe(200);
        refused(review.publish("2026-08-24"), "JUSTIFICATION_REQUIRED");
    }

    /** L4, A-7: "at regular intervals", which is every 62 days. */
    @Test
    void whoeverDoesNotLookAtProgressIsOverdueOnTheSixtyThirdDay(Service service) {
        PracticeSteps review = PracticeStory.scoped(service).at("2026-04-29");
        assertThat(review.clocks().due("C11")).isEqualTo("2026-04-29");
        assertThat(review.clocks().status("C11")).isNotEqualTo("OVERDUE");

        review.at("2026-04-30").clocks().becomes("C11", "OVERDUE");
        exactly(
                review.clerk("record-progress", Map.of("timeOk", false, "qualityOk", true)),
                "ProgressRecorded",
                "ClockStopped",
                "ClockStarted");
        assertThat(review.clocks().due("C11")).isEqualTo("2026-07-01");
    }

    @Test
    void whatWasKeptBackIsLookedAtAgainOnceItIsReopened(Service service) {
        PracticeSteps review = PracticeStory.ratified(service);
        Map<String, Object> keptBack = Map.of(
                "mode", "NOT_PUBLISHED",
                "justification", "Invented harm to a living child.",
                "panelInformedOn", "2026-07-15",
                "sosInformedOn", "2026-07-15",
                "decision", PracticeBodies.partners());
        review.deciding("decide-publication-mode", keptBack).mustBe(200);
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel)).mustBe(200);
        }
        review.plan();
        Map<String, Object> decided = Map.of("decision", PracticeBodies.subGroup());
        accepted(review.deciding("close-lcspr", decided), "LcsprClosed", "ClockStopped");
        Map<String, Object> reopen = with(decided, "reason", "It came up again.");

        refused(review.at("2026-08-03").deciding("reopen", reopen), "REASON_REQUIRED", "missing", "newEvidence");
        accepted(
                review.deciding("reopen", with(reopen, "newEvidence", "An invented letter.")),
                "LcsprReopened",
                "ClockStarted");
        assertThat(review.clocks().due("C11")).isEqualTo("2026-10-04");
        review.at("2026-10-05").clocks().becomes("C11", "OVERDUE");
    }

    @Test
    void aReviewHeldWithAnotherProcessIsAJointOne(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-03-02T09:00:00Z").recorded("2026-03-02");

        Answer begun = begin(service, "", with(own(steps), "jointWith", Set.of("DARDR")));
        exactly(begun, "LcsprInitiated", "ClockStarted", "ClockStarted");
        assertThat(reviewType(service, steps, begun)).isEqualTo("JOINT");
    }

    @Test
    void withoutADecisionNoStatutoryReviewBegins(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-03-02T09:00:00Z").recorded("2026-03-02");

        refused(begin(service, "", Map.of("notificationId", steps.id())), "LCSPR_WITHOUT_DECISION");
        refused(begin(service, "", with(own(steps), "decidedOn", "2026-03-01")), "LCSPR_WITHOUT_DECISION");
    }

    /** §15.5-20: the others "may follow DecideNotNotifiable". */
    @Test
    void aReviewFollowsWhatIsNotNotified(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-03-02T09:00:00Z").recorded("2026-03-02");
        steps.accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));

        Answer begun = begin(
                service,
                "/initiate-review",
                Map.of(
                        "notificationId",
                        steps.id(),
                        "reviewType",
                        "SINGLE_AGENCY",
                        "decision",
                        PracticeBodies.subGroup()));
        exactly(begun, "ReviewInitiated");
        assertThat(reviewType(service, steps, begun)).isEqualTo("SINGLE_AGENCY");
    }

    /** §15.4-19: "the linked review is discontinued (OUTCOME_REVISED), its clock cancelled". */
    @Test
    void revisedAwayFromAnLcsprTheReviewIsDiscontinued(Service service) {
        ReviewSteps rapidReview = ReviewSteps.submitted(service);
        PracticeSteps review = PracticeStory.of(service, rapidReview);
        rapidReview.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
        Eventually.isTrue(() -> rapidReview.openTasks("RECONSIDER_OUTCOME").contains("panel-response/1"));
        rapidReview.positions("NO_FURTHER_REVIEW");
        accepted(
                rapidReview.deciding(
                        ReviewSteps.BCT,
                        "reconsider-outcome",
                        Map.of("outcome", "NO_FURTHER_REVIEW", "decision", PracticeBodies.subGroup())),
                "RapidReviewOutcomeRevised");

        Eventually.isTrue(() -> review.stage().equals("DISCONTINUED"));
        assertThat(review.text("/practiceReview/practiceReviewId")).isEqualTo(review.id());
        review.clocks().becomes("C6", "NOT_APPLICABLE");
    }

    private static Answer begin(Service service, String how, Map<String, ?> body) {
        return service.as(Users.BUSINESS_MANAGER).post("/api/practice-reviews" + how, body);
    }

    private static Map<String, Object> own(CaseSteps steps) {
        return Map.of("notificationId", steps.id(), "decision", PracticeBodies.partners());
    }

    private static String reviewType(Service service, CaseSteps steps, Answer begun) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + steps.caseRef() + "?after=" + begun.header("Position"))
                .text("/practiceReview/reviewType");
    }
}
