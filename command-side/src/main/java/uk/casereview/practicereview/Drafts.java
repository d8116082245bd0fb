package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Determined;
import uk.casereview.practicereview.PracticeReviewState.QualityAssured;
import uk.casereview.practicereview.ReportCommand.AcceptDraft;
import uk.casereview.practicereview.ReportCommand.ReturnDraft;
import uk.casereview.practicereview.ReportCommand.SubmitDraft;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Drafts come in and go back until the Sub-Group is content (§4.5: it "quality-assures"). */
final class Drafts {
    private Drafts() {}

    static Verdict submit(Begun state, SubmitDraft command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command).require(state.review().commission().agencies() != null, RefusalCode.NO_TOR);
        int latest = state.review().report().latest();
        Integer said = command.version();
        int version = said == null ? latest + 1 : said;
        LocalDate receivedOn = Refusals.orToday(command.receivedOn(), context);
        Optional<Refusal> refusal = Reviewers.notAssigned(state, context.actor())
                .or(gates::refusal)
                .or(() -> Refusals.when(version <= latest, Refusal.of(RefusalCode.VERSION_OUTDATED, "version", latest)))
                .or(() -> Refusals.future("receivedOn", receivedOn, context));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(gates.letThrough(new DraftReceived(
                        version,
                        receivedOn,
                        command.docRef(),
                        context.actor().userId(),
                        gates.irregularities(),
                        command.reason()))));
    }

    /** §8.1: DRAFT_RECEIVED and QUALITY_ASSURED go back; so does what the board has not ratified. */
    static Verdict returned(Begun state, ReturnDraft command, Context context) {
        boolean due = state instanceof PracticeReviewState.DraftReceived
                || state instanceof QualityAssured
                || state instanceof Determined;
        if (!due) {
            return Refusals.invalid(state);
        }
        int version = state.review().report().latest();
        return Taken.decided(
                Deliberation.conclude(context.partnership().policy().reviewBody(), command.decision(), context),
                Gates.ofIntention(),
                context,
                (decision, _) -> List.of(new DraftReturned(version, command.checklist(), command.reason(), decision)));
    }

    static Verdict accept(Begun state, AcceptDraft command, Context context) {
        Report report = state.review().report();
        boolean open = state instanceof BeforePublication || Retaking.ASSURANCE.due(state);
        if (!open || report.drafts().isEmpty()) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command)
                .and(Refusals.when(!due(state), Refusals.notNow(state)))
                .and(Retaking.TERMS.holdsUp(state))
                .and(QualityPolicy.incomplete(command.checklist()));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Retagging.unknown(
                        command.themes(), context.partnership().themes()));
        return Taken.unless(
                refusal,
                () -> Taken.decided(
                        Deliberation.conclude(
                                context.partnership().policy().reviewBody(),
                                command.decision(),
                                context,
                                command.alreadyHappened()),
                        gates,
                        context,
                        (decision, all) -> all.letThrough(new ReportQualityAssured(
                                report.latest(),
                                Map.copyOf(command.checklist()),
                                Retagging.tagged(command.themes(), context),
                                decision,
                                all.irregularities(),
                                command.reason()))));
    }

    private static boolean due(Begun state) {
        return state instanceof PracticeReviewState.DraftReceived || Retaking.ASSURANCE.due(state);
    }
}
