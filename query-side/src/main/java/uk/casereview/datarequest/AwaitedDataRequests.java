package uk.casereview.datarequest;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.datarequest.DataRequestQuery.AwaitDataRequests;
import uk.casereview.datarequest.DataRequestQuery.DataRequestsAwaited;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;

/** Lets a page wait for what its visitor has just recorded, as {@code ?after=} does over HTTP. */
@Component
class AwaitedDataRequests {
    private final Freshness freshness;

    AwaitedDataRequests(Freshness freshness) {
        this.freshness = freshness;
    }

    @QueryHandler
    DataRequestsAwaited on(AwaitDataRequests query) {
        return new DataRequestsAwaited(freshness.await(query.position(), List.of(Projections.DATA_REQUESTS)));
    }
}
