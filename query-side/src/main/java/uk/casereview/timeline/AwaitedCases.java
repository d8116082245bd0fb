package uk.casereview.timeline;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.query.Freshness;
import uk.casereview.timeline.FreshnessQuery.AwaitCase;
import uk.casereview.timeline.FreshnessQuery.CaseAwaited;

/** Lets a page wait for what its visitor has just recorded, as {@code ?after=} does over HTTP. */
@Component
class AwaitedCases {
    private final Freshness freshness;

    AwaitedCases(Freshness freshness) {
        this.freshness = freshness;
    }

    @QueryHandler
    CaseAwaited on(AwaitCase query) {
        return new CaseAwaited(freshness.await(query.position(), CaseController.VIEWS));
    }
}
