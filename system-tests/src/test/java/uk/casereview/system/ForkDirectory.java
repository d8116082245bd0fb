package uk.casereview.system;

import java.nio.file.Path;

/** Where a test may leave something behind: several forks run beside each other, and none is in the way of another. */
public final class ForkDirectory {
    private static final String FORK = System.getProperty("test.fork", "fork-1");

    private ForkDirectory() {}

    /** The same directory as {@code target/test-<name>-${test.fork:fork-1}} in settings. */
    public static Path named(String name) {
        return Path.of("target", "test-" + name + "-" + FORK);
    }
}
