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
import uk.casereview.decider.RegisterReader;
import uk.casereview.facts.RetainedCaseReader;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.sealing.DestroyedKey;
import uk.casereview.platform.sealing.KeyErasure;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Destruction;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Doomed;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Keeping;
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
            RegisterReader registers,
            CommandDispatch dispatch,
            ProcessTime time,
            @Value("${casereview.backups.kept-for}") Period kept) {
        RetainedCaseReader cases = new RetainedCaseReader(streams);
        Function<UUID, List<Recorded>> history = stream -> streams.read(stream, 0);
        Destruction destruction = new Destruction() {
            @Override
            public Set<UUID> destroy(Doomed doomed, DataRequestId request, Instant at) {
                DestroyedKey record = new DestroyedKey(doomed.record(), request.value(), at);
                return doomed.whole()
                        ? keys.destroyRecord(record, doomed.people())
                        : keys.destroyPeople(record, doomed.people());
            }

            @Override
            public boolean hasBegun(DataRequestId request) {
                return keys.hasBegun(request.value());
            }

            @Override
            public boolean isDoomed(UUID key) {
                return keys.isListed(key);
            }
        };
        Keeping keeping = (about, partnership, today) -> !cases.read(about)
                .isDue(registers.of(partnership).register().on(today).retention(), today);
        return new ErasureProcess(new ProcessDesk(
                List.of(new WhenErasureIsApprovedThenDestroyKeys(memory, history, destruction, keeping, time, kept)),
                new OnItsOwnThread(dispatch::send),
                time));
    }

    /** Before anything is served, and before the processes go on. */
    @Bean
    SmartInitializingSingleton destroyedKeysStayDestroyed(StoredErasures erasures, KeyErasure keys) {
        return () -> keys.again(erasures.destroyed());
    }
}
