package uk.casereview.authority;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/** The rows of the table, each command once. */
final class AuthorityRows {
    private final Map<Class<? extends Command>, Set<Role>> rows = new HashMap<>();

    void row(Class<? extends Command> command, Collection<Role> group, Role... more) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(group);
        roles.addAll(List.of(more));
        if (rows.put(command, Set.copyOf(roles)) != null) {
            throw new IllegalStateException(command.getSimpleName() + " stands twice in the table");
        }
    }

    Set<Role> of(Class<?> command) {
        return rows.getOrDefault(command, Set.of());
    }

    Set<Class<? extends Command>> commands() {
        return Set.copyOf(rows.keySet());
    }
}
