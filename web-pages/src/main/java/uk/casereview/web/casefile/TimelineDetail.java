package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Response;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;

/** A short fact beside the title of an event, as the key of its words; the argument is a date, a code or a pseudonym. */
public record TimelineDetail(String message, String argument) {
    private static final String DECISION = "decision/";
    /** The process, which of its commands, and the code by which it was refused. */
    private static final Pattern STEP = Pattern.compile("([a-z-]+)/\\d+: [A-Z_]+");

    /** The tasks raised in a case, each with the kind it is of. */
    static Map<String, String> tasks(List<TimelineEntry> entries) {
        Map<String, String> kinds = new HashMap<>();
        entries.stream()
                .map(TimelineEntry::facts)
                .filter(facts -> facts.get("taskId") != null && isTask(facts.get("kind")))
                .forEach(facts -> kinds.put(String.valueOf(facts.get("taskId")), String.valueOf(facts.get("kind"))));
        return kinds;
    }

    /**
     * Out of an event's stored form, whichever event it is.
     *
     * @param tasks the kinds of the case's tasks, by their ids
     * @param decided what the case's decisions say
     */
    static List<TimelineDetail> of(Map<String, Object> facts, Map<String, String> tasks, DecidedWords decided) {
        List<TimelineDetail> details = new ArrayList<>();
        String task = tasks.get(String.valueOf(facts.get("taskId")));
        if (task != null) {
            details.add(plain("task." + task));
        }
        Arrays.stream(ClockKind.values())
                .filter(kind -> kind.toString().equals(facts.get("kind")))
                .forEach(kind -> details.add(plain("clock." + kind.name())));
        Arrays.stream(ReviewSection.values())
                .filter(section -> section.toString().equals(facts.get("section")))
                .forEach(section -> details.add(plain("section." + section.name())));
        if (facts.get("notifiable") instanceof Boolean notifiable) {
            details.add(plain(notifiability(notifiable)));
        }
        text(details, facts, "agency", "detail.agency");
        text(details, facts, "agencyCode", "detail.agency");
        text(details, facts, "toAgency", "detail.agency");
        if (facts.get("agencies") instanceof List<?> agencies) {
            details.add(new TimelineDetail(
                    "detail.agency", agencies.stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        if (facts.get("vote") instanceof Map<?, ?> vote) {
            text(details, vote, "agency", "detail.agency");
        }
        text(details, facts, "childRef", "detail.child");
        if (facts.get("category") instanceof String category) {
            details.add(plain("category." + category));
        }
        if (facts.get("position") instanceof Map<?, ?> position) {
            text(details, position, "agency", "detail.agency");
            outcome(details, position);
        }
        outcome(details, facts);
        if (facts.get("response") instanceof String response) {
            details.add(plain((isAnAgencys(response) ? "response." : "panel.") + response));
        }
        if (facts.get("dueOn") instanceof String due) {
            details.add(new TimelineDetail("detail.due", Days.day(LocalDate.parse(due))));
        }
        details.addAll(decided.title(facts.get("decisionId")));
        details.addAll(about(facts.get("about"), decided));
        flag(details, facts);
        details.addAll(ChangeWords.of(facts));
        return List.copyOf(details);
    }

    /** An agency answers a recommendation as the Panel answers a review: with one word. */
    private static boolean isAnAgencys(String response) {
        return Arrays.stream(Response.values()).map(Response::toString).anyMatch(response::equals);
    }

    /** What a task is about, where that is a decision, or a step that a process could not take. */
    static List<TimelineDetail> about(@Nullable Object subject, DecidedWords decided) {
        if (!(subject instanceof String text)) {
            return List.of();
        }
        Matcher step = STEP.matcher(text);
        if (step.matches()) {
            return List.of(plain("process-step." + step.group(1)));
        }
        return text.startsWith(DECISION) ? decided.title(text.substring(DECISION.length())) : List.of();
    }

    private static void flag(List<TimelineDetail> details, Map<String, Object> facts) {
        if (facts.get("mustBeRedecided") instanceof Boolean again) {
            Arrays.stream(FlagReason.values())
                    .filter(reason -> reason.toString().equals(facts.get("reason")))
                    .forEach(reason -> details.add(plain("flag." + reason)));
            if (again) {
                details.add(plain("detail.to-be-retaken"));
            }
        }
    }

    private static boolean isTask(@Nullable Object kind) {
        return Arrays.stream(TaskKind.values())
                .anyMatch(known -> known.toString().equals(kind));
    }

    static String notifiability(boolean notifiable) {
        return notifiable ? "detail.notifiable" : "detail.not-notifiable";
    }

    private static void text(List<TimelineDetail> details, Map<?, ?> facts, String field, String message) {
        if (facts.get(field) instanceof String text) {
            details.add(new TimelineDetail(message, text));
        }
    }

    /** An outcome is stored with what belongs to it; a child's outcome is a word of another kind. */
    private static void outcome(List<TimelineDetail> details, Map<?, ?> facts) {
        outcome(facts.get("outcome")).forEach(word -> details.add(plain(word)));
    }

    static Stream<String> outcome(@Nullable Object stored) {
        return stored instanceof Map<?, ?> outcome && outcome.get("outcome") instanceof String name
                ? Stream.of("outcome." + name)
                : Stream.empty();
    }

    static TimelineDetail plain(String message) {
        return new TimelineDetail(message, "");
    }
}
