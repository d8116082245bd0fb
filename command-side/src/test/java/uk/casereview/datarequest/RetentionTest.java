package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** IG5: what is erased because its time is over is kept until then, and two people erase it. */
class RetentionTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2016, 2, 9);
    private static final LocalDate LATER = LocalDate.of(2016, 2, 10);
    private static final OpenDataRequest OPEN = open(DataRequestKind.RETENTION_ENDED);
    private static final ApproveErasure APPROVE = new ApproveErasure(REQUEST);
    private static final LapseErasure LAPSE = new LapseErasure(REQUEST);
    private static final Dossier OPENED = empty().closedOn(LONG_AGO).then(OPEN);
    private static final Refusal UNTIL_TOMORROW = Refusal.of(RefusalCode.RETENTION_NOT_ENDED, "dueOn", "2026-02-10");
    private static final Refusal NOT_CLOSED = Refusal.of(RefusalCode.RETENTION_NOT_ENDED);

    @Test
    void nothingIsErasedForItsAgeBeforeItsDay() {
        assertThat(empty().refusal(OPEN)).isEqualTo(NOT_CLOSED);
        assertThat(empty().closedOn(null).refusal(OPEN)).isEqualTo(NOT_CLOSED);
        assertThat(empty().closedOn(LATER).refusal(OPEN)).isEqualTo(UNTIL_TOMORROW);
        assertThat(empty().closedOn(LONG_AGO).events(OPEN)).hasSize(1);
        assertThat(empty().closedOn(LATER).events(open(DataRequestKind.ERASURE)))
                .hasSize(1);
    }

    @Test
    void whatIsTakenUpAgainMeanwhileIsKept() {
        assertThat(OPENED.closedOn(null).refusal(decide(DataRequestDecision.GRANTED)))
                .isEqualTo(NOT_CLOSED);
        assertThat(OPENED.closedOn(LATER).refusal(decide(DataRequestDecision.PARTLY)))
                .isEqualTo(UNTIL_TOMORROW);
        assertThat(OPENED.closedOn(null).events(decide(DataRequestDecision.REFUSED)))
                .hasSize(1);
        Dossier granted = OPENED.then(decide(DataRequestDecision.GRANTED)).by(SECOND);
        assertThat(granted.closedOn(null).refusal(APPROVE)).isEqualTo(NOT_CLOSED);
        assertThat(granted.closedOn(LATER).refusal(APPROVE)).isEqualTo(UNTIL_TOMORROW);
    }

    /** A hold may have kept it waiting for years. */
    @Test
    void whatIsTakenUpAfterTheApprovalIsKeptAndTheRequestIsOver() {
        Dossier approved =
                OPENED.then(decide(DataRequestDecision.GRANTED)).by(SECOND).then(APPROVE);

        assertThat(approved.refusal(LAPSE).code()).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(approved.closedOn(null).events(LAPSE)).isEqualTo(List.of(new ErasureLapsed(TODAY, null)));
        assertThat(approved.closedOn(LATER).events(LAPSE))
                .isEqualTo(List.of(new ErasureLapsed(TODAY, LocalDate.of(2026, 2, 10))));
        Dossier lapsed = approved.closedOn(null).then(LAPSE);
        assertThat(lapsed.refusal(LAPSE)).isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "CLOSED"));
        assertThat(lapsed.refusal(certify()).code()).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void itTakesTwoPeopleAndNoHold() {
        Dossier granted = OPENED.then(decide(DataRequestDecision.GRANTED));

        assertThat(OPENED.underHold()
                        .refusal(decide(DataRequestDecision.GRANTED))
                        .code())
                .isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
        assertThat(granted.refusal(close()).code()).isEqualTo(RefusalCode.ERASURE_NOT_APPROVED);
        assertThat(granted.refusal(APPROVE).code()).isEqualTo(RefusalCode.SECOND_PERSON_REQUIRED);
        assertThat(granted.underHold().by(SECOND).refusal(APPROVE).code()).isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
        assertThat(granted.by(SECOND).events(APPROVE)).isEqualTo(List.of(new ErasureApproved(SECOND)));
    }
}
