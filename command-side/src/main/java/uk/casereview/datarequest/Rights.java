package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.DecideDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ExtendDataRequest;
import uk.casereview.datarequest.DataRequestCommand.RecordRectification;
import uk.casereview.datarequest.DataRequestCommand.ReviewText;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestEvent.RectificationRecorded;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.datarequest.DataRequestState.Approved;
import uk.casereview.datarequest.DataRequestState.Decided;
import uk.casereview.datarequest.DataRequestState.Requested;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** The rights of the people in a case: more time, the decision, and what follows from it. */
final class Rights {
    private Rights() {}

    /** UK GDPR Art. 12(3): the person is told of it "within one month of receipt of the request", and why. */
    static Verdict extend(Requested state, ExtendDataRequest command, Context context) {
        SealedText reason = command.reason();
        if (state.extended()) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "stage", "EXTENDED");
        }
        if (context.today().isAfter(state.answerBy())) {
            return Verdict.refuse(
                    RefusalCode.EXTENSION_TOO_LATE, "answerBy", state.answerBy().toString());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new DataRequestExtended(
                        state.answerBy(),
                        AnswerByPolicy.extended(
                                state.request().kind(),
                                state.request().receivedOn(),
                                context.partnership().calendar()),
                        reason));
    }

    static Verdict decide(Requested state, DecideDataRequest command, Context context) {
        boolean refuses = command.decision() == DataRequestDecision.REFUSED;
        if (state.request().kind().erases() && !refuses) {
            Optional<Refusal> kept = kept(state.request().kind(), context);
            if (kept.isPresent()) {
                return Verdict.refuse(kept.get());
            }
        }
        LocalDate stated = command.on();
        LocalDate on = stated == null ? context.today() : stated;
        Optional<Verdict> wrongDay = Closing.wrongDay(state.request(), on, context);
        if (wrongDay.isPresent()) {
            return wrongDay.get();
        }
        if (command.decision() != DataRequestDecision.GRANTED
                && command.exemptions().isEmpty()) {
            return Verdict.refuse(RefusalCode.EXEMPTION_REQUIRED);
        }
        List<String> ofAnotherLaw = command.exemptions().stream()
                .filter(exemption -> !exemption.appliesTo(state.request().kind()))
                .sorted()
                .map(Enum::name)
                .toList();
        if (!ofAnotherLaw.isEmpty()) {
            return Verdict.refuse(RefusalCode.EXEMPTION_DOES_NOT_APPLY, "exemptions", ofAnotherLaw);
        }
        SealedText reason = command.reason();
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new DataRequestDecided(
                        command.decision(),
                        command.exemptions().stream().sorted().toList(),
                        on,
                        reason,
                        context.actor().userId()));
    }

    static Verdict rectify(Decided state, RecordRectification command) {
        return state.grants(DataRequestKind.RECTIFICATION)
                ? Verdict.accept(new RectificationRecorded(command.note()))
                : DataRequestDecider.invalid(DataRequestStage.DECIDED);
    }

    /** IG6: "redaction step; exemptions recorded"; nothing is released before it is decided that anything is. */
    static Verdict review(Decided state, ReviewText command, Context context) {
        Exemption exemption = command.withheldFor();
        if (!state.grants(DataRequestKind.SUBJECT_ACCESS)) {
            return DataRequestDecider.invalid(DataRequestStage.DECIDED);
        }
        if (exemption != null && !exemption.appliesTo(DataRequestKind.SUBJECT_ACCESS)) {
            return Verdict.refuse(RefusalCode.EXEMPTION_DOES_NOT_APPLY, "exemptions", List.of(exemption.name()));
        }
        return Verdict.accept(new TextReviewed(
                List.copyOf(command.passages()), exemption, context.actor().userId()));
    }

    /** §15.9: "`ApproveErasure` (a second person)"; IG5: "Legal hold flag blocks disposal". */
    static Verdict approveErasure(Decided state, Context context) {
        UserId approver = context.actor().userId();
        if (!state.grantsErasure()) {
            return DataRequestDecider.invalid(DataRequestStage.DECIDED);
        }
        if (approver.equals(state.request().openedBy()) || approver.equals(state.decidedBy())) {
            return Verdict.refuse(RefusalCode.SECOND_PERSON_REQUIRED);
        }
        return kept(state.request().kind(), context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ErasureApproved(approver)));
    }

    /** IG5: "Legal hold flag blocks disposal", and nothing is disposed of for its age before its time. */
    private static Optional<Refusal> kept(DataRequestKind kind, Context context) {
        return context.facts().onLegalHold()
                ? Optional.of(Refusal.of(RefusalCode.LEGAL_HOLD_IN_FORCE))
                : Retention.stillKept(kind, context);
    }

    /** Design §7: "the certificate names the expiry of the last back-up that still holds the key". */
    static Verdict certify(CertifyErasure command) {
        return Verdict.accept(new ErasureCertified(
                command.keys().stream().sorted().toList(), command.destroyedAt(), command.lastBackupExpiresOn()));
    }

    /** IG5: nothing is disposed of for its age before its time, also where that has moved since the approval. */
    static Verdict lapse(Approved state, Context context) {
        return Retention.stillKept(state.request().kind(), context).isPresent()
                ? Verdict.accept(new ErasureLapsed(
                        context.today(), Retention.dueOn(context).orElse(null)))
                : DataRequestDecider.invalid(DataRequestStage.ERASURE_APPROVED);
    }

    /** What was granted is done before the request is over, unless it is taken back. */
    static Verdict close(Decided state, CloseDataRequest command, Context context) {
        if (!command.withdrawn() && state.grantsErasure()) {
            return Verdict.refuse(RefusalCode.ERASURE_NOT_APPROVED);
        }
        if (!command.withdrawn() && state.grants(DataRequestKind.RECTIFICATION) && !state.rectified()) {
            return Verdict.refuse(RefusalCode.RECTIFICATION_NOT_RECORDED);
        }
        return Closing.answered(state.request(), state.answerBy(), command, context);
    }
}
