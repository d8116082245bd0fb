package uk.casereview.actionplan;

import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.PlanCommand.*;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.ReturnSource;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** Each command of the invented plan as it would be accepted where it belongs. */
final class PlanCommands {
    static final UUID CASE_ID = new UUID(0, 14);
    static final PlanSource SOURCE = new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 15));
    static final ActionPlanId PLAN = ActionPlanId.of(SOURCE.sourceId());
    static final ActionPlanId OTHER = ActionPlanId.of(new UUID(0, 16));
    static final LearningId POINT = new LearningId(new UUID(0, 17));
    static final ThemeCode THEME = new ThemeCode("T1");
    static final ThemeCode OTHER_THEME = new ThemeCode("T2");
    static final RecommendationId REC = new RecommendationId(derived(1, "recommendation"));
    static final ActionId ACTION = new ActionId(derived(2, "action"));
    static final ActionId SECOND = new ActionId(derived(3, "action"));
    static final LocalDate AGREED_ON = LocalDate.of(2026, 2, 9);
    static final LocalDate DUE_ON = LocalDate.of(2026, 9, 30);
    static final UserId OWNER = user("owner of the action");
    static final UserId VERIFIER = user("verifier of the action");
    static final UserId LEAD = user("lead of the trust");
    static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};

    private PlanCommands() {}

    private static UUID derived(int command, String purpose) {
        return DerivedId.from(new UUID(1, command), purpose);
    }

    static CreatePlan create() {
        return new CreatePlan(PLAN, Set.of(SOURCE));
    }

    static AddRecommendation recommend() {
        return new AddRecommendation(PLAN, text(80), Set.of(THEME), null, agency("BCT"), Set.of(POINT), null);
    }

    static RecordNationalResponse nationalResponse(Response response, @Nullable SealedText reason) {
        return new RecordNationalResponse(PLAN, REC, response, ReturnSource.LETTER, TODAY, reason);
    }

    static RespondToRecommendation respond(Response response) {
        return new RespondToRecommendation(PLAN, REC, response, null);
    }

    static RetagLearning retag() {
        return new RetagLearning(PLAN, REC, Set.of(OTHER_THEME));
    }

    static ProposeAction propose() {
        return new ProposeAction(
                PLAN, REC, text(60), agency("BCT"), OWNER, null, Set.of(agency("BCHC")), DUE_ON, text(30), text(30));
    }

    /** Nothing is said of the action yet but what it is for. */
    static ProposeAction proposeNothing() {
        return new ProposeAction(PLAN, REC, null, null, null, null, Set.of(), null, null, null);
    }

    static AgreeAction agree(ActionId action) {
        return new AgreeAction(PLAN, action, null, null, null, null, Set.of(), null, null, null, AGREED_ON);
    }

    static ApprovePlan approve() {
        return new ApprovePlan(PLAN, decision(), false, null);
    }

    static UpdateProgress progress(ActionId action) {
        return new UpdateProgress(PLAN, action, null, null, text(40), false, null);
    }

    static ExtendAction extend(ActionId action) {
        return new ExtendAction(PLAN, action, DUE_ON.plusMonths(1), decision(), false, null);
    }

    static CompleteAction complete(ActionId action) {
        return new CompleteAction(PLAN, action, null, List.of("DOC-1"), false, null);
    }

    static VerifyAction verify(ActionId action) {
        return new VerifyAction(PLAN, action, null, null);
    }

    static SendBackAction sendBack(ActionId action) {
        return new SendBackAction(PLAN, action, text(30));
    }

    static CancelAction cancel(ActionId action) {
        return new CancelAction(PLAN, action, text(30), decision(), false);
    }

    static SupersedeAction supersede(ActionId action, ActionId by) {
        return new SupersedeAction(PLAN, action, by, text(30), decision(), false);
    }

    static ReassignAction reassign(ActionId action) {
        return new ReassignAction(PLAN, action, user("colleague"), null, null);
    }

    static TransferAction transfer(ActionId action) {
        return new TransferAction(PLAN, action, agency("WMP"), user("inspector"), null, text(30));
    }

    static CorrectCompletedOn correct(ActionId action) {
        return new CorrectCompletedOn(PLAN, action, TODAY, TODAY.minusDays(1), text(30));
    }

    static RecordImpactEvidence evidence(ImpactRating rating) {
        return new RecordImpactEvidence(PLAN, Set.of(), EvidenceType.AUDIT, text(60), rating, null);
    }

    static MergePlans merge() {
        return new MergePlans(PLAN, OTHER, decision());
    }

    static TakeOverPlan takeOver() {
        return new TakeOverPlan(PLAN, OTHER);
    }

    static HandOverActions handOver() {
        return new HandOverActions(PLAN, agency("BCT"), OWNER, user("successor"));
    }

    static ClosePlan close() {
        return new ClosePlan(PLAN, List.of(), decision(), false, null);
    }

    static ReopenPlan reopen() {
        return new ReopenPlan(PLAN, text(30), text(30), decision());
    }

    static DecisionRequest decision() {
        return Said.present(FOUR).on(TODAY).request();
    }
}
