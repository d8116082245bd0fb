package uk.casereview.benchmarks;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One line of the results. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "line")
sealed interface Line {
    /**
     * Where and how it was measured.
     *
     * @param server what the server itself says of version and durability
     * @param warmUpSeconds for each contestant, before the first round
     */
    record Run(
            LocalDate on,
            int cores,
            String java,
            Map<String, String> server,
            int warmUpSeconds,
            int roundSeconds,
            List<String> contestants)
            implements Line {}

    /**
     * One contestant under so many clients for a while; of a read, its requests are its commands and operations.
     *
     * @param operations of users; a command may stand for several
     * @param p50Millis of a command
     * @param jvmMillis CPU per command of the JVM with the clients
     * @param serverMillis CPU per command: of PostgreSQL, or of the service that is read with its PostgreSQL; older
     *     results call it {@code postgresMillis}
     * @param othersShare of the machine's CPU, taken by processes that do not belong to the benchmark
     */
    record Round(
            String contestant,
            int threads,
            int round,
            double seconds,
            long commands,
            long operations,
            double p50Millis,
            double p99Millis,
            double jvmMillis,
            @JsonAlias("postgresMillis") double serverMillis,
            double othersShare)
            implements Line {
        double commandsPerSecond() {
            return commands / seconds;
        }

        double operationsPerSecond() {
            return operations / seconds;
        }
    }

    /** What a contestant's database holds at the end, as asserted. */
    record Stored(String contestant, Map<String, Long> counts) implements Line {}

    /**
     * The service that was read.
     *
     * @param cases of each partnership, as it counts them itself
     * @param warmUpSeconds for each read, before the first round
     * @param limitMillis what 99 of 100 answers of each read may take
     */
    record Service(
            LocalDate on,
            int cores,
            String java,
            Map<String, Long> cases,
            int warmUpSeconds,
            int roundSeconds,
            Map<String, Integer> limitMillis)
            implements Line {}

    /** The machine the record was checked on. */
    record Machine(LocalDate on, int cores, String java, int warmUpSeconds, int roundSeconds) implements Line {}

    /**
     * The whole record, taken away as a file.
     *
     * @param shown events that whoever asked may see; the others are hashes
     */
    record Taken(long events, long shown, long bytes, double seconds) implements Line {}

    /** The record, checked by one program from its start to its last word. */
    record Checked(String program, long events, double seconds) implements Line {
        double eventsPerSecond() {
            return events / seconds;
        }
    }
}
