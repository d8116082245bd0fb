package uk.casereview.system;

import java.nio.file.Path;
import java.util.List;

/** What {@code ./start} prepares for a quick start: once for all tests, of whichever fork. */
final class PreparedService {
    /** The paths in the prepared classes are those that {@code ./start} uses from here. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Holder idiom: the first that asks prepares it; the script lets the other forks wait for that. */
    private static final class Prepared {
        private static final List<String> OPTIONS = prepared();
    }

    private PreparedService() {}

    static List<String> asStartRunsIt() {
        return Prepared.OPTIONS;
    }

    private static List<String> prepared() {
        StartScript script = StartScript.run("--only-prepare");
        if (script.exitCode() != 0) {
            throw new AssertionError("./start --only-prepare: " + script.said());
        }
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=.service/service.aot",
                "-jar",
                ".service/service.jar");
    }
}
