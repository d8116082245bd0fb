package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of a service that {@code ./start} runs on this machine, so that their CPU is known from others'. */
final class ServiceProcesses {
    private static final String PORT = "--server.port=";
    private static final String DATA = "--casereview.data-dir=";

    private ServiceProcesses() {}

    /** The service's JVM, and its PostgreSQL where it brings one along. */
    static List<Long> of(URI service) {
        ProcessHandle jvm = ProcessHandle.allProcesses()
                .filter(process -> argumentsOf(process).anyMatch((PORT + service.getPort())::equals))
                .findFirst()
                .orElseThrow(() -> new Dishonest("./start runs no service at " + service + " on this machine"));
        return Stream.concat(Stream.of(jvm.pid()), postmaster(jvm).stream()).toList();
    }

    /** PostgreSQL writes its process id into the first line of a file of its data directory. */
    private static Optional<Long> postmaster(ProcessHandle jvm) {
        return argumentsOf(jvm)
                .filter(argument -> argument.startsWith(DATA))
                .map(argument -> Path.of(argument.substring(DATA.length()), "postgresql", "postmaster.pid"))
                .filter(Files::exists)
                .map(ServiceProcesses::firstLine)
                .map(Long::valueOf)
                .findFirst();
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> argumentsOf(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream);
    }
}
