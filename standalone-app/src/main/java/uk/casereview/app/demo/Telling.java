package uk.casereview.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.app.demo.Confirming.Confirmation;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.app.demo.Story.Scheduled;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/** How far one story has been put into steps; only those of the act at hand are there at a time. */
final class Telling {
    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final int MINUTES_BETWEEN_STEPS = 4;
    /** Stories of a day keep out of each other's way, as many as there are five seconds in four minutes. */
    private static final int SIDE_BY_SIDE = 48;

    private static final int SECONDS_BETWEEN_STORIES = 5;

    private final Story story;
    private final int number;
    private final Days days;
    private final CommandIds ids;
    private final Deque<Scheduled> acts;
    /** In the order of their days, and of what they confirm. */
    private final PriorityQueue<Confirmed> toConfirm = new PriorityQueue<>(
            Comparator.comparingInt((Confirmed one) -> one.confirmation().day()).thenComparing(Confirmed::number));

    private final Deque<Step> ready = new ArrayDeque<>();
    private final Map<Given, List<CommandId>> given = new HashMap<>();

    private int taken;
    private @Nullable LocalDate day;
    private int sameDay;
    private @Nullable UUID opened;

    /** The number of the step that is confirmed names the confirmation, so that other steps keep their names. */
    private record Confirmed(int number, Confirmation confirmation) {}

    /** Commands of one type to one of the aggregates that a case has. */
    private record Given(Class<? extends Command> command, Act.Subject subject) {}

    /** @param number of the story among all that are told */
    Telling(Story story, int number, Days days, CommandIds ids) {
        this.story = story;
        this.number = number;
        this.days = days;
        this.ids = ids;
        this.acts = new ArrayDeque<>(story.soFar());
    }

    int number() {
        return number;
    }

    /** The next step; null at the end of the story. */
    @Nullable
    Step next() {
        while (ready.isEmpty() && !(acts.isEmpty() && toConfirm.isEmpty())) {
            goOn();
        }
        return ready.poll();
    }

    private void goOn() {
        Confirmed first = toConfirm.peek();
        Scheduled next = acts.peek();
        if (first == null || (next != null && next.day() <= first.confirmation().day())) {
            done(acts.remove());
        } else {
            toConfirm.remove();
            if (first.confirmation().day() <= story.beganAgo()) {
                confirmed(first);
            }
        }
    }

    private void confirmed(Confirmed first) {
        Scene scene = scene(first.confirmation().day());
        CommandId id = ids.of(story.name() + "/confirmed", first.number());
        add(first.confirmation().deed(), id, scene);
    }

    private void done(Scheduled scheduled) {
        Scene scene = scene(scheduled.day());
        for (Deed deed : scheduled.act().in(scene)) {
            int number = taken++;
            CommandId id = ids.of(story.name(), number);
            add(deed, id, scene);
            given.computeIfAbsent(new Given(deed.command(), deed.subject()), _ -> new ArrayList<>())
                    .add(id);
            Confirming.of(deed, id, scene).ifPresent(confirmed -> toConfirm.add(new Confirmed(number, confirmed)));
        }
    }

    private Scene scene(int onDay) {
        return new Scene(story.people(), days, story.beganAgo(), onDay);
    }

    private void add(Deed deed, CommandId id, Scene scene) {
        boolean opening = opened == null;
        UUID subject = opened == null ? opened(deed, id) : opened;
        opened = subject;
        ready.add(new Step(
                story.name(),
                subject,
                id,
                at(scene.today()),
                deed.login(),
                deed.command(),
                deed.subject(),
                resolved(deed),
                opening));
    }

    /** Most stories make what they are about; a partnership is there before. */
    private UUID opened(Deed first, CommandId id) {
        return first.subject() == Act.Subject.NEW
                ? opened(first.command(), id)
                : story.people().partnership();
    }

    /** What a story is about has the id that follows from its first command. */
    static UUID opened(Class<? extends Command> first, CommandId id) {
        return DerivedId.from(id.value(), first.equals(ScheduleMeeting.class) ? "meeting" : "notification");
    }

    private Instant at(LocalDate today) {
        sameDay = today.equals(day) ? sameDay + 1 : 0;
        day = today;
        long seconds = TimeUnit.MINUTES.toSeconds((long) MINUTES_BETWEEN_STEPS * sameDay)
                + (long) SECONDS_BETWEEN_STORIES * (number % SIDE_BY_SIDE);
        return today.atTime(MORNING)
                .plusSeconds(seconds)
                .atZone(ServiceTime.LONDON)
                .toInstant();
    }

    private Map<String, Object> resolved(Deed deed) {
        Map<String, Object> known = new LinkedHashMap<>(deed.body());
        known.replaceAll((_, value) -> value instanceof MadeBy made ? made(made, deed.subject()) : value);
        return known;
    }

    private UUID made(MadeBy made, Act.Subject subject) {
        List<CommandId> commands =
                Objects.requireNonNull(given.get(new Given(made.command(), subject)), made.toString());
        return DerivedId.from(commands.get(commands.size() - 1 - made.before()).value(), made.purpose());
    }
}
