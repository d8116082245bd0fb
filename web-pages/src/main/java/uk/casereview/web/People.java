package uk.casereview.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.StaffQuery.FindStaffNames;
import uk.casereview.partnership.StaffQuery.StaffNamesFound;
import uk.casereview.shared.UserId;

/** What the people on a page are called; whoever has no name there is known by role and agency alone. */
public record People(Map<UUID, String> names) {
    public People {
        names = Map.copyOf(names);
    }

    public static People named(Set<UUID> ids, Answers answers, TextReader texts) {
        Map<UUID, String> names = new TreeMap<>();
        answers.to(new FindStaffNames(ids), StaffNamesFound.class).names().forEach((id, given) -> {
            ShownText name = texts.read(given);
            if (name.kind() == ShownText.Kind.OPEN) {
                names.put(id, name.plain());
            }
        });
        return new People(names);
    }

    public @Nullable String name(UserId id) {
        return names.get(id.value());
    }
}
