package uk.casereview.query;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.TokenPositions;

/** Where each group stands, and how to hold it there. */
@Component
final class GroupTokens {
    private final JdbcClient database;
    private final TokenPositions positions;

    GroupTokens(JdbcClient database, TokenPositions positions) {
        this.database = database;
        this.positions = positions;
    }

    long reached(String group) {
        return positions.reached(group);
    }

    /**
     * Makes whoever processes the group wait until this transaction ends: a batch stores its token before it writes its
     * rows. Its claim stays untouched, so it goes on as if nothing had been.
     *
     * @return where the group stands meanwhile
     */
    long lock(String group) {
        var segments = database.sql("select segment from event_store.tokens where processor_name = :group for update")
                .param("group", group)
                .query(Integer.class)
                .list();
        if (segments.size() > 1) {
            throw new IllegalStateException(group + " stands at several places at once, one for each segment");
        }
        return reached(group);
    }
}
