package uk.casereview.authority;

import static uk.casereview.shared.Role.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.PlanCommand.*;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/**
 * The rows of an action plan (§10.2, §15.9). What an owner or an agency lead may do is done for their own agency, and a
 * verifier is outside the owner's and the contributors': the decider says so (WRONG_AGENCY, SELF_VERIFICATION_FORBIDDEN).
 */
final class ActionPlanAuthority {
    private ActionPlanAuthority() {}

    static void rows(BiConsumer<Class<? extends Command>, Set<Role>> row) {
        Set<Role> business = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> subGroup = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, CHAIR);
        Set<Role> agencyLead = EnumSet.of(AGENCY_LEAD);
        Set<Role> owner = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, ACTION_OWNER, AGENCY_LEAD);
        Set<Role> verifier = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, ACTION_VERIFIER, QIO);
        row.accept(CreatePlan.class, EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, SYSTEM));
        row.accept(AddRecommendation.class, subGroup);
        row.accept(RespondToRecommendation.class, agencyLead);
        row.accept(RecordNationalResponse.class, business);
        row.accept(RetagLearning.class, business);
        row.accept(ProposeAction.class, business);
        row.accept(AgreeAction.class, owner);
        row.accept(ApprovePlan.class, subGroup);
        row.accept(UpdateProgress.class, owner);
        row.accept(ExtendAction.class, subGroup);
        row.accept(CompleteAction.class, EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, ACTION_OWNER));
        row.accept(CorrectCompletedOn.class, EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, ACTION_OWNER));
        row.accept(VerifyAction.class, verifier);
        row.accept(SendBackAction.class, verifier);
        row.accept(CancelAction.class, subGroup);
        row.accept(SupersedeAction.class, subGroup);
        row.accept(ReassignAction.class, agencyLead);
        row.accept(TransferAction.class, agencyLead);
        row.accept(RecordImpactEvidence.class, EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER, QIO));
        row.accept(MergePlans.class, subGroup);
        row.accept(TakeOverPlan.class, EnumSet.of(SYSTEM));
        row.accept(HandOverActions.class, EnumSet.of(SYSTEM));
        row.accept(ClosePlan.class, subGroup);
        row.accept(ReopenPlan.class, subGroup);
    }
}
