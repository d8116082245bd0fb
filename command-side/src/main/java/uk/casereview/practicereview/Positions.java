package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DelegatedPartners;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.Report.Settled;
import uk.casereview.practicereview.ReportCommand.DetermineReport;
import uk.casereview.practicereview.ReportCommand.RecordDspPosition;
import uk.casereview.practicereview.ReportEvent.DspPositionRecorded;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §4.5: "DSPs determine before Panel submission", and §15.2-10: they "answer one by one". */
final class Positions {
    private Positions() {}

    static Verdict record(Begun state, RecordDspPosition command, Context context) {
        boolean again = Retaking.DETERMINATION.due(state);
        if (!(state instanceof BeforePublication) && !again) {
            return Refusals.invalid(state);
        }
        boolean clerk = context.actor().role().isClerk();
        LocalDate on = Refusals.orToday(command.on(), context);
        Report report = state.review().report();
        Gates gates = Gates.of(command)
                .require(assuredBy(report, on), RefusalCode.NOT_RECOMMENDED)
                .and(Retaking.ASSURANCE.holdsUp(state));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.when(report.determined() != null && !again, Refusals.notNow(state)))
                .or(() -> DelegatedPartners.answers(command.agency(), command.delegate(), clerk, on, context)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                RefusalCode.WRONG_AGENCY,
                                "agency",
                                command.agency().toString())))
                .or(() -> Refusals.future("on", on, context));
        return Taken.unless(
                refusal,
                () -> DelegatedPartners.givenBy(command.agency(), command.delegate(), clerk, on, context)
                        .map(partner -> Verdict.accept(recorded(state, command, on, partner, gates, context)))
                        .orElseGet(() -> Verdict.refuse(
                                RefusalCode.SEAT_VACANT,
                                "agency",
                                command.agency().toString())));
    }

    /** §4.5: "SCSG quality-assures", then the partners. */
    private static boolean assuredBy(Report report, LocalDate on) {
        Settled assured = report.assured();
        return assured != null && !on.isBefore(assured.on());
    }

    private static List<Event> recorded(
            Begun state, RecordDspPosition command, LocalDate on, UserId givenBy, Gates gates, Context context) {
        ReportPosition position = new ReportPosition(
                context.partnership().successorOf(command.agency()),
                command.outcome(),
                on,
                command.delegate(),
                givenBy,
                command.view(),
                context.actor().userId());
        List<Event> events = new ArrayList<>(
                gates.letThrough(new DspPositionRecorded(position, gates.irregularities(), command.reason())));
        Above above = Above.of(state, state.review().report().with(position), context);
        EscalationBody body = Above.body(on, context);
        if (above.unanimity().split() && !above.asked(body)) {
            events.add(new DecisionEscalated(
                    DerivedId.from(context.commandId().value(), "escalation"), null, body, null, null));
        }
        return events;
    }

    static Verdict determine(Begun state, DetermineReport command, Context context) {
        Report report = state.review().report();
        boolean open = state instanceof BeforePublication && report.determined() == null;
        if (!open && !Retaking.DETERMINATION.due(state)) {
            return Refusals.invalid(state);
        }
        Above above = Above.of(state, report, context);
        Gates gates = Gates.of(command).and(above.against()).and(Retaking.ASSURANCE.holdsUp(state));
        return Taken.unless(gates.refusal(), () -> switch (Deliberation.ofPositions(
                        above.unanimity().votes(), command.decision(), context, command.alreadyHappened())
                .settledBy(above.settledBy())) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded ->
                determined(
                        above,
                        command,
                        concluded,
                        gates.and(PracticeReviewDays.of(state)
                                .determinedTooEarly(concluded.decision().decidedOn())));
        });
    }

    private static Verdict determined(Above above, DetermineReport command, Concluded concluded, Gates gates) {
        Report report = above.state().review().report();
        return Taken.unless(
                gates.refusal(),
                () -> Taken.carried(concluded, gates, (decision, all) -> {
                    List<Event> events = new ArrayList<>(above.ended(decision));
                    events.addAll(all.letThrough(new ReportDetermined(
                            report.latest() == 0 ? null : report.latest(),
                            decision,
                            report.stated(),
                            all.irregularities(),
                            command.reason())));
                    return events;
                }));
    }
}
