package uk.casereview.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows a question has. Counting them all costs more than reading a page of them, so the same question is counted
 * once for as long as no view that it asks has gone on. Not much longer either, for a rebuild may mend a view in its place.
 */
@Component
public final class Totals {
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int QUESTIONS = 1_000;

    private final JdbcClient database;
    private final Freshness freshness;
    private final Cache<Asked, Long> counted = Caffeine.newBuilder()
            .maximumSize(QUESTIONS)
            .expireAfterWrite(AT_MOST)
            .build();

    Totals(JdbcClient database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    private record Asked(List<String> standing, List<Object> question) {}

    /**
     * How many rows some statements yield together. Each is counted by itself, under those of the parameters alone that it
     * names: what readers have in common is counted once for all of them.
     *
     * @param groups the views that are asked
     */
    public long of(List<String> groups, List<String> parts, Map<String, Object> parameters) {
        return parts.stream()
                .mapToLong(part -> count(groups, part, named(part, parameters)))
                .sum();
    }

    private long count(List<String> groups, String part, Map<String, Object> parameters) {
        return of(
                groups,
                List.<Object>of(part, parameters),
                () -> database.sql("select count(*) from (" + part + ") part")
                        .params(parameters)
                        .query(Long.class)
                        .single());
    }

    private static Map<String, Object> named(String statement, Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> statement.contains(":" + parameter.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

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
