package uk.casereview.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.process.ProcessConfiguration;

/** Follows how far the processes have come, asking once for everybody who waits for them. */
final class Pursuit implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final TokenPositions processes;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Thread follower;

    private volatile boolean closed;

    private record Waiting(long index, CompletableFuture<Void> reached) {}

    Pursuit(TokenPositions processes) {
        this.processes = processes;
        this.follower = Thread.ofVirtual().name("demo-cases-pursuit").start(this::follow);
    }

    /** Done when every process has seen what lies there, and done what follows from it. */
    CompletableFuture<Void> past(Position position) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        waiting.add(new Waiting(position.index(), reached));
        LockSupport.unpark(follower);
        return reached.orTimeout(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void follow() {
        while (!closed) {
            if (waiting.isEmpty()) {
                LockSupport.park();
            } else {
                complete();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void complete() {
        try {
            long reached = ProcessConfiguration.GROUPS.stream()
                    .mapToLong(processes::reached)
                    .min()
                    .orElseThrow();
            List<Waiting> behind =
                    waiting.stream().filter(one -> one.index() <= reached).toList();
            waiting.removeAll(behind);
            behind.forEach(one -> one.reached().complete(null));
        } catch (RuntimeException e) {
            waiting.forEach(one -> one.reached().completeExceptionally(e));
            waiting.clear();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(follower);
    }
}
