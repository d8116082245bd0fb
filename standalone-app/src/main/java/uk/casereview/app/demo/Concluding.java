package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.REVIEW;
import static uk.casereview.app.demo.Act.one;
import static uk.casereview.app.demo.Reviewing.byManager;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.clock.LateReason;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.shared.Command;

/** How a rapid review is decided, sent and answered, by whom it is usually done. */
final class Concluding {
    private Concluding() {}

    static Act recommended(Outcome outcome, String rationale) {
        return recommended(outcome, rationale, Manner.AGREED);
    }

    static Act recommended(Outcome outcome, String rationale, Manner manner) {
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
            body.put("decision", manner.decision(scene, rationale));
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

    /** Whom the policy names settles what the delegated partners could not. */
    static Act resolved(String who, Outcome decided, String outcome) {
        return scene -> one(
                scene.people().called(who),
                ResolveEscalation.class,
                REVIEW,
                Map.of(
                        "escalationId",
                        new MadeBy(RecordDspPosition.class, "escalation"),
                        "outcome",
                        outcome,
                        "scrutineerAdvice",
                        "The scrutineer advised to weigh what has been learnt already.",
                        "decidedOutcome",
                        outcome(decided)));
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
                Map.of("response", response, "docRef", "PANEL-LETTER-1", "points", Arrays.asList(points)));
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

    static Map<String, Object> meetingDecision(Scene scene, String rationale) {
        return Manner.AGREED.decision(scene, rationale);
    }

    /** What the delegated partners decide together, and the board with them. */
    static Map<String, Object> partnersDecision(Scene scene, String rationale) {
        return Map.of(
                "attendance",
                scene.people().partnersPresent(),
                "chairMemberId",
                new UserNamed(scene.people().partnersChair()),
                "rationale",
                rationale);
    }
}
