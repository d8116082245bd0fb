package uk.casereview.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/**
 * All stories as one course of events, in the order of time: every command with its id, which is the same at every
 * start, and its moment, which follows from the anchor.
 */
record Plan(List<Step> steps) {
    private static final UUID SEED = DerivedId.from(new UUID(0, 0), "demo-cases");
    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(4);
    private static final Duration BETWEEN_STORIES = Duration.ofSeconds(5);

    Plan {
        steps = List.copyOf(steps);
    }

    static Plan of(Days days) {
        return of("", days, Stories.all());
    }

    /** The same stories again under another name have other ids, and are other cases. */
    static Plan of(String again, Days days, List<Story> stories) {
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < stories.size(); number++) {
            steps.addAll(told(again, stories.get(number), number, days));
        }
        steps.sort(Comparator.comparing(Step::at));
        return new Plan(steps);
    }

    /** The ids of the commands, whenever they are given. */
    static Set<UUID> commandIds() {
        Days anyDays = Days.before(LocalDate.EPOCH, new WorkingCalendar("none", Set.of()));
        return of(anyDays).steps.stream().map(step -> step.commandId().value()).collect(Collectors.toSet());
    }

    long stories() {
        return steps.stream().map(Step::story).distinct().count();
    }

    private static List<Step> told(String again, Story story, int number, Days days) {
        List<Step> steps = new ArrayList<>();
        Map<LocalDate, Integer> sameDay = new HashMap<>();
        Map<Class<? extends Command>, CommandId> last = new HashMap<>();
        for (Story.Scheduled scheduled : story.acts()) {
            Scene scene = new Scene(story.people(), days, story.beganAgo(), scheduled.day());
            for (Deed deed : scheduled.act().in(scene)) {
                CommandId id = new CommandId(DerivedId.from(SEED, again + story.name() + "/" + steps.size()));
                int before = sameDay.merge(scene.today(), 1, Integer::sum) - 1;
                Map<String, Object> body = resolved(deed.body(), last);
                steps.add(new Step(
                        story.name(),
                        id,
                        at(scene.today(), before, number),
                        deed.login(),
                        deed.command(),
                        deed.subject(),
                        body));
                last.put(deed.command(), id);
            }
        }
        return steps;
    }

    private static Instant at(LocalDate day, int before, int story) {
        return day.atTime(MORNING)
                .plus(BETWEEN_STEPS.multipliedBy(before))
                .plus(BETWEEN_STORIES.multipliedBy(story))
                .atZone(ServiceTime.LONDON)
                .toInstant();
    }

    private static Map<String, Object> resolved(
            Map<String, Object> body, Map<Class<? extends Command>, CommandId> last) {
        Map<String, Object> known = new LinkedHashMap<>(body);
        known.replaceAll((_, value) -> value instanceof MadeBy made
                ? DerivedId.from(
                        Objects.requireNonNull(last.get(made.command())).value(), made.purpose())
                : value);
        return known;
    }
}
