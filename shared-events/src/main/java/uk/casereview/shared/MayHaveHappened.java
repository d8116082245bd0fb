package uk.casereview.shared;

import org.jspecify.annotations.Nullable;

/**
 * A command that records what the partnership did outside the service. §15.1-1: "A gate stops an intention, never a
 * fact": with {@code alreadyHappened} the true date and a reason are recorded, and what rule was broken goes into the
 * event's irregularities.
 */
public interface MayHaveHappened {
    boolean alreadyHappened();

    /** Why the fact stands, although a rule was broken. */
    @Nullable
    SealedText reason();
}
