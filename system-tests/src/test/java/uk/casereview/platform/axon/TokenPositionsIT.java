package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.StoreUnderTest.Writer;

class TokenPositionsIT {
    private static final UUID STORE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private StoreUnderTest store;
    private JdbcTokenStore tokens;
    private TokenPositions positions;

    @BeforeEach
    void openTokens() throws Exception {
        store = new StoreUnderTest();
        tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(store.database()))
                .schema(StoreSchemas.tokens())
                .serializer(StoreUnderTest.serializer())
                .nodeId("a")
                .build();
        positions = new TokenPositions(STORE, JdbcClient.create(store.database()), StoreUnderTest.serializer());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static TrackingToken at(long place) {
        return GapAwareTrackingToken.newInstance(place, Set.of());
    }

    @Test
    void aGroupHasReachedWhatItsSlowestSegmentHas() {
        tokens.initializeTokenSegments("tracker", 2, at(0));
        tokens.storeToken(at(7), "tracker", 0);
        assertThat(positions.reached("tracker")).isZero();

        tokens.storeToken(at(5), "tracker", 1);

        assertThat(positions.reached("tracker")).isEqualTo(5);
        assertThat(positions.hasReached("tracker", new Position(STORE, 5))).isTrue();
        assertThat(positions.hasReached("tracker", new Position(STORE, 6))).isFalse();
    }

    /** The group covered it before; while it is rebuilt it does not. */
    @Test
    void aReplayCountsFromItsStart() {
        tokens.initializeTokenSegments("tracker", 1, at(0));
        tokens.storeToken(ReplayToken.createReplayToken(at(9), at(2)), "tracker", 0);

        assertThat(positions.reached("tracker")).isEqualTo(2);
    }

    /** A night of reading may lie before the first place that is asked for. */
    @Test
    void whatAccessesAloneLieBetweenStandsWhereItStood() throws Exception {
        long accesses = written(3);
        asAccesses(accesses - 1, accesses);
        tokens.initializeTokenSegments("tracker", 1, at(accesses));
        assertThat(positions.standing(List.of("tracker"))).containsExactly("tracker/0 " + accesses);

        long more = written(2);
        asAccesses(more - 1, more);
        tokens.storeToken(at(more), "tracker", 0);
        assertThat(positions.standing(List.of("tracker"))).containsExactly("tracker/0 " + accesses);

        tokens.initializeTokenSegments("behind", 1, at(accesses - 1));
        assertThat(positions.standing(List.of("behind"))).containsExactly("behind/0 " + (accesses - 1));

        long event = written(1);
        long last = written(1);
        asAccesses(last, last);
        tokens.storeToken(at(last), "tracker", 0);
        assertThat(positions.standing(List.of("tracker"))).containsExactly("tracker/0 " + event);
        tokens.storeToken(at(event), "tracker", 0);
        assertThat(positions.standing(List.of("tracker"))).containsExactly("tracker/0 " + event);
    }

    /** The place of the last of them. */
    private long written(int events) throws SQLException {
        try (Writer writer = store.writer()) {
            for (int number = 0; number < events; number++) {
                writer.insert("one");
            }
            writer.commit();
        }
        return JdbcClient.create(store.database())
                .sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single();
    }

    private void asAccesses(long first, long last) {
        JdbcClient.create(store.database())
                .sql("update event_store.events set aggregate_type = ? where global_index between ? and ?")
                .params(Positions.ACCESS_LOG, first, last)
                .update();
    }

    @Test
    void aGroupThatNeverRanHasReachedNothing() {
        assertThat(positions.reached("nobody")).isZero();
        assertThat(positions.awaits("nobody", new Position(STORE, 1), Duration.ofMillis(20)))
                .isFalse();
    }

    @Test
    void aPositionOfAnotherStoreIsNeverReached() {
        tokens.initializeTokenSegments("tracker", 1, at(9));

        assertThat(positions.awaits("tracker", new Position(UUID.randomUUID(), 1), Duration.ofDays(1)))
                .isFalse();
    }
}
