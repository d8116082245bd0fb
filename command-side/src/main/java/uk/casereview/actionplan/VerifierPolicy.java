package uk.casereview.actionplan;

import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * P3: "verifier ≠ owner user and ≠ owner agency unless Business Unit"; §15.6-23: "the verifier is outside all of them",
 * the contributors too. Whoever recorded that it is done does not confirm it (§15.4-18), and neither does whose it was
 * then, also where another has taken their place since (§15.7-28).
 */
final class VerifierPolicy {
    private VerifierPolicy() {}

    static Optional<Refusal> own(PlannedAction action, Context context) {
        UserId verifier = context.actor().userId();
        boolean theirWork = Optional.ofNullable(action.completion())
                .filter(done -> verifier.equals(done.completedBy()) || verifier.equals(done.ownedBy()))
                .isPresent();
        boolean within = !standsOutside(context.actor().role())
                && Agencies.involved(action, context.actor().agency(), context);
        return Refusals.when(
                theirWork || within || verifier.equals(action.terms().ownerUser()),
                Refusal.of(
                        RefusalCode.SELF_VERIFICATION_FORBIDDEN,
                        "workedOnBy",
                        Refusals.words(action.agencies().toList())));
    }

    /** §2.2: "other agency than owner, or Business Unit/QIO". */
    private static boolean standsOutside(Role role) {
        return role.isClerk() || role == Role.QIO;
    }
}
