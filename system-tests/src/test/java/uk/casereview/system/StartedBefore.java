package uk.casereview.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * What a service leaves that was started once: its tables are made and its partnerships established. A test that needs a
 * service of its own, and not that first start, begins with a copy, which takes the processor a third of the time.
 */
public final class StartedBefore {
    private static final Path LEFT_BEHIND = ForkDirectory.named("started-before");

    /** Belongs to a process, not to what it keeps. */
    private static final List<String> OF_THE_PROCESS = List.of("instance.lock");

    /** Holder idiom: the first test of a fork that asks starts it. */
    private static final class First {
        private static final TestDatabase DATABASE = left();

        private static TestDatabase left() {
            try {
                FileSystemUtils.deleteRecursively(LEFT_BEHIND);
                Files.createDirectories(LEFT_BEHIND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestDatabase database = TestDatabase.fresh();
            try (ServiceProcess process = ServiceProcess.start(LEFT_BEHIND, database.settings())) {
                process.untilReady();
            }
            return database;
        }
    }

    private StartedBefore() {}

    /** A copy of its database; of its keys and whatever else lies beside it in the directory, which is still empty. */
    public static TestDatabase copiedTo(Path dataDir) {
        TestDatabase copy = First.DATABASE.copy();
        try {
            FileSystemUtils.copyRecursively(LEFT_BEHIND, dataDir);
            for (String file : OF_THE_PROCESS) {
                Files.deleteIfExists(dataDir.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }
}
