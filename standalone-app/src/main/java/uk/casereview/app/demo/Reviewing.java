package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.REVIEW;
import static uk.casereview.app.demo.Act.one;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.clock.LateReason;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.shared.Command;

/** What is done in a rapid review, by whom it is usually done. */
final class Reviewing {
    private Reviewing() {}

    static Act scoped() {
        return scene -> byManager(
                scene,
                ScopeRapidReview.class,
                Map.of(
                        "from", scene.today().minusYears(2),
                        "to", scene.today(),
                        "agencies", scene.people().involved()));
    }

    /** Every agency involved is asked for what it holds, by a day of the story. */
    static Act asked(int dueDay) {
        return scene -> scene.people().involved().stream()
                .map(agency -> new Deed(
                        scene.people().manager(),
                        RequestAgencyInformation.class,
                        REVIEW,
                        Map.of("agency", agency, "dueOn", scene.on(dueDay))))
                .toList();
    }

    static Act safeguarded(String agency, String text) {
        return scene -> one(
                scene.people().chair(),
                RecordImmediateAction.class,
                REVIEW,
                Map.of("agency", agency, "text", text, "doneOn", scene.today()));
    }

    static Act returned(String... agencies) {
        return scene -> Arrays.stream(agencies)
                .map(agency -> new Deed(
                        scene.people().lead(agency),
                        SubmitAgencyInformation.class,
                        REVIEW,
                        Map.of(
                                "agency",
                                agency,
                                "involved",
                                true,
                                "docRef",
                                "RETURN-" + agency,
                                "summary",
                                "An invented summary of what " + agency + " knew and did.",
                                "recordsSecured",
                                true)))
                .toList();
    }

    static Act allReturned() {
        return scene ->
                returned(scene.people().involved().toArray(String[]::new)).in(scene);
    }

    static Act chased(String agency) {
        return scene -> byManager(
                scene, ChaseReturn.class, Map.of("agency", agency, "note", "The return was due; asked by telephone."));
    }

    static Act silent(String agency) {
        return scene -> byManager(
                scene,
                EscalateNonResponse.class,
                Map.of("agency", agency, "reason", "No return and no answer to two reminders."));
    }

    static Act met() {
        return scene -> one(
                scene.people().chair(),
                HoldRapidReviewMeeting.class,
                REVIEW,
                Map.of("attendance", scene.people().present()));
    }

    /** §15.1-1: the meeting took place without a quorum, and is recorded as it was. */
    static Act metTooFew(int heldDay, String reason) {
        return scene -> byManager(
                scene,
                HoldRapidReviewMeeting.class,
                Map.of(
                        "attendance",
                        scene.people().present().subList(0, 2),
                        "heldOn",
                        scene.on(heldDay),
                        "alreadyHappened",
                        true,
                        "reason",
                        reason));
    }

    static Act learned(String text, String... themes) {
        return scene ->
                byManager(scene, RecordLearningPoint.class, Map.of("text", text, "themes", Arrays.asList(themes)));
    }

    /** Every section of the record is filled. */
    static Act written() {
        return scene -> Arrays.stream(ReviewSection.values())
                .map(section -> new Deed(
                        scene.people().manager(),
                        RecordReviewSection.class,
                        REVIEW,
                        Map.of(
                                "section",
                                section,
                                "status",
                                "COMPLETE",
                                "text",
                                "Invented text of the section " + section + ".")))
                .toList();
    }

    static Act recommended(Outcome outcome, String rationale) {
        return scene -> {
            Map<String, Object> body = outcome(outcome);
            Map<String, Object> evidence =
                    Map.of("answer", Answer.YES, "evidence", "Invented evidence from the returns.");
            body.put(
                    "criteriaAnswers",
                    Map.of(
                            "K1",
                            evidence,
                            "K2",
                            Map.of("answer", Answer.MAY, "evidence", "Seen in one earlier review."),
                            "K3",
                            evidence,
                            "K4",
                            Map.of("answer", Answer.NOT_YET_CONSIDERED_BY_PANEL)));
            body.put("decision", meetingDecision(scene, rationale));
            return byManager(scene, RecommendOutcome.class, body);
        };
    }

    static Act confirmed(Class<? extends Command> deciding) {
        return scene -> one(
                scene.people().chair(),
                ConfirmDecision.class,
                REVIEW,
                Map.of("decisionId", new MadeBy(deciding, "decision")));
    }

    static Act position(String agency, Outcome outcome) {
        return scene -> {
            Map<String, Object> body = outcome(outcome);
            body.put("agency", agency);
            body.put("view", "The view of " + agency + ", in invented words.");
            return one(scene.people().partner(agency), RecordDspPosition.class, REVIEW, body);
        };
    }

    static Act allAgreeOn(Outcome outcome) {
        return scene -> scene.people().partners().stream()
                .flatMap(agency -> position(agency, outcome).in(scene).stream())
                .toList();
    }

    /** The lead safeguarding partners settle what the delegated ones could not. */
    static Act resolved(String lead, String outcome) {
        return scene -> one(
                scene.people().called(lead),
                ResolveEscalation.class,
                REVIEW,
                Map.of(
                        "escalationId",
                        new MadeBy(RecordDspPosition.class, "escalation"),
                        "outcome",
                        outcome,
                        "scrutineerAdvice",
                        "The scrutineer advised to weigh what has been learnt already."));
    }

    static Act determined(Outcome outcome, String rationale) {
        return scene -> {
            Map<String, Object> body = outcome(outcome);
            body.put("decision", Map.of("rationale", rationale));
            return byManager(scene, DetermineOutcome.class, body);
        };
    }

    static Act sent() {
        return scene -> byManager(scene, SubmitToPanel.class, Map.of("docRef", "RAPID-REVIEW-1"));
    }

    static Act sentLate(LateReason why, String text) {
        return scene -> byManager(
                scene,
                SubmitToPanel.class,
                Map.of("docRef", "RAPID-REVIEW-1", "lateReason", why, "lateReasonText", text));
    }

    static Act replied(PanelResponse response, String... points) {
        return scene -> byManager(
                scene,
                RecordPanelResponse.class,
                Map.of("response", response, "docRef", "PANEL-LETTER", "points", Arrays.asList(points)));
    }

    static Act supplied(String note) {
        return scene -> byManager(scene, SupplyToPanel.class, Map.of("docRef", "RAPID-REVIEW-2", "note", note));
    }

    static Act reconsidered(Outcome outcome, String rationale) {
        return scene -> {
            Map<String, Object> body = outcome(outcome);
            body.put("decision", meetingDecision(scene, rationale));
            return byManager(scene, ReconsiderOutcome.class, body);
        };
    }

    static Act discontinued(String reason) {
        return scene -> one(scene.people().notifier(), DiscontinueRapidReview.class, REVIEW, Map.of("reason", reason));
    }

    static Act reviewClosed() {
        return scene -> one(scene.people().chair(), CloseRapidReview.class, REVIEW, Map.of());
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", outcome);
        if (outcome == Outcome.ALTERNATIVE_LOCAL_REVIEW) {
            body.put("reviewType", "THEMATIC");
        }
        return body;
    }

    private static Map<String, Object> meetingDecision(Scene scene, String rationale) {
        return Map.of(
                "attendance",
                scene.people().present(),
                "chairMemberId",
                new UserNamed(scene.people().chair()),
                "rationale",
                rationale);
    }

    private static List<Deed> byManager(Scene scene, Class<? extends Command> command, Map<String, Object> body) {
        return one(scene.people().manager(), command, REVIEW, body);
    }
}
