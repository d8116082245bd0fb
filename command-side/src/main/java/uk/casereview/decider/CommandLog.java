package uk.casereview.decider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;

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
     * @param ids what it made that later commands name
     */
    public record Entry(@Nullable String bodyMac, long version, List<String> events, Map<String, String> ids) {
        public Entry {
            events = List.copyOf(events);
            ids = Map.copyOf(ids);
        }
    }

    public @Nullable Entry find(CommandId command) {
        return entries.get(command);
    }

    CommandLog with(CommandId command, @Nullable String bodyMac, long version, Event event) {
        Entry known = entries.get(command);
        List<String> events = new ArrayList<>(known == null ? List.of() : known.events());
        events.add(event.getClass().getSimpleName());
        Map<String, String> ids = new HashMap<>(known == null ? Map.of() : known.ids());
        ids.putAll(NewIds.of(event));
        Map<CommandId, Entry> all = new LinkedHashMap<>(entries);
        all.put(command, new Entry(bodyMac, version, events, ids));
        return new CommandLog(all);
    }
}
