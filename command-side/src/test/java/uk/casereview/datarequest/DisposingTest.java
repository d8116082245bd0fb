package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.ProposeDisposal;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** IG5, decision 43: the words of a request are made unreadable once it has been closed for as long as the rules keep it. */
class DisposingTest {
    private static final ProposeDisposal PROPOSE = new ProposeDisposal(REQUEST);
    private static final ApproveErasure APPROVE = new ApproveErasure(REQUEST);

    private static Dossier closed() {
        return decided(DataRequestKind.OBJECTION, DataRequestDecision.REFUSED).then(close());
    }

    @Test
    void onePersonProposesItOnceTheTimeIsOver() {
        assertThat(closed().at("2032-02-08T10:00:00Z").refusal(PROPOSE))
                .isEqualTo(Refusal.of(RefusalCode.RETENTION_NOT_ENDED, "dueOn", "2032-02-09"));
        assertThat(closed().at(SIX_YEARS_LATER).events(PROPOSE))
                .isEqualTo(List.of(new DisposalProposed(FIRST, TODAY.plusYears(6))));
    }

    @Test
    void anotherPersonApprovesIt() {
        Dossier wanted = closed().at(SIX_YEARS_LATER).then(PROPOSE);

        assertThat(wanted.refusal(APPROVE).code()).isEqualTo(RefusalCode.SECOND_PERSON_REQUIRED);
        assertThat(wanted.by(SECOND).events(APPROVE)).isEqualTo(List.of(new ErasureApproved(SECOND)));
        assertThat(wanted.by(SECOND).then(APPROVE).events(certify()).getFirst()).isInstanceOf(ErasureCertified.class);
    }

    @Test
    void aHoldOnItsCaseKeepsIt() {
        Dossier due = closed().at(SIX_YEARS_LATER);

        assertThat(due.underHold().refusal(PROPOSE).code()).isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
        assertThat(due.then(PROPOSE).by(SECOND).underHold().refusal(APPROVE).code())
                .isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
    }

    /** Rules may have changed between the two, or say of some years nothing at all. */
    @Test
    void theSecondPersonLooksAtTheTimeOnceMore() {
        Dossier wanted = closed().at(SIX_YEARS_LATER).then(PROPOSE).by(SECOND);

        assertThat(wanted.at("2031-02-09T10:00:00Z").refusal(APPROVE).facts()).isEqualTo(Map.of("dueOn", "2032-02-09"));
        assertThat(wanted.at("1969-02-09T10:00:00Z").refusal(APPROVE))
                .isEqualTo(Refusal.of(RefusalCode.RETENTION_NOT_ENDED));
    }

    /** It is one stream for a case for ever, and whoever places the hold again says why. */
    @Test
    void aHoldThatWasLiftedKeepsItsWords() {
        Dossier lifted = opened(DataRequestKind.LEGAL_HOLD).then(closeFor(TEXT)).at(SIX_YEARS_LATER);

        assertThat(lifted.refusal(PROPOSE)).isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "CLOSED"));
    }

    @Test
    void anErasureThatWasNotCarriedOutIsCountedFromItsEnd() {
        DataRequestState approved = decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED)
                .by(SECOND)
                .then(APPROVE)
                .state();
        DataRequestState lapsed = DataRequestState.evolve(approved, new ErasureLapsed(TODAY, null));

        assertThat(new Dossier(lapsed, FIRST, NOW, false, null)
                        .at(SIX_YEARS_LATER)
                        .events(PROPOSE))
                .isEqualTo(List.of(new DisposalProposed(FIRST, TODAY.plusYears(6))));
    }
}
