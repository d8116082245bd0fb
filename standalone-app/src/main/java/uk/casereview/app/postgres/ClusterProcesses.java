package uk.casereview.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes of one cluster, known by the fact that each of PostgreSQL's processes works in the cluster's directory, and
 * that the programs which make and start one are told it. The number in {@code postmaster.pid} alone proves nothing: after a
 * reboot it may be anybody's.
 */
record ClusterProcesses(Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** They outlive a start that is killed, and would go on in the directory beside the next. */
    private static final Set<String> MAKERS = Set.of("initdb", "pg_ctl");

    /** Called only by the holder of the instance lock, so whatever runs here has lost its service. */
    void stopOrphans() {
        for (var orphans = running(); !orphans.isEmpty(); orphans = running()) {
            roots(orphans).forEach(ClusterProcesses::askToStop);
            awaitEnd(orphans);
        }
        removeStalePidFile();
    }

    private static Stream<ProcessHandle> roots(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(process -> process.parent().filter(processes::contains).isEmpty());
    }

    /** After a stop: the shut-down checkpoint may take longer than the stopping command waits. */
    void awaitEnd() {
        awaitEnd(running());
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        var known = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(known.resolve("cwd")).equals(cluster)
                    || makesIt(Files.readAllBytes(known.resolve("cmdline")));
        } catch (IOException e) {
            // ended meanwhile, or another user's: the directory is closed to other users, so it is not its server
            return false;
        }
    }

    private boolean makesIt(byte[] commandLine) {
        var words = List.of(new String(commandLine, StandardCharsets.UTF_8).split("\0", -1));
        var program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        return MAKERS.contains(program) && words.contains(cluster.toString());
    }

    /**
     * SIGINT is PostgreSQL's "fast" stop: sessions end, everything is written, no recovery at the next start. One that has
     * ended by itself meanwhile is no news; one that does not end is noticed afterwards.
     */
    private static void askToStop(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd(List<ProcessHandle> processes) {
        var all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw stillRunning(processes, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning(processes, e);
        }
    }

    private EmbeddedPostgresRefused stillRunning(List<ProcessHandle> processes, Exception cause) {
        return new EmbeddedPostgresRefused(
                "A PostgreSQL left behind on %s does not end (processes %s)."
                        .formatted(
                                cluster,
                                processes.stream().map(ProcessHandle::pid).toList()),
                "Stop these processes and start again.",
                cause);
    }

    /** With no process left here, the file can only mislead: its number may belong to a stranger by now. */
    private void removeStalePidFile() {
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
