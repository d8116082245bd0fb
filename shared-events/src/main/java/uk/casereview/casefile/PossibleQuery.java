package uk.casereview.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;

/** What is asked of the command side before anybody fills in a form. */
public sealed interface PossibleQuery {
    /**
     * Which commands somebody may give the records now, and why not the others.
     *
     * @param actors the capacities they may act in, those before others that they prefer
     */
    record FindPossibleCommands(List<Actor> actors, List<UUID> records) implements PossibleQuery {
        public FindPossibleCommands {
            actors = List.copyOf(actors);
            records = List.copyOf(records);
        }
    }

    /** The answer: of each record that there is, every command it takes. */
    record PossibleCommands(Map<UUID, List<Possibility>> byRecord) {
        public PossibleCommands {
            byRecord = Map.copyOf(byRecord);
        }
    }

    /**
     * One command.
     *
     * @param command its address within the collection, like {@code scope-rapid-review}
     * @param refusal why it is not possible now; null where it is, as far as can be told before it is filled in
     */
    record Possibility(String command, @Nullable Refusal refusal) {
        public boolean isPossible() {
            return refusal == null;
        }
    }
}
