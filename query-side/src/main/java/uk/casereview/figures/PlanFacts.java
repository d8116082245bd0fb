package uk.casereview.figures;

import static uk.casereview.figures.Measure.ACTIONS_BY_COLOUR;
import static uk.casereview.figures.Measure.CLOSED_PLAN_THEMES;
import static uk.casereview.figures.Measure.PLANS_COMPLETE;
import static uk.casereview.figures.Measure.PLAN_STAGES;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.actionplan.ActionStanding;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.RagPolicy;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.tracker.CaseSummary;

/** What counts of the plans of a case (§11.5, 9; §11.6). */
final class PlanFacts {
    private static final String ON_COURSE = "ON_COURSE";
    private static final String BEHIND = "BEHIND";
    private static final String BEHIND_AND_NOT_BEGUN = "BEHIND_AND_NOT_BEGUN";
    private static final List<String> NOT_BEGUN = List.of("PROPOSED", "AGREED");

    private PlanFacts() {}

    static void apply(SubjectDraft draft, CaseSummary summary) {
        Optional.ofNullable(summary.plans())
                .ifPresent(plans -> plans.forEach(plan -> {
                    UUID planId = plan.actionPlanId().value();
                    if (plan.counted()) {
                        standing(draft, planId, plan);
                        closed(draft, planId, plan);
                        plan.actions().forEach(action -> action(draft, planId, action));
                    } else {
                        draft.removeIf(
                                SubjectDraft.of(PLAN_STAGES, PLANS_COMPLETE, CLOSED_PLAN_THEMES, ACTIONS_BY_COLOUR)
                                        .and(fact -> fact.aggregateId().equals(planId)));
                    }
                }));
    }

    /** A stage counts on the day it was entered, and so does that nothing is left to do. */
    private static void standing(SubjectDraft draft, UUID planId, PlanStanding plan) {
        Fact stage = draft.find(PLAN_STAGES, planId);
        if (stage == null || !stage.value().equals(plan.stage().toString())) {
            draft.put(planId, PLAN_STAGES.kept(), planId, plan.stage(), draft.on(), 0);
        }
        if (plan.complete()) {
            String found = plan.evidence() > 0 ? "WITH_EVIDENCE" : "WITHOUT_EVIDENCE";
            draft.put(planId, PLANS_COMPLETE.kept(), planId, found, since(draft, PLANS_COMPLETE, planId), 0);
        } else {
            draft.remove(PLANS_COMPLETE, planId);
        }
    }

    /** §11.6: since it entered that stage; a plan that is taken up again is closed no more. */
    private static void closed(SubjectDraft draft, UUID planId, PlanStanding plan) {
        draft.removeIf(SubjectDraft.of(CLOSED_PLAN_THEMES)
                .and(fact -> fact.aggregateId().equals(planId)));
        if (plan.stage() == PlanStage.CLOSED) {
            LocalDate closedOn = since(draft, PLAN_STAGES, planId);
            plan.themes().values().stream()
                    .flatMap(List::stream)
                    .forEach(theme ->
                            draft.put(planId, CLOSED_PLAN_THEMES.kept(), planId + "/" + theme, theme, closedOn, 0));
        }
    }

    private static void action(SubjectDraft draft, UUID planId, ActionStanding action) {
        UUID actionId = action.actionId().value();
        LocalDate agreedOn = action.agreedOn();
        if (action.stage().excluded()) {
            draft.remove(ACTIONS_BY_COLOUR, actionId);
        } else {
            String value = action.stage() + "|" + completion(action) + "|" + colour(action);
            LocalDate on = agreedOn == null ? since(draft, ACTIONS_BY_COLOUR, actionId) : agreedOn;
            draft.put(planId, ACTIONS_BY_COLOUR.kept(), actionId, value, on, 0);
        }
    }

    private static LocalDate since(SubjectDraft draft, Measure measure, UUID name) {
        Fact before = draft.find(measure, name);
        return before == null ? draft.on() : before.on();
    }

