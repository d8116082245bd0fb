package uk.casereview.decider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CommandId;

/**
 * The commands an aggregate has accepted, so that a repeated one gets the first answer again and causes no new event
 * (G4); it follows from the events alone, no table beside the event store.
 */
public record CommandLog(Map<CommandId, Entry> entries) {
    public static final CommandLog EMPTY = new CommandLog(Map.of());

    public CommandLog {
        entries = Map.copyOf(entries);
    }

    /**
     * One accepted command.
     *
     * @param bodyMac tells the same body from another; null from a process
     */
    public record Entry(@Nullable String bodyMac, long version, List<String> events) {
        public Entry {
            events = List.copyOf(events);
        }
    }

    public @Nullable Entry find(CommandId command) {
        return entries.get(command);
    }

    CommandLog with(CommandId command, @Nullable String bodyMac, long version, String event) {
        Entry known = entries.get(command);
        List<String> events = new ArrayList<>(known == null ? List.of() : known.events());
        events.add(event);
        Map<CommandId, Entry> all = new LinkedHashMap<>(entries);
        all.put(command, new Entry(bodyMac, version, events));
        return new CommandLog(all);
    }
}
