package uk.casereview.actionplan;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.UUID;

/** A review that a plan comes from. */
public record PlanSource(SourceType sourceType, UUID sourceId) {
    private static final Comparator<PlanSource> LEADING =
            Comparator.comparing(PlanSource::sourceType).thenComparing(PlanSource::sourceId);

    /** Whose plan it is, of all it comes from: "one plan per source review", the others are links. */
    public static PlanSource leading(Collection<PlanSource> sources) {
        return Collections.min(sources, LEADING);
    }
}
