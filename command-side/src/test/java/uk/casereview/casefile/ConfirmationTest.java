package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class ConfirmationTest {

    private final ConfirmDecision confirm = new ConfirmDecision(AGGREGATE, ID);

    @Test
    void isThePresidingChairsOnce() {
        CaseFile confirmed = after(FILE, confirm, CHAIR);

        assertThat(confirmed.decisions().get(ID))
                .isEqualTo(new CaseFile.Decision(DECISION, true, false, false, Set.of()));
        assertThat(refused(confirmed, confirm, CHAIR).code()).isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** "the item must be re-decided", and nobody's word stands for that. */
    @Test
    void isNotOfWhatMustBeDecidedAgain() {
        CaseFile again = FILE.evolve(new DecisionFlaggedForReview(ID, FlagReason.LATE_CONFLICT, WMP, null, true));

        assertThat(refused(again, confirm, CHAIR))
                .isEqualTo(new Refusal(
                        RefusalCode.MUST_BE_REDECIDED,
                        Map.of(
                                "decisionId",
                                ID.toString(),
                                "decidedOn",
                                DECISION.decidedOn().toString())));
        assertThat(refused(again, flag(FlagReason.UNCONFIRMED, null), CLERK).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void isNobodyElses() {
        Context otherChair = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());

        assertThat(refused(FILE, confirm, otherChair).facts()).isEqualTo(Map.of("chair", BCT.toString()));
        assertThat(refused(CaseFile.EMPTY, confirm, CHAIR).code()).isEqualTo(RefusalCode.DECISION_UNKNOWN);
    }

    @Test
    void isOfOneWhoDecidedOrMayChairWhereNobodyPresided() {
        CaseFile chairless = CaseFile.EMPTY.withDecision(irregular(Said.present(WMP, NSPCC, BCC, BCHC, MANAGER)));

        assertThat(accepted(chairless, confirm, CHAIR)).hasSize(1);
        assertThat(accepted(chairless, confirm, by(WMP, Role.CORE_MEMBER, agency("WMP"), birmingham())))
                .hasSize(1);
        assertThat(refused(chairless, confirm, CLERK)).isEqualTo(Refusal.of(RefusalCode.NOT_THE_CHAIR));
    }
}
