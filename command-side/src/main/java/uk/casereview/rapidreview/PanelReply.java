package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.SuppliedToPanel;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.WithPanel;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;

/** What the Panel answers; §15.4-19: "RecordPanelResponse repeats, also after closing". */
final class PanelReply {
    private PanelReply() {}

    static Verdict respond(Opened state, RecordPanelResponse command, Context context) {
        return withPanel(state) ? responded(state, command, context) : Refusals.invalid(state);
    }

    private static Verdict responded(Opened state, RecordPanelResponse command, Context context) {
        LocalDate receivedOn = Refusals.orToday(command.receivedOn(), context);
        var future = Refusals.future("receivedOn", receivedOn, context);
        if (future.isPresent()) {
            return Verdict.refuse(future.get());
        }
        RapidReviewFile review = state.review();
        List<Event> events = new ArrayList<>();
        events.add(new PanelResponseRecorded(
                review.panel().replies().size() + 1,
                receivedOn,
                command.response(),
                command.docRef(),
                AgreementPolicy.agrees(command.response(), review.outcomes()),
                command.points()));
        events.addAll(state.file().clocks().stop(ClockKind.C4, receivedOn, context.aggregateId()));
        return Verdict.accept(events);
    }

    /** §15.4-19: "SupplyToPanel answers MORE_INFORMATION"; the Panel's next answer is waited for anew. */
    static Verdict supply(Opened state, SupplyToPanel command, Context context) {
        if (!withPanel(state)) {
            return Refusals.invalid(state);
        }
        return state.review().panel().informationAwaited()
                ? supplied(state, command, context)
                : Verdict.refuse(RefusalCode.INVALID_STATE, "asked", "NOTHING");
    }

    private static Verdict supplied(Opened state, SupplyToPanel command, Context context) {
        LocalDate suppliedOn = Refusals.orToday(command.suppliedOn(), context);
        var future = Refusals.future("suppliedOn", suppliedOn, context);
        if (future.isPresent()) {
            return Verdict.refuse(future.get());
        }
        List<Event> events = new ArrayList<>();
        events.add(new SuppliedToPanel(suppliedOn, command.docRef(), command.note()));
        events.addAll(
                state.file().clocks().start(ClockKind.C4, suppliedOn, context.aggregateId(), context.partnership()));
        return Verdict.accept(events);
    }

    private static boolean withPanel(Opened state) {
        return state instanceof WithPanel || state instanceof Closed;
    }
}
