package uk.casereview.scenario;

import static uk.casereview.scenario.ReviewSteps.*;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.Map;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/**
 * What a scrutineer has before them: a case whose outcome was voted on in a meeting, with a conflict of interest declared in
 * time and another one that came out late, an observation, and a challenge that was answered.
 *
 * @param decision by which the Sub-Group recommended the outcome
 */
public record ScrutinyLoad(String caseRef, String decision) {

    public static ScrutinyLoad made(Service service) {
        ReviewSteps review = met(service);
        String caseRef = review.steps().caseRef();
        MeetingSteps meeting =
                MeetingSteps.onItem(service, caseRef, "2026-02-19", ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC, BCC);
        meeting.conflict(NSPCC).mustBe(200);
        meeting.voted("FOR", ICB_DOCTOR, BCT, BCC).vote(WMP, "AGAINST").mustBe(200);
        meeting.closeItem().mustBe(200);
        review.recommend(meeting.decision()).mustBe(200);
        String decision = Eventually.text(() -> service.as(SCRUTINEER)
                .get("/api/decisions?case=" + caseRef + "&body=SCSG&after="
                        + review.steps().position())
                .mustBe(200)
                .text("/rows/0/entry/decision/decisionId"));
        review.at("2026-02-24T09:00:00Z");
        review.as(
                        Users.BUSINESS_MANAGER,
                        "flag-decision",
                        Map.of("decisionId", decision, "reason", "LATE_CONFLICT", "memberId", Users.id(WMP)))
                .mustBe(200);
        review.as(SCRUTINEER, "add-scrutiny-observation", Map.of("text", "An invented observation."))
                .mustBe(200);
        review.as(
                        SCRUTINEER,
                        "raise-challenge",
                        Map.of("toAgency", "WMP", "dueOn", "2026-03-05", "text", "An invented question."))
                .mustBe(200);
        String challenge = review.steps().theCase().text("/file/challenges/0/raised/challengeId");
        Answer last = review.as(
                        "bscp.agency-lead.wmp",
                        "answer-challenge",
                        Map.of("challengeId", challenge, "answer", "An invented answer."))
                .mustBe(200);
        service.as(SCRUTINEER)
                .get("/api/decisions?case=" + caseRef + "&after=" + last.header("Position"))
                .mustBe(200);
        service.as(SCRUTINEER)
                .get("/api/cases/" + caseRef + "?after=" + last.header("Position"))
                .mustBe(200);
        service.as(SCRUTINEER)
                .get("/api/audit?after=" + last.header("Position"))
                .mustBe(200);
        return new ScrutinyLoad(caseRef, decision);
    }
}
