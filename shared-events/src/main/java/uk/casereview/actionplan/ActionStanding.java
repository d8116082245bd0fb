package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSentBack;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.shared.ActionId;

/**
 * Where one action stands, without its words, for whoever looks at many.
 *
 * @param agreedOn null until its first owner has accepted it
 * @param said what each agency last said, by its code and in the order of the codes
 */
public record ActionStanding(
        ActionId actionId,
        ActionStage stage,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn,
        Map<String, Said> said)
        implements Standing {
    public ActionStanding {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }

    /** How one agency sees its part. */
    public record Said(boolean slippage, @Nullable LocalDate forecastOn) implements Outlook {}

    /** The same as the whole action tells it. */
    static ActionStanding of(PlannedAction action) {
        Map<String, Said> said = new HashMap<>();
        action.progress()
                .forEach((agency, progress) ->
                        said.put(agency.value(), new Said(progress.slippage(), progress.forecastOn())));
        return new ActionStanding(
                action.actionId(), action.stage(), action.agreedOn(), action.dueOn(), action.completedOn(), said);
    }

    @Override
    public Collection<Said> outlooks() {
        return said.values();
    }

    /** As it stands after one more event about it. */
    ActionStanding after(ActionEvent event) {
        return switch (event) {
            case ActionProposed e -> of(PlannedAction.of(e));
            case ActionAgreed e -> agreed(e);
            case ActionProgressed e -> progressed(e);
            // §10.3: that it slips stands until its agency says otherwise
            case ActionReprofiled e -> with(stage, e.toDue(), completedOn);
            case ActionCompleted e -> with(ActionStage.COMPLETED, dueOn, e.completedOn());
            case ActionVerified _ -> with(ActionStage.VERIFIED, dueOn, completedOn);
            case ActionSentBack _ -> with(ActionStage.IN_PROGRESS, dueOn, null);
            case ActionCancelled _ -> with(ActionStage.CANCELLED, dueOn, completedOn);
            case ActionSuperseded _ -> with(ActionStage.SUPERSEDED, dueOn, completedOn);
            case ActionReassigned _ -> this;
            case ActionTransferred e -> transferred(e);
            case CompletedOnCorrected e -> with(stage, dueOn, completedOn == null ? null : e.to());
        };
    }

    private ActionStanding with(ActionStage next, @Nullable LocalDate due, @Nullable LocalDate done) {
        return new ActionStanding(actionId, next, agreedOn, due, done, said);
    }

    private ActionStanding agreed(ActionAgreed event) {
        LocalDate first = agreedOn == null ? event.agreedOn() : agreedOn;
        return new ActionStanding(actionId, ActionStage.AGREED, first, event.dueOn(), completedOn, said);
    }

    private ActionStanding progressed(ActionProgressed event) {
        Map<String, Said> all = new HashMap<>(said);
        all.put(event.agency().value(), new Said(event.slippage(), event.forecastOn()));
        return new ActionStanding(actionId, ActionStage.IN_PROGRESS, agreedOn, dueOn, completedOn, all);
    }

    private ActionStanding transferred(ActionTransferred event) {
        Map<String, Said> others = new HashMap<>(said);
        others.remove(event.fromAgency().value());
        return new ActionStanding(actionId, ActionStage.PROPOSED, agreedOn, dueOn, completedOn, others);
    }
}
