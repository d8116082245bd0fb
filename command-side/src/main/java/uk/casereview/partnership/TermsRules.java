package uk.casereview.partnership;

import java.time.LocalDate;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.RecordTermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipState.Established;
import uk.casereview.shared.RefusalCode;

/** C12: "Terms-of-reference annual review", from one to the next; each is recorded, in whatever order, and none ends it. */
final class TermsRules {
    private TermsRules() {}

    static Verdict reviewed(Established state, RecordTermsOfReferenceReviewed command, Context context) {
        if (!state.register().settings().hasPolicy()) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "missing", "policy");
        }
        if (command.on().isAfter(context.today())) {
            return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", command.on().toString());
        }
        LocalDate dueOn = DueDatePolicy.dueOn(
                ClockKind.C12, command.on(), state.register().on(command.on()));
        return Verdict.accept(new TermsOfReferenceReviewed(command.on(), dueOn));
    }
}
