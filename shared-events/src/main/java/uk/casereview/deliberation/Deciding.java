package uk.casereview.deliberation;

import org.jspecify.annotations.Nullable;

/** A command by which a body's decision takes effect (G9). */
public interface Deciding {
    @Nullable
    DecisionRequest decision();
}
