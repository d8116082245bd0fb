package uk.casereview.process;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.sealing.DestroyedKey;
import uk.casereview.platform.sealing.KeyErasure;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Destruction;
import uk.casereview.shared.DataRequestId;

/** What carries out erasures, and sees at each start that what the log certifies is so. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    @Bean
    StoredErasures storedErasures(DataSource database) {
        return new StoredErasures(JdbcClient.create(database));
    }

    @Bean
    ErasureProcess erasureProcess(
            StoredErasures memory,
            EventStreams streams,
            KeyErasure keys,
            CommandDispatch dispatch,
            ProcessTime time,
            @Value("${casereview.backups.kept-for}") Period kept) {
        Function<UUID, List<Recorded>> history = stream -> streams.read(stream, 0);
        Destruction destruction = new Destruction() {
            @Override
            public void destroy(Set<UUID> ids, DataRequestId request, Instant at) {
                keys.destroy(ids.stream()
                        .map(id -> new DestroyedKey(id, request.value(), at))
                        .toList());
            }

            @Override
            public boolean hasBegun(DataRequestId request) {
                return keys.hasBegun(request.value());
            }
        };
        return new ErasureProcess(new ProcessDesk(
                List.of(new WhenErasureIsApprovedThenDestroyKeys(memory, history, destruction, time, kept)),
                new OnItsOwnThread(dispatch::send),
                time));
    }

    /** Before anything is served, and before the processes go on. */
    @Bean
    SmartInitializingSingleton destroyedKeysStayDestroyed(StoredErasures erasures, KeyErasure keys) {
        return () -> keys.again(erasures.destroyed());
    }
}
