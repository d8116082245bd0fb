package uk.casereview.shared;

import java.util.UUID;

/** One learning action plan. */
public record ActionPlanId(UUID value) implements Identifier {
    /** "One plan per source review", so its id follows from the source's. */
    public static ActionPlanId of(UUID source) {
        return of(source, 1);
    }

    /** Of the reviews that a case keeps in one file, each has its own. */
    public static ActionPlanId of(UUID source, int number) {
        return new ActionPlanId(DerivedId.from(source, number == 1 ? "action-plan" : "action-plan/" + number));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
