package uk.casereview.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams.Recorded;

/** Folds a stream into facts, and notes how much of it was read. */
final class Fold {
    private Fold() {}

    /**
     * The facts after these events of the stream.
     *
     * @param before what was known already, of this stream or of another
     */
    static <F> @Nullable F of(
            List<Recorded> events,
            UUID stream,
            BiFunction<@Nullable F, Recorded, @Nullable F> evolve,
            @Nullable F before,
            Map<String, Long> versions) {
        @Nullable F facts = before;
        for (Recorded recorded : events) {
            facts = evolve.apply(facts, recorded);
        }
        if (!events.isEmpty()) {
            versions.put(stream.toString(), events.getLast().sequence());
        }
        return facts;
    }
}
