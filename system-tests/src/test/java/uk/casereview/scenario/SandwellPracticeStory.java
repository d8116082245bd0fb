package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.SandwellPracticeSteps.CHAIR;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.system.Service;

/** What becomes of the practice review in Sandwell's journey, from its reviewer to its end. */
final class SandwellPracticeStory {
    private SandwellPracticeStory() {}

    static SandwellPracticeSteps commissionedAndTold(Service service, SandwellSteps rapid) {
        SandwellPracticeSteps review =
                SandwellPracticeSteps.initiated(service, rapid).commissioned();
        Map<String, String> told = Map.of("PANEL", "2026-03-06", "OFSTED", "2026-03-06", "DFE", "2026-03-06");
        review.at("2026-03-06")
                .clerk("notify-review-decision", Map.of("recipients", told))
                .mustBe(200);
        return review.at("2026-06-10").submitted();
    }

    /** nobody has a casting vote, so that two against two is for the partnership's chair. */
    static void acceptedAfterATiedVote(Service service, String caseRef, SandwellPracticeSteps review) {
        MeetingSteps tied = MeetingSteps.inSandwell(service, caseRef, "2026-06-10", SandwellSteps.ALL_FOUR)
                .voted("FOR", "scsp.member.smbc", Users.SANDWELL_CHAIR)
                .voted("AGAINST", "scsp.member.wmp", "scsp.member.icb");
        refused(
                tied.as(Users.SANDWELL_CHAIR, "cast-casting-vote", Map.of("itemRef", "1", "choice", "FOR")),
                "CASTING_VOTE_NOT_ALLOWED");
        tied.closeItem().mustBe(200);
        exactly(review.accept(tied.decision()), "DecisionDeferred", "DecisionEscalated");
        assertThat(review.read("/practiceReview/stage")).isEqualTo("DRAFT_RECEIVED");
        assertThat(review.read("/file/escalations/1/escalated/toBody")).isEqualTo("SCSP_CHAIR");
        Map<String, String> heard = Map.of(
                "escalationId",
                review.read("/file/escalations/1/escalated/escalationId"),
                "outcome",
                "An invented word of the partnership's chair.");
        review.at("2026-06-15").as(CHAIR, "resolve-escalation", heard).mustBe(200);
        review.at("2026-06-17");
        MeetingSteps agreed = MeetingSteps.inSandwell(service, caseRef, "2026-06-17", SandwellSteps.ALL_FOUR);
        agreed.closeItem().mustBe(200);
        accepted(review.accept(agreed.decision()), "ReportQualityAssured");
    }

    static void ratified(SandwellPracticeSteps review) {
        review.at("2026-06-24");
        for (String agency : List.of("SMBC", "SCT", "WMP", "ICB")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        accepted(
                review.deciding(SANDWELL_BUSINESS_MANAGER, "determine-report", SandwellPracticeSteps.reasons()),
                "ReportDetermined");
        Map<String, Object> ratified = Map.of("version", 1, "decision", SandwellPracticeSteps.partnership());
        accepted(review.deciding(SANDWELL_BUSINESS_MANAGER, "ratify-report", ratified), "ReportRatified");
    }

    static void putOff(SandwellPracticeSteps review) {
        Map<String, Object> delay = new HashMap<>(
                Map.of("reason", "INQUEST", "newExpectedOn", "2026-09-14", "sosInformedOn", "2026-08-10"));
        review.at("2026-08-10");
        refused(review.clerk("record-delay", delay), "PANEL_SOS_NOT_INFORMED");
        accepted(review.clerk("record-delay", with(delay, "panelInformedOn", "2026-08-10")), "DelayRecorded");
        review.at("2026-08-19");
        review.clocks().becomes("C6", "OVERDUE");
        assertThat(review.read("/summary/delay/reason")).isEqualTo("INQUEST");
    }

    /** L10 is Birmingham's: nobody asks for a Gold Group here. */
    static void publishedPassedOnAndClosed(SandwellPracticeSteps review) {
        Map<String, String> copies = Map.of("PANEL", "2026-09-01", "SOS", "2026-09-01", "OFSTED", "2026-09-01");
        review.at("2026-09-01")
                .clerk("send-pre-publication-copies", Map.of("sent", copies))
                .mustBe(200);
        Map<String, String> url = Map.of("url", "https://example.org/invented-review-1");
        refused(
                review.at("2026-09-09").clerk("publish", url),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "earliest",
                "2026-09-10");
        accepted(review.at("2026-09-14").clerk("publish", url), "LcsprPublished");
        assertThat(review.read("/practiceReview/availableUntil")).isEqualTo("2027-09-14");
        Eventually.isTrue(() -> review.sandwell().openTasks().contains("ISSUE_BRIEFING_NOTE"));
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel)).mustBe(200);
        }
        accepted(
                review.deciding(SANDWELL_BUSINESS_MANAGER, "close-lcspr", Map.of("decision", SandwellSteps.group())),
                "LcsprClosed");
    }
}
