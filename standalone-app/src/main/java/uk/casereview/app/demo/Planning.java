package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.PLAN;
import static uk.casereview.app.demo.Act.one;

import java.util.List;
import java.util.Map;
import uk.casereview.actionplan.ActionCommand.AgreeAction;
import uk.casereview.actionplan.ActionCommand.CompleteAction;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanCommand.AddRecommendation;
import uk.casereview.actionplan.PlanCommand.ApprovePlan;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanCommand.ProposeAction;
import uk.casereview.actionplan.PlanCommand.RecordImpactEvidence;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.shared.Command;

/** What is done with the learning of a review, by whom it is usually done; an act is about the action proposed last. */
final class Planning {
    private static final MadeBy RECOMMENDATION = new MadeBy(AddRecommendation.class, "recommendation");
    private static final MadeBy ACTION = new MadeBy(ProposeAction.class, "action");

    private Planning() {}

    static Act recommendedTo(String agency, String text, String... themes) {
        return scene -> byManager(
                scene, AddRecommendation.class, Map.of("text", text, "themes", List.of(themes), "leadAgency", agency));
    }

    /** Agreed on the same day, and due on a day of the story. */
    static Act action(String agency, int dueDay, String description) {
        return scene -> {
            Map<String, Object> terms = Map.of(
                    "recId",
                    RECOMMENDATION,
                    "description",
                    description,
                    "ownerAgency",
                    agency,
                    "ownerPost",
                    "Head of safeguarding",
                    "dueOn",
                    scene.on(dueDay),
                    "measureOfSuccess",
                    "Nine of ten files looked at show it.",
                    "evidenceExpected",
                    "The audit of a sample of files.");
            Act agreed = later -> byManager(later, AgreeAction.class, Map.of("actionId", ACTION));
            return ((Act) first -> byManager(first, ProposeAction.class, terms))
                    .and(agreed)
                    .in(scene);
        };
    }

    static Act planApproved() {
        return scene -> byManager(
                scene,
                ApprovePlan.class,
                Map.of("decision", Concluding.meetingDecision(scene, "The actions answer what was learnt.")));
    }

    static Act progressed(String note, boolean slips) {
        return scene ->
                byManager(scene, UpdateProgress.class, Map.of("actionId", ACTION, "note", note, "slippage", slips));
    }

    static Act done(String evidence) {
        return scene ->
                byManager(scene, CompleteAction.class, Map.of("actionId", ACTION, "evidenceRefs", List.of(evidence)));
    }

    static Act verified() {
        return scene ->
                one(scene.people().called("programme-manager"), VerifyAction.class, PLAN, Map.of("actionId", ACTION));
    }

    static Act effectSeen(EvidenceType type, ImpactRating rating, String finding) {
        return scene -> byManager(
                scene, RecordImpactEvidence.class, Map.of("type", type, "finding", finding, "rating", rating));
    }

    static Act planClosed() {
        return scene -> byManager(
                scene,
                ClosePlan.class,
                Map.of("decision", Concluding.meetingDecision(scene, "What was to change has changed.")));
    }

    private static List<Act.Deed> byManager(Scene scene, Class<? extends Command> command, Map<String, Object> body) {
        return one(scene.people().manager(), command, PLAN, body);
    }
}
