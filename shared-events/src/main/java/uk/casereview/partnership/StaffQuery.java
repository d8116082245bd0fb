package uk.casereview.partnership;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.shared.SealedText;

/** What is asked about people who work with the service. */
public sealed interface StaffQuery {
    /** What they are called; whoever reads a case may read who acted in it. */
    record FindStaffNames(Set<UUID> people) implements StaffQuery {
        public FindStaffNames {
            people = Set.copyOf(people);
        }
    }

    /** The names by the people's ids; who has none is named by the id. */
    record StaffNamesFound(Map<UUID, SealedText> names) {
        public StaffNamesFound {
            names = Map.copyOf(names);
        }
    }
}
