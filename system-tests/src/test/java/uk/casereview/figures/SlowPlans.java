package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plans of a case and their actions, each figure looked for by itself (§10.1, §11.5-9, §11.6). */
record SlowPlans(SlowCase one) {

    void count(LocalDate day, Things things) {
        for (SlowAction action : SlowAction.of(one.events())) {
            action.stage().ifPresent(stage -> {
                things.add("ACTIONS_BY_STAGE", stage, one.caseRef(), action.countsOn());
                things.add("ACTIONS_BY_COMPLETION", action.completion(), one.caseRef(), action.countsOn());
                things.add("ACTIONS_BY_COLOUR", action.colour(day), one.caseRef(), action.countsOn());
                things.add("ACTIONS_BY_PROGRESS", action.progress(day), one.caseRef(), action.countsOn());
            });
        }
        for (String plan : plans()) {
            if (isComplete(plan, one.events())) {
                things.add(
                        "PLANS_COMPLETE",
                        evidence(plan) ? "WITH_EVIDENCE" : "WITHOUT_EVIDENCE",
                        one.caseRef(),
                        completeSince(plan));
            }
        }
    }

    /** Where each plan stands that was not merged into another. */
    void stages(LocalDate day, Things things) {
        for (String plan : plans()) {
            things.add("PLAN_STAGES", stage(plan), one.caseRef(), day);
        }
    }

    String stage(String plan) {
        String stage = "";
        for (int i = 0; i < one.events().size(); i++) {
            RawEvent event = one.events().get(i);
            if (event.aggregateId().equals(plan)) {
                stage = after(stage, event, one.events().subList(0, i + 1));
            }
        }
        return stage;
    }

    /** Each plan with its stage, its colour and how much of it is done (§10.3). */
    List<String> readings(LocalDate day) {
        return plans().stream()
                .sorted()
                .map(plan -> {
                    List<String> colours = actions(plan, one.events())
                            .filter(action -> action.stage().isPresent())
                            .map(action -> action.colour(day))
                            .toList();
                    return "%s %s %s %s".formatted(plan, stage(plan), colour(colours), done(colours));
                })
                .toList();
    }

    /** "RED if any RED; else AMBER if any AMBER; else GREEN if n>0; else NOT_STARTED". */
    private static String colour(List<String> colours) {
        return Stream.of("RED", "AMBER", "GREEN")
                .filter(colours::contains)
                .findFirst()
                .orElse("NOT_STARTED");
    }

    /** {@code roundHalfUp(100*GREEN/(total-excluded))}, in words. */
    private static String done(List<String> colours) {
        int green = (int) colours.stream().filter("GREEN"::equals).count();
        return colours.isEmpty() ? "-" : (int) Math.floor(100.0 * green / colours.size() + 0.5) + "%";
    }

    List<String> plans() {
        List<String> merged =
                one.each("action-plan.PlansMerged").map(RawEvent::aggregateId).toList();
        return one.each("action-plan.PlanCreated")
                .map(RawEvent::aggregateId)
                .distinct()
                .filter(plan -> !merged.contains(plan))
                .toList();
    }

    /** The actions of the plan and of those it took over, by where they stood once these had happened. */
    private List<Optional<String>> stagesOfActions(String plan, List<RawEvent> known) {
        return actions(plan, known).map(SlowAction::stage).collect(Collectors.toList());
    }

    private static Stream<SlowAction> actions(String plan, List<RawEvent> known) {
        Map<String, String> into = new TreeMap<>();
        known.stream()
                .filter(event -> event.is("action-plan.PlanTakenOver"))
                .forEach(event -> into.put(event.text("from"), event.aggregateId()));
        return SlowAction.of(known).stream()
                .filter(action -> plan.equals(into.getOrDefault(action.proposedIn(), action.proposedIn())));
    }

    /** Given up is ended too, and has no stage here. */
    private boolean isOpen(String plan, List<RawEvent> known) {
        return stagesOfActions(plan, known).stream()
                .anyMatch(stage -> stage.isPresent() && !stage.get().equals("VERIFIED"));
    }

    private boolean isComplete(String plan, List<RawEvent> known) {
        return !isOpen(plan, known) && stagesOfActions(plan, known).stream().anyMatch(Optional::isPresent);
    }

    private LocalDate completeSince(String plan) {
        List<RawEvent> events = one.events();
        int last = IntStream.iterate(events.size() - 1, i -> i - 1)
                .takeWhile(i -> i >= 0 && isComplete(plan, events.subList(0, i + 1)))
                .min()
                .orElseThrow();
        return Objects.requireNonNull(events.get(last)).effectiveOn();
    }

    private boolean evidence(String plan) {
        List<String> taken = one.each("action-plan.PlanTakenOver")
                .filter(event -> event.aggregateId().equals(plan))
                .map(event -> event.text("from"))
                .toList();
        return one.each("action-plan.ImpactEvidenceRecorded")
                .anyMatch(found -> found.aggregateId().equals(plan) || taken.contains(found.aggregateId()));
    }

    private String after(String stage, RawEvent event, List<RawEvent> known) {
        boolean over = stage.equals("ACTIONS_COMPLETE") || stage.equals("IMPACT_REVIEW");
        return switch (event.type()) {
            case "action-plan.PlanCreated" -> "DRAFT";
            case "action-plan.PlanApproved" -> begun(event.aggregateId(), known) ? "IN_PROGRESS" : "APPROVED";
            case "action-plan.ActionProgressed", "action-plan.ActionCompleted" ->
                stage.equals("APPROVED") ? "IN_PROGRESS" : stage;
            case "action-plan.ActionProposed" -> over ? "IN_PROGRESS" : stage;
            case "action-plan.PlanTakenOver" -> over && isOpen(event.aggregateId(), known) ? "IN_PROGRESS" : stage;
            case "action-plan.PlanActionsComplete" -> "ACTIONS_COMPLETE";
            case "action-plan.ImpactEvidenceRecorded" -> stage.equals("ACTIONS_COMPLETE") ? "IMPACT_REVIEW" : stage;
            case "action-plan.PlanClosed" -> "CLOSED";
            case "action-plan.PlanReopened" -> "IN_PROGRESS";
            default -> stage;
        };
    }

    private boolean begun(String plan, List<RawEvent> known) {
        return stagesOfActions(plan, known).stream()
                .flatMap(Optional::stream)
                .anyMatch(
                        stage -> List.of("IN_PROGRESS", "COMPLETED", "VERIFIED").contains(stage));
    }
}
