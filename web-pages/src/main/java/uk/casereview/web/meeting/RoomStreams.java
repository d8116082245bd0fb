package uk.casereview.web.meeting;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.casereview.meeting.MeetingQuery.FindMarks;
import uk.casereview.meeting.MeetingQuery.MeetingMarks;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.UserId;
import uk.casereview.web.Answers;

/**
 * Tells open pages that something has changed, and nothing else: what it is each asks for itself, as the one it is. Rooms
 * that are open here are looked at together and often; so it does not matter which machine recorded the change.
 */
@Component
class RoomStreams implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final long LOOKS_BETWEEN_SIGNS_OF_LIFE = 40;

    /** A page asks again then; whoever has been signed out meanwhile gets no other. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** So many pages of one person; the one opened first makes way. */
    private static final int OF_ONE_PERSON = 6;

    private final Answers answers;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService looking;
    private long looks;

    RoomStreams(Answers answers) {
        this.answers = answers;
    }

    /** One open page; the mark is the last it was told of. */
    private static final class Watcher {
        private final MeetingId meeting;
        private final UserId person;
        private final SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        private String seen;

        private Watcher(MeetingId meeting, UserId person, String seen) {
            this.meeting = meeting;
            this.person = person;
            this.seen = seen;
        }
    }

    /** A stream for a page that has seen the mark; what was recorded between page and stream is told at once. */
    SseEmitter open(MeetingId meeting, UserId person, String seen) {
        Watcher watcher = new Watcher(meeting, person, seen);
        watcher.stream.onCompletion(() -> watchers.remove(watcher));
        watcher.stream.onTimeout(watcher.stream::complete);
        watcher.stream.onError(_ -> watchers.remove(watcher));
        List<Watcher> same =
                watchers.stream().filter(each -> each.person.equals(person)).toList();
        if (same.size() >= OF_ONE_PERSON) {
            same.getFirst().stream.complete();
            watchers.remove(same.getFirst());
        }
        tell(watcher, SseEmitter.event().reconnectTime(2000).name("here").data(""));
        watchers.add(watcher);
        return watcher.stream;
    }

    private void look() {
        try {
            looks++;
            if (!watchers.isEmpty()) {
                tellOfChanges();
            }
        } catch (RuntimeException _) {
            // where the views cannot be asked, every page is told so by silence; the next look may succeed
            looks--;
        }
    }

    private void tellOfChanges() {
        Set<UUID> rooms =
                watchers.stream().map(watcher -> watcher.meeting.value()).collect(Collectors.toSet());
        Map<UUID, String> marks =
                answers.to(new FindMarks(rooms), MeetingMarks.class).marks();
        boolean signOfLife = looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0;
        for (Watcher watcher : watchers) {
            String mark = marks.getOrDefault(watcher.meeting.value(), watcher.seen);
            if (!mark.equals(watcher.seen)) {
                watcher.seen = mark;
                tell(watcher, SseEmitter.event().name("changed").data(mark));
            } else if (signOfLife) {
                tell(watcher, SseEmitter.event().name("here").data(""));
            }
        }
    }

    /** A page that is gone is noticed by this. */
    private void tell(Watcher watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.stream.send(event);
        } catch (IOException | IllegalStateException _) {
            watchers.remove(watcher);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("open-meetings").factory());
        var _ = begun.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        looking = begun;
    }

    /** Before the web server waits for requests that are under way: these would not end by themselves. */
    @Override
    public void stop() {
        ScheduledExecutorService ended = looking;
        looking = null;
        if (ended != null) {
            ended.shutdownNow();
        }
        new ArrayList<>(watchers).forEach(watcher -> watcher.stream.complete());
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
