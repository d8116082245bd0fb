package uk.casereview.platform.axon;

import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a group stands, as a test says. */
public final class TokensUnderTest {
    private TokensUnderTest() {}

    public static TokenPositions in(JdbcClient database) {
        return new TokenPositions(UUID.randomUUID(), database, StoreUnderTest.serializer());
    }

    public static void set(JdbcClient database, String group, long place) {
        set(database, group, 0, place);
    }

    public static void set(JdbcClient database, String group, int segment, long place) {
        var token =
                StoreUnderTest.serializer().serialize(GapAwareTrackingToken.newInstance(place, Set.of()), byte[].class);
        database.sql("delete from event_store.tokens where processor_name = ? and segment = ?")
                .params(group, segment)
                .update();
        database.sql("insert into event_store.tokens (processor_name, segment, token, token_type) values (?, ?, ?, ?)")
                .params(group, segment, token.getData(), token.getType().getName())
                .update();
    }
}
