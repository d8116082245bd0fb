package uk.casereview.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How many rows a question has. Counting them all costs more than reading a page of them, so the same question is counted
 * once for as long as no view that it asks has gone on. Not much longer either, for a rebuild may mend a view in its place.
 */
@Component
public final class Totals {
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int QUESTIONS = 1_000;

    private final Freshness freshness;
    private final Cache<Asked, Long> counted = Caffeine.newBuilder()
            .maximumSize(QUESTIONS)
            .expireAfterWrite(AT_MOST)
            .build();

    Totals(Freshness freshness) {
        this.freshness = freshness;
    }

    private record Asked(List<String> standing, List<Object> question) {}

    /**
     * The number.
     *
     * @param groups the views that are asked
     * @param question everything that the number depends on besides
     */
    public long of(List<String> groups, List<Object> question, Supplier<Long> count) {
        return Objects.requireNonNull(
                counted.get(new Asked(freshness.standing(groups), List.copyOf(question)), _ -> count.get()));
    }
}
