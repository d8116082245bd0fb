package uk.casereview.benchmarks;

import java.util.function.Supplier;

/** The figures of this run must not be believed. */
final class Dishonest extends RuntimeException {
    Dishonest(String why) {
        super(why);
    }

    Dishonest(String why, Throwable cause) {
        super(why, cause);
    }

    static void unless(boolean honest, Supplier<String> why) {
        if (!honest) {
            throw new Dishonest(why.get());
        }
    }
}
