package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.shared.RefusalCode;

class FoldingTest {

    @Test
    void aLostOrDeferredDecisionIsOnFile() {
        assertThat(CaseFile.EMPTY.evolve(new ProposalLost(DECISION)).decision(ID))
                .contains(DECISION);
        assertThat(CaseFile.EMPTY.evolve(new DecisionDeferred(DECISION)).decision(ID))
                .contains(DECISION);
    }

    @Test
    void aDecisionReferredToAgainStaysAsItIs() {
        CaseFile confirmed = after(FILE, new ConfirmDecision(AGGREGATE, ID), CHAIR);

        assertThat(confirmed.withDecision(DECISION)).isEqualTo(confirmed);
    }

    @Test
    void anIrregularityChangesNothing() {
        assertThat(FILE.evolve(new IrregularityRecorded(List.of(RefusalCode.NOT_QUORATE), text(9))))
                .isEqualTo(FILE);
    }

    @Test
    void whatNeverBeganCannotEnd() {
        assertThatThrownBy(() -> FILE.evolve(new EscalationResolved(OTHER, text(9), null, null, null)))
                .isInstanceOf(IllegalStateException.class);
    }
}