    private static String completion(ActionStanding action) {
        LocalDate completedOn = action.completedOn();
        LocalDate dueOn = action.dueOn();
        return completedOn == null ? "OPEN" : dueOn != null && completedOn.isAfter(dueOn) ? "LATE" : "ON_TIME";
    }

    /** What time alone will change is kept as the day until which it is amber. */
    private static String colour(ActionStanding action) {
        if (action.stage().done()) {
            return Rag.GREEN.toString();
        }
        boolean slips =
                RagPolicy.of(action, LocalDate.MIN).filter(Rag.RED::equals).isPresent();
        LocalDate dueOn = action.dueOn();
        return slips ? Rag.RED.toString() : dueOn == null ? Rag.AMBER.toString() : dueOn.toString();
    }

    /** The count by the colour it has on the day. */
    static Tally.Count readOn(Tally.Count count, LocalDate day) {
        return count.measure().equals(ACTIONS_BY_COLOUR.kept())
                ? new Tally.Count(
                        count.measure(), readOn(count.value(), day), count.month(), count.number(), count.amount())
                : count;
    }

    private static String readOn(String value, LocalDate day) {
        int end = value.lastIndexOf('|') + 1;
        String kept = value.substring(end);
        return isDay(kept)
                ? value.substring(0, end) + (day.isAfter(LocalDate.parse(kept)) ? Rag.RED : Rag.AMBER)
                : value;
    }

    /** Whether a colour is kept as the day until which it is amber. */
    static boolean isDay(String kept) {
        return Character.isDigit(kept.charAt(0));
    }

    /** The plans of a case as they read on the day, in the order of their ids. */
    static List<PlanReading> read(List<Fact> facts, LocalDate day) {
        return facts.stream()
                .filter(SubjectDraft.of(PLAN_STAGES))
                .sorted(Comparator.comparing(Fact::aggregateId))
                .map(plan -> read(plan, facts, day))
                .toList();
    }

    private static PlanReading read(Fact plan, List<Fact> facts, LocalDate day) {
        List<Rag> colours = facts.stream()
                .filter(SubjectDraft.of(ACTIONS_BY_COLOUR))
                .filter(action -> action.aggregateId().equals(plan.aggregateId()))
                .map(action -> Tally.valueOf(ACTIONS_BY_COLOUR, readOn(action.value(), day)))
                .map(Rag::valueOf)
                .toList();
        int green = Collections.frequency(colours, Rag.GREEN);
        return new PlanReading(
                new ActionPlanId(plan.aggregateId()),
                PlanStage.valueOf(plan.value()),
                colours.stream().min(Comparator.naturalOrder()).orElse(Rag.NOT_STARTED),
                Share.percent(green, colours.size()));
    }

    /**
     * §11.5-14 with S3 §8b, "little or no evidence of progress": what is late or slips, and of it what nobody has begun.
     *
     * @param colour on the day that is read
     */
    static String progress(String stage, String colour) {
        return !colour.equals(Rag.RED.toString())
                ? ON_COURSE
                : NOT_BEGUN.contains(stage) ? BEHIND_AND_NOT_BEGUN : BEHIND;
    }

    /** What is shown of what is kept, said to the database. */
    static String shown(Measure measure, String kept) {
        String place = measure.place() == 0 ? kept : "split_part(%s, '|', %d)".formatted(kept, measure.place());
        return switch (measure) {
            case ACTIONS_BY_COLOUR ->
                "case when %1$s !~ '^[0-9]' then %1$s when %1$s < :day then 'RED' else 'AMBER' end".formatted(place);
            case ACTIONS_BY_PROGRESS ->
                "case when %s <> 'RED' then '%s' when %s in ('%s') then '%s' else '%s' end"
                        .formatted(
                                shown(ACTIONS_BY_COLOUR, kept),
                                ON_COURSE,
                                shown(Measure.ACTIONS_BY_STAGE, kept),
                                String.join("', '", NOT_BEGUN),
                                BEHIND_AND_NOT_BEGUN,
                                BEHIND);
            default -> place;
        };
    }
}
