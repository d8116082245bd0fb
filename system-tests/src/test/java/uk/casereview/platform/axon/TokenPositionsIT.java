package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
