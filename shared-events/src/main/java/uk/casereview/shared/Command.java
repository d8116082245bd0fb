package uk.casereview.shared;

import java.util.UUID;

/** What somebody asks an aggregate to do. */
public interface Command {
    /** The aggregate asked. */
    UUID target();
}
