package uk.casereview.app.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps that have been begun and may wait: for their turn in their story, or for the processes. Those of different
 * stories overtake each other; but cases are opened one after the other, so that their references are the same each time,
 * and what concerns all stories is overtaken by none.
 */
final class OnTheirWay {
    private static final int AT_MOST = 400;

    private final Executor tellers;
    private final Semaphore room = new Semaphore(AT_MOST);
    /** In the order of time. */
    private final Deque<Going> going = new ArrayDeque<>();

    private final Map<String, CompletableFuture<Void>> lastOfStory = new HashMap<>();
    private CompletableFuture<Void> lastOpening = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> lastOfAll = CompletableFuture.completedFuture(null);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private Instant takenBefore = Instant.EPOCH;

    private record Going(Step step, CompletableFuture<Void> taken) {
        boolean isOver() {
            return taken.isDone() && !taken.isCompletedExceptionally();
        }
    }

    /** @param tellers take the steps */
    OnTheirWay(Executor tellers) {
        this.tellers = tellers;
    }

    /** Takes the step after those it follows, as soon as there is room for it. */
    void begin(Step step, Supplier<CompletableFuture<Void>> taking) {
        room.acquireUninterruptibly();
        CompletableFuture<Void> taken =
                before(step).thenComposeAsync(_ -> taking.get(), tellers).whenComplete((_, failed) -> over(failed));
        going.add(new Going(step, taken));
        lastOfStory.put(step.story(), taken);
        lastOpening = step.opening() ? taken : lastOpening;
        lastOfAll = step.concernsAllStories() ? taken : lastOfAll;
        for (Going first = going.peek(); first != null; first = going.peek()) {
            takenBefore = first.step().at();
            if (!first.isOver()) {
                return;
            }
            going.remove();
            lastOfStory.remove(first.step().story(), first.taken());
        }
    }

    /** Every step before that moment has been taken; it is no later than the last that has been begun. */
    Instant takenBefore() {
        return takenBefore;
    }

    private void over(@Nullable Throwable failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
        }
        room.release();
    }

    /** Why a step could not be taken, and so none of those that follow it. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    void awaitAll() {
        room.acquireUninterruptibly(AT_MOST);
        room.release(AT_MOST);
    }

    private CompletableFuture<Void> before(Step step) {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        before.add(lastOfAll);
        if (step.concernsAllStories()) {
            going.forEach(one -> before.add(one.taken()));
        }
        if (step.opening()) {
            before.add(lastOpening);
        }
        Stream.concat(Stream.of(step.story()), step.others().stream())
                .map(lastOfStory::get)
                .flatMap(Stream::ofNullable)
                .forEach(before::add);
        return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new));
    }
}
