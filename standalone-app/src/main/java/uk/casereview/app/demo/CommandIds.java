package uk.casereview.app.demo;

import java.util.UUID;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/**
 * The ids of told commands: the same at every start, and to be known by their first half alone, however many there are
 * (RFC 9562 version 8).
 */
final class CommandIds {
    private static final UUID SEED = DerivedId.from(new UUID(0, 0), "demo-cases");
    private static final long VERSION = 0xF000L;

    private final long mark;

    private CommandIds(String edition) {
        mark = (DerivedId.from(SEED, edition).getMostSignificantBits() & ~VERSION) | 0x8000L;
    }

    /** Those of the demo cases. */
    static CommandIds ofDemo() {
        return new CommandIds("");
    }

    /** The same stories in another edition have other ids, and are other cases. */
    static CommandIds of(String edition) {
        return new CommandIds(edition);
    }

    CommandId of(String story, int step) {
        return new CommandId(
                new UUID(mark, DerivedId.from(SEED, story + "/" + step).getLeastSignificantBits()));
    }

    boolean areOfDemo() {
        return mark == ofDemo().mark;
    }

    boolean include(UUID commandId) {
        return commandId.getMostSignificantBits() == mark;
    }
}
