package uk.casereview.partnership;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipQuery.AwaitPartnership;
import uk.casereview.partnership.PartnershipQuery.PartnershipAwaited;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;

/** Lets a page wait for what its visitor has just laid down, as {@code ?after=} does over HTTP. */
@Component
class AwaitedPartnerships {
    static final List<String> VIEWS = List.of(Projections.PARTNERSHIP_DIRECTORY, Projections.PARTNERSHIP_REFERENCE);

    private final Freshness freshness;

    AwaitedPartnerships(Freshness freshness) {
        this.freshness = freshness;
    }

    @QueryHandler
    PartnershipAwaited on(AwaitPartnership query) {
        return new PartnershipAwaited(freshness.await(query.position(), VIEWS));
    }
}
