package uk.casereview.query;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import uk.casereview.shared.SealedText;

/** What people are called, sealed as it came. */
public interface People {
    /** The names of those among these ids that are people with a name. */
    Map<UUID, SealedText> of(Collection<UUID> ids);
}
