package uk.casereview.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, packed as ./start packs it, which a test may end in any way it likes. */
public record ServiceProcess(Process process, Service service, Path output) implements AutoCloseable {
    /**
     * It ends before the optimising compiler pays for itself; with it a start took twice the processor's time. The room that
     * the first compiler alone is given for its code is filled by one start, and everything collected for its sake.
     */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC");

    /** With the demo profile, on a free port, without demo cases unless asked for; the settings are Spring properties. */
    public static ServiceProcess start(Path dataDir, Map<String, String> settings) {
        var port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SHORT_LIVED);
        command.addAll(PreparedService.asStartRunsIt());
        command.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--casereview.data-dir=" + dataDir.toAbsolutePath()));
        var all = new HashMap<>(Map.of("casereview.demo-data", "false"));
        all.putAll(settings);
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            var output = Files.createTempFile("service-", ".log");
            var process = new ProcessBuilder(command)
                    .directory(PreparedService.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start();
            return new ServiceProcess(
                    process, Contract.ofThePacked(Service.at(URI.create("http://127.0.0.1:" + port))), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServiceProcess untilReady() {
        Waiting.until("the service is ready", Duration.ofMinutes(2), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the service ended: " + said());
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() {
        try {
            return isListening()
                    && service.asNobody().get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Asked often while the service needs the processor for itself, and so without a request. */
    private boolean isListening() {
        try (var _ =
                new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code kill -9}: nothing is written, closed or said any more. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end: " + said());
            }
            Contract.ended(service);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String said() {
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

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
