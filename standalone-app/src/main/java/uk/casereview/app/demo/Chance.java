package uk.casereview.app.demo;

import java.util.List;
import java.util.Random;

/** Chance that always falls in the same way for the same number. */
record Chance(Random random) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static Chance of(int number) {
        return new Chance(new Random(SPREAD * (number + 1L)));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[below(all.length)];
    }
}
