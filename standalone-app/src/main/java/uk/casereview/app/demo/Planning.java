package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.PLAN;
import static uk.casereview.app.demo.Act.Subject.REPORT_PLAN;
import static uk.casereview.app.demo.Act.one;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.casereview.actionplan.ActionCommand.AgreeAction;
import uk.casereview.actionplan.ActionCommand.CancelAction;
import uk.casereview.actionplan.ActionCommand.CompleteAction;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionCommand.SendBackAction;
import uk.casereview.actionplan.ActionCommand.SupersedeAction;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanCommand.AddRecommendation;
import uk.casereview.actionplan.PlanCommand.ApprovePlan;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanCommand.MergePlans;
import uk.casereview.actionplan.PlanCommand.ProposeAction;
import uk.casereview.actionplan.PlanCommand.RecordImpactEvidence;
import uk.casereview.app.demo.Later.IdOf;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.shared.Command;

/** What is done with the learning of a review, by whom it is usually done; an act is about the action proposed last. */
final class Planning {
    private static final MadeBy RECOMMENDATION = new MadeBy(AddRecommendation.class, "recommendation");
    private static final MadeBy ACTION = new MadeBy(ProposeAction.class, "action");

    private static final MadeBy ACTION_BEFORE = new MadeBy(ProposeAction.class, "action", 1);

    private Planning() {}

    /** The same, done with the plan of the practice review's report. */
    static Act ofReport(Act... acts) {
        return scene -> Arrays.stream(acts)
                .flatMap(act -> act.in(scene).stream())
                .map(deed -> new Act.Deed(deed.login(), deed.command(), REPORT_PLAN, deed.body()))
                .toList();
    }

    static Act recommendedTo(String agency, String text, String... themes) {
        return scene -> byManager(
                scene, AddRecommendation.class, Map.of("text", text, "themes", List.of(themes), "leadAgency", agency));
    }

    /** Nobody has accepted it yet. */
    static Act proposed(String agency, String description) {
        return scene -> byManager(
                scene,
                ProposeAction.class,
                Map.of("recId", RECOMMENDATION, "description", description, "ownerAgency", agency));
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

    /** Another agency does not think that it is done. */
    static Act notDone(String reason) {
        return scene -> one(
                scene.people().called("programme-manager"),
                SendBackAction.class,
                PLAN,
                Map.of("actionId", ACTION, "reason", reason));
    }

    static Act moreTime(int dueDay, String reason, Manner manner) {
        return scene -> byManager(
                scene,
                ExtendAction.class,
                Map.of(
                        "actionId",
                        ACTION,
                        "toDue",
                        scene.on(dueDay),
                        "reason",
                        reason,
                        "decision",
                        manner.decision(scene, "What hindered the agency was not of its making.")));
    }

    static Act givenUp(String reason) {
        return scene -> byManager(
                scene,
                CancelAction.class,
                Map.of(
                        "actionId",
                        ACTION,
                        "reason",
                        reason,
                        "decision",
                        Concluding.meetingDecision(scene, "What it was to change has changed otherwise.")));
    }

    /** The action proposed last takes the place of the one before. */
    static Act replaced(String reason) {
        return scene -> byManager(
                scene,
                SupersedeAction.class,
                Map.of(
                        "actionId",
                        ACTION_BEFORE,
                        "supersededBy",
                        ACTION,
                        "reason",
                        reason,
                        "decision",
                        Concluding.meetingDecision(scene, "One action does what two were to do.")));
    }

    /** The plan of the report goes on as part of the plan of the rapid review. */
    static Act plansMerged() {
        return scene -> one(
                scene.people().manager(),
                MergePlans.class,
                REPORT_PLAN,
                Map.of(
                        "into",
                        new IdOf(PLAN),
                        "decision",
                        Concluding.meetingDecision(scene, "Both plans ask the same agencies for the same.")));
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
