package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU used so far, in milliseconds: by this JVM, by the server (processes and those they started, also those that have
 * ended) and by everything on the machine, the kernel's own work included.
 */
record CpuTime(long jvm, long server, long machine) {
    /** The kernel counts in hundredths of a second on every architecture Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    // after "pid (name) ": utime, stime, cutime, cstime are the fields 14 to 17 of stat(5), the state is field 3
    private static final int USER = 11;
    private static final int ITS_OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    static CpuTime now(List<Long> server) {
        long jvm = ticks(ProcessHandle.current().pid(), ITS_OWN);
        long serverTicks = server.stream()
                .flatMap(pid -> Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid)))
                .distinct()
                .mapToLong(pid -> ticks(pid, WITH_ENDED_CHILDREN))
                .sum();
        return new CpuTime(jvm * MILLIS_PER_TICK, serverTicks * MILLIS_PER_TICK, busyTicks() * MILLIS_PER_TICK);
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(jvm - earlier.jvm, server - earlier.server, machine - earlier.machine);
    }

    /** What neither of the two used. */
    long others() {
        return Math.max(0, machine - jvm - server);
    }

    /** user, nice, system, irq, softirq and steal; idle and waiting for a disk are not use. */
    private static long busyTicks() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks = Arrays.stream(lines.findFirst()
                            .orElseThrow()
                            .substring("cpu".length())
                            .strip()
                            .split(" +", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(long pid, int count) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Arrays.stream(fields, USER, USER + count)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException _) {
            return 0; // ended meanwhile: then its parent has it among its children's
        }
    }
}
