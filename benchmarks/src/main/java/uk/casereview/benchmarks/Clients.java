package uk.casereview.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * So many clients of one contestant, each on a thread of its own.
 *
 * @param name of the contestant
 * @param client that of a number
 * @param server the processes that answer, as far as they are not this JVM
 */
record Clients(String name, IntFunction<Contestant.Client> client, int threads, List<Long> server) {
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    /** What one client, or all of them, did. */
    private record Work(long commands, long operations, Histogram nanos) {
        static Work none() {
            return new Work(0, 0, new Histogram(LONGEST_NANOS, 3));
        }

        Work plus(Work other) {
            nanos.add(other.nanos);
            return new Work(commands + other.commands, operations + other.operations, nanos);
        }
    }

    /** Lets them work that long, each once at least, and measures; one failure of one client spoils all. */
    Line.Round work(int round, Duration duration) throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        // before there is anybody who waits to begin: a client that cannot connect ends the run
        List<Contestant.Client> clients =
                IntStream.range(0, threads).mapToObj(client).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Work>> working = new ArrayList<>();
            for (Contestant.Client one : clients) {
                working.add(pool.submit(of(one, begin, duration)));
            }
            CpuTime cpuBefore = CpuTime.now(server);
            long from = System.nanoTime();
            begin.countDown();
            Work all = Work.none();
            for (Future<Work> one : working) {
                all = all.plus(one.get());
            }
            double millis = (System.nanoTime() - from) / NANOS_PER_MILLI;
            return result(round, millis, all, CpuTime.now(server).since(cpuBefore));
        } catch (ExecutionException e) {
            throw new Dishonest("a client of " + name + " failed", e);
        }
    }

    private static Callable<Work> of(Contestant.Client client, CountDownLatch begin, Duration duration) {
        return () -> {
            begin.await();
            Histogram nanos = new Histogram(LONGEST_NANOS, 3);
            long commands = 0;
            long operations = 0;
            long end = System.nanoTime() + duration.toNanos();
            long from = System.nanoTime();
            do {
                operations += client.next();
                commands++;
                long until = System.nanoTime();
                nanos.recordValue(until - from);
                from = until;
            } while (from < end);
            return new Work(commands, operations, nanos);
        };
    }

    private Line.Round result(int round, double millis, Work all, CpuTime cpu) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Line.Round(
                name,
                threads,
                round,
                millis / 1000,
                all.commands(),
                all.operations(),
                all.nanos().getValueAtPercentile(50) / NANOS_PER_MILLI,
                all.nanos().getValueAtPercentile(99) / NANOS_PER_MILLI,
                (double) cpu.jvm() / all.commands(),
                (double) cpu.server() / all.commands(),
                cpu.others() / (millis * cores));
    }
}
