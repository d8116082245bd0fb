package uk.casereview.shared;

import java.util.UUID;

/** One learning action plan. */
public record ActionPlanId(UUID value) implements Identifier {
    /** "One plan per source review", so its id follows from the source's. */
    public static ActionPlanId of(UUID source) {
        return new ActionPlanId(DerivedId.from(source, "action-plan"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
