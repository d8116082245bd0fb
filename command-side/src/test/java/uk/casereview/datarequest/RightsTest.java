package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.DecideDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ExtendDataRequest;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

class RightsTest {
    private static final ApproveErasure APPROVE = new ApproveErasure(REQUEST);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 9);

    private static DecideDataRequest decide(
            DataRequestDecision decision, Set<Exemption> exemptions, @Nullable LocalDate on, @Nullable SealedText why) {
        return new DecideDataRequest(REQUEST, decision, exemptions, on, why);
    }

    @Test
    void moreTimeIsTakenOnceInTimeAndForAReason() {
        Dossier requested = opened(DataRequestKind.SUBJECT_ACCESS).at("2026-03-09T23:00:00Z");

        assertThat(requested.refusal(new ExtendDataRequest(REQUEST, null)).code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(requested.at("2026-03-10T00:00:00Z").refusal(extend()))
                .isEqualTo(Refusal.of(RefusalCode.EXTENSION_TOO_LATE, "answerBy", "2026-03-09"));
        assertThat(requested.events(extend()))
                .isEqualTo(List.of(new DataRequestExtended(ANSWER_BY, LocalDate.of(2026, 5, 9), TEXT)));
        assertThat(requested.then(extend()).refusal(extend()))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "EXTENDED"));
    }

    @Test
    void aDecisionHasAReasonAndARefusalAnExemption() {
        Dossier requested = opened(DataRequestKind.SUBJECT_ACCESS);

        assertThat(requested
                        .refusal(decide(DataRequestDecision.PARTLY, Set.of(), null, TEXT))
                        .code())
                .isEqualTo(RefusalCode.EXEMPTION_REQUIRED);
        assertThat(requested
                        .refusal(decide(DataRequestDecision.REFUSED, Set.of(), null, TEXT))
                        .code())
                .isEqualTo(RefusalCode.EXEMPTION_REQUIRED);
        assertThat(requested
                        .refusal(decide(DataRequestDecision.GRANTED, Set.of(), null, null))
                        .code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(requested.events(decide(DataRequestDecision.GRANTED, Set.of(), null, TEXT)))
                .isEqualTo(List.of(new DataRequestDecided(DataRequestDecision.GRANTED, List.of(), TODAY, TEXT, FIRST)));
        assertThat(requested.events(decide(
                        DataRequestDecision.REFUSED, Set.of(Exemption.CRIME, Exemption.SERIOUS_HARM), TODAY, TEXT)))
                .isEqualTo(List.of(new DataRequestDecided(
                        DataRequestDecision.REFUSED,
                        List.of(Exemption.SERIOUS_HARM, Exemption.CRIME),
                        TODAY,
                        TEXT,
                        FIRST)));
    }

    /** IG7: what anybody may ask has a law, and exemptions, of its own. */
    @Test
    void anExemptionIsOneOfTheLawUnderWhichItWasAsked() {
        Dossier freedom = opened(DataRequestKind.FREEDOM_OF_INFORMATION);
        Set<Exemption> mixed = Set.of(Exemption.THIRD_PARTY, Exemption.PUBLIC_AFFAIRS);

        assertThat(freedom.refusal(decide(DataRequestDecision.REFUSED, mixed, null, TEXT)))
                .isEqualTo(Refusal.of(RefusalCode.EXEMPTION_DOES_NOT_APPLY, "exemptions", List.of("THIRD_PARTY")));
        assertThat(opened(DataRequestKind.SUBJECT_ACCESS)
                        .refusal(decide(DataRequestDecision.PARTLY, mixed, null, TEXT)))
                .isEqualTo(Refusal.of(RefusalCode.EXEMPTION_DOES_NOT_APPLY, "exemptions", List.of("PUBLIC_AFFAIRS")));
        assertThat(freedom.events(
                        decide(DataRequestDecision.PARTLY, Set.of(Exemption.PERSONAL_INFORMATION), null, TEXT)))
                .hasSize(1);
        assertThat(freedom.then(extend()).state())
                .isEqualTo(new DataRequestState.Requested(
                        new DataRequestState.Request(DataRequestKind.FREEDOM_OF_INFORMATION, FIRST, NOW, TODAY),
                        LocalDate.of(2026, 4, 6),
                        true));
    }

    /** IG6: "redaction step; exemptions recorded". */
    @Test
    void aTextIsReleasedOrWithheldOnceAccessIsGranted() {
        Dossier granted = decided(DataRequestKind.SUBJECT_ACCESS, DataRequestDecision.PARTLY);
        List<Passage> passages = List.copyOf(review(null).passages());

        assertThat(decided(DataRequestKind.SUBJECT_ACCESS, DataRequestDecision.REFUSED)
                        .refusal(review(null)))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "DECIDED"));
        assertThat(granted.refusal(review(Exemption.PUBLIC_AFFAIRS)))
                .isEqualTo(Refusal.of(RefusalCode.EXEMPTION_DOES_NOT_APPLY, "exemptions", List.of("PUBLIC_AFFAIRS")));
        assertThat(granted.events(review(null))).isEqualTo(List.of(new TextReviewed(passages, null, FIRST)));
        assertThat(granted.then(review(null)).events(review(Exemption.SERIOUS_HARM)))
                .isEqualTo(List.of(new TextReviewed(passages, Exemption.SERIOUS_HARM, FIRST)));
        assertThat(granted.then(review(null)).events(close())).hasSize(1);
    }

    @Test
    void aDecisionIsTakenBetweenReceiptAndToday() {
        Dossier requested = opened(DataRequestKind.SUBJECT_ACCESS);

        assertThat(requested.refusal(decide(DataRequestDecision.GRANTED, Set.of(), TODAY.plusDays(1), TEXT)))
                .isEqualTo(Refusal.of(RefusalCode.DATE_IN_FUTURE, "on", "2026-02-10"));
        assertThat(requested.refusal(decide(DataRequestDecision.GRANTED, Set.of(), TODAY.minusDays(1), TEXT)))
                .isEqualTo(Refusal.of(RefusalCode.BEFORE_RECEIPT, "receivedOn", "2026-02-09"));
        assertThat(new DataRequestDecided(DataRequestDecision.GRANTED, List.of(), TODAY, TEXT, FIRST)
                        .effectiveOn(ANSWER_BY))
                .isEqualTo(TODAY);
    }

    @Test
    void nothingIsErasedUnderALegalHold() {
        Dossier held = opened(DataRequestKind.ERASURE).underHold();

        assertThat(held.refusal(Dossier.decide(DataRequestDecision.GRANTED)).code())
                .isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
        assertThat(held.events(Dossier.decide(DataRequestDecision.REFUSED))).hasSize(1);
        assertThat(opened(DataRequestKind.OBJECTION).underHold().events(Dossier.decide(DataRequestDecision.GRANTED)))
                .hasSize(1);
        assertThat(decided(DataRequestKind.ERASURE, DataRequestDecision.PARTLY)
                        .underHold()
                        .by(SECOND)
                        .refusal(APPROVE)
                        .code())
                .isEqualTo(RefusalCode.LEGAL_HOLD_IN_FORCE);
    }

    @Test
    void anErasureIsApprovedByNeitherWhoLoggedNorWhoDecidedIt() {
        Dossier granted = opened(DataRequestKind.ERASURE).by(SECOND).then(Dossier.decide(DataRequestDecision.PARTLY));

        assertThat(granted.by(FIRST).refusal(APPROVE).code()).isEqualTo(RefusalCode.SECOND_PERSON_REQUIRED);
        assertThat(granted.by(SECOND).refusal(APPROVE).code()).isEqualTo(RefusalCode.SECOND_PERSON_REQUIRED);
        assertThat(granted.by(THIRD).events(APPROVE)).isEqualTo(List.of(new ErasureApproved(THIRD)));
    }

    @Test
    void theCertificateNamesTheKeysAndTheLastBackUp() {
        Dossier approved = decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED)
                .by(SECOND)
                .then(APPROVE);

        assertThat(approved.events(certify()))
                .isEqualTo(List.of(
                        new ErasureCertified(List.of(CHILD.value(), CASE.value()), NOW, LocalDate.of(2026, 3, 16))));
        assertThat(approved.then(certify()).events(close())).hasSize(1);
    }

    @Test
    void whatWasRefusedIsNeitherErasedNorRectified() {
        assertThat(decided(DataRequestKind.ERASURE, DataRequestDecision.REFUSED)
                        .by(SECOND)
                        .refusal(APPROVE))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "DECIDED"));
        assertThat(decided(DataRequestKind.RECTIFICATION, DataRequestDecision.REFUSED)
                        .refusal(rectify()))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "DECIDED"));
        assertThat(decided(DataRequestKind.ERASURE, DataRequestDecision.REFUSED).events(close()))
                .hasSize(1);
    }

    @Test
    void aRectificationIsOverOnceItIsNoted() {
        Dossier granted = decided(DataRequestKind.RECTIFICATION, DataRequestDecision.GRANTED);

        assertThat(granted.refusal(close()).code()).isEqualTo(RefusalCode.RECTIFICATION_NOT_RECORDED);
        assertThat(granted.then(rectify()).then(rectify()).events(close())).hasSize(1);
    }

    @Test
    void anAnswerIsInTimeOrNot() {
        Dossier decided = decided(DataRequestKind.SUBJECT_ACCESS, DataRequestDecision.GRANTED);

        assertThat(decided.at("2026-03-09T12:00:00Z").events(close()))
                .isEqualTo(List.of(new DataRequestClosed(ANSWER_BY, false, true, null)));
        assertThat(decided.at("2026-03-10T12:00:00Z").events(closeFor(TEXT)))
                .isEqualTo(List.of(new DataRequestClosed(ANSWER_BY.plusDays(1), false, false, TEXT)));
        assertThat(decided.at("2026-03-10T12:00:00Z").events(new CloseDataRequest(REQUEST, ANSWER_BY, false, null)))
                .isEqualTo(List.of(new DataRequestClosed(ANSWER_BY, false, true, null)));
        assertThat(decided.refusal(new CloseDataRequest(REQUEST, TODAY.minusDays(1), false, null))
                        .code())
                .isEqualTo(RefusalCode.BEFORE_RECEIPT);
    }

    @Test
    void moreTimeCountsForTheAnswer() {
        assertThat(opened(DataRequestKind.SUBJECT_ACCESS)
                        .then(extend())
                        .then(Dossier.decide(DataRequestDecision.GRANTED))
                        .at("2026-05-09T12:00:00Z")
                        .events(close()))
                .isEqualTo(List.of(new DataRequestClosed(LocalDate.of(2026, 5, 9), false, true, null)));
    }

    @Test
    void aRequestIsWithdrawnForAReason() {
        Dossier requested = opened(DataRequestKind.ERASURE);

        assertThat(requested.refusal(withdraw(null)).code()).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(requested.events(withdraw(TEXT))).isEqualTo(List.of(new DataRequestClosed(TODAY, true, null, TEXT)));
        assertThat(requested
                        .refusal(new CloseDataRequest(REQUEST, TODAY.plusDays(1), true, TEXT))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(new DataRequestClosed(TODAY, true, null, TEXT).effectiveOn(ANSWER_BY))
                .isEqualTo(TODAY);
    }
}
