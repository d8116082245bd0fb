package uk.casereview.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./start} as a newcomer runs it. */
record StartScript(Process process, Path output) implements AutoCloseable {
    static StartScript run(String... options) {
        return runWith(Map.of(), options);
    }

    static StartScript runWith(Map<String, String> environment, String... options) {
        try {
            var output = Files.createTempFile("start-", ".log");
            var command = Stream.concat(
                    Stream.of(bash(), PreparedService.ROOT.resolve("start").toString()), Stream.of(options));
            var builder = new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()));
            builder.environment().putAll(environment);
            return new StartScript(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StartScript untilReady() {
        Waiting.until("./start says that the service is ready", Duration.ofMinutes(7), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("./start ended: " + said());
            }
            return said().contains("Ready after");
        });
        return this;
    }

    int exitCode() {
        try {
            if (!process.waitFor(420, TimeUnit.SECONDS)) {
                throw new AssertionError("./start does not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The script and the service, as {@code kill -9}; what the service started is left behind. */
    void kill() {
        var both =
                Stream.concat(Stream.of(process.toHandle()), process.children()).toList();
        both.forEach(ProcessHandle::destroyForcibly);
        both.forEach(handle -> handle.onExit().join());
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    /** A search path on which there are the script's everyday tools and nothing else. */
    static Path onlyEverydayTools(Path directory) throws IOException {
        for (var tool : List.of("dirname", "readlink", "grep", "cat", "find", "sed")) {
            Files.createSymbolicLink(directory.resolve(tool), Path.of(found(tool)));
        }
        return directory;
    }

    private static String bash() {
        return found("bash");
    }

    private static String found(String tool) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
