package uk.casereview.system;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/** A process that holds a data directory, commits one row, says so, and waits to be ended. */
final class EmbeddedPostgresHolder {
    static final String COMMITTED = "committed";

    private EmbeddedPostgresHolder() {}

    static Process startedOn(Path dataDir) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // it ends before the optimising compiler pays for itself
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPostgresHolder.class.getName(),
                        dataDir.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(dataDir.resolveSibling("holder.log").toFile()))
                .start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var dataDir = Path.of(arguments[0]);
        var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        EmbeddedPostgresFaultsIT.write(server);
        var unfinished = Files.writeString(dataDir.resolve("committing"), Long.toString(server.postmasterPid()));
        Files.move(unfinished, dataDir.resolve(COMMITTED), StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
