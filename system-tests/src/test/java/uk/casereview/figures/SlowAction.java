package uk.casereview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One action of a plan, by all events that name it, each question asked of them anew (§10.1, §10.3). */
record SlowAction(String id, List<RawEvent> events) {
    /** The actions of a case, in the order in which they were proposed. */
    static List<SlowAction> of(List<RawEvent> events) {
        List<SlowAction> actions = new ArrayList<>();
        for (RawEvent event : events) {
            if (event.is("action-plan.ActionProposed")) {
                String id = event.text("actionId");
                actions.add(new SlowAction(
                        id,
                        events.stream()
                                .filter(one -> one.text("actionId").equals(id))
                                .toList()));
            }
        }
        return actions;
    }

    /** Proposed in this stream, whatever plan has taken it over since. */
    String proposedIn() {
        return events.getFirst().aggregateId();
    }

    Optional<String> stage() {
        String stage = "";
        for (RawEvent event : events) {
            stage = switch (event.type()) {
                case "action-plan.ActionProposed", "action-plan.ActionTransferred" -> "PROPOSED";
                case "action-plan.ActionAgreed" -> "AGREED";
                case "action-plan.ActionProgressed", "action-plan.ActionSentBack" -> "IN_PROGRESS";
                case "action-plan.ActionCompleted" -> "COMPLETED";
                case "action-plan.ActionVerified" -> "VERIFIED";
                case "action-plan.ActionCancelled", "action-plan.ActionSuperseded" -> "";
                default -> stage;
            };
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    LocalDate countsOn() {
        return events.stream()
                .filter(event -> event.is("action-plan.ActionAgreed"))
                .map(event -> event.day("agreedOn"))
                .findFirst()
                .orElse(events.getFirst().effectiveOn());
    }

    @Nullable
    LocalDate dueOn() {
        LocalDate due = null;
        for (RawEvent event : events) {
            if (event.is("action-plan.ActionReprofiled")) {
                due = event.day("toDue");
            } else if (event.has("dueOn") && !event.is("action-plan.ActionCompleted")) {
                due = event.day("dueOn");
            }
        }
        return due;
    }

    @Nullable
    LocalDate completedOn() {
        LocalDate done = null;
        for (RawEvent event : events) {
            done = switch (event.type()) {
                case "action-plan.ActionCompleted" -> event.day("completedOn");
                case "action-plan.ActionSentBack" -> null;
                case "action-plan.CompletedOnCorrected" -> event.day("to");
                default -> done;
            };
        }
        return done;
    }

    String completion() {
        LocalDate done = completedOn();
        LocalDate due = dueOn();
        if (done == null) {
            return "OPEN";
        }
        return due != null && done.isAfter(due) ? "LATE" : "ON_TIME";
    }

    /** §10.3, clause by clause. */
    String colour(LocalDate day) {
        LocalDate due = dueOn();
        if (completedOn() != null) {
            return "GREEN";
        }
        if (due != null && day.isAfter(due)) {
            return "RED";
        }
        boolean slips = events.stream()
                .filter(this::isTheLastWord)
                .anyMatch(event -> event.yes("slippage")
                        || (due != null
                                && event.has("forecastOn")
                                && event.day("forecastOn").isAfter(due)));
        return slips ? "RED" : "AMBER";
    }

    /** §11.5-14: "little or no evidence of progress". */
    String progress(LocalDate day) {
        if (!colour(day).equals("RED")) {
            return "ON_COURSE";
        }
        List<String> begun = List.of("IN_PROGRESS", "COMPLETED", "VERIFIED");
        return stage().filter(begun::contains).isPresent() ? "BEHIND" : "BEHIND_AND_NOT_BEGUN";
    }

    /** Nothing later of the same agency takes its place, nor has the agency given the action away since. */
    private boolean isTheLastWord(RawEvent report) {
        return report.is("action-plan.ActionProgressed")
                && events.subList(events.indexOf(report) + 1, events.size()).stream()
                        .noneMatch(later -> (later.is("action-plan.ActionProgressed")
                                        && later.text("agency").equals(report.text("agency")))
                                || (later.is("action-plan.ActionTransferred")
                                        && later.text("fromAgency").equals(report.text("agency"))));
    }
}
