package uk.casereview.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rebuilds read models on demand, one after the other in this process, and each in one process at a time. What was
 * under way when a process died begins anew when the next one starts.
 */
@Component
public final class ProjectionRebuild implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuild.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('projection rebuild'), hashtext(?))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('projection rebuild'), hashtext(?))";

    private final List<Projection> projections;
    private final Rebuild rebuild;
    private final RebuildProgress progress;
    private final GroupTokens tokens;
    private final DataSource database;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(new AxonThreadFactory("projection-rebuild"));

    ProjectionRebuild(
            List<Projection> projections,
            Rebuild rebuild,
            RebuildProgress progress,
            GroupTokens tokens,
            DataSource database) {
        this.projections = projections;
        this.rebuild = rebuild;
        this.progress = progress;
        this.tokens = tokens;
        this.database = database;
    }

    /** Asks for a rebuild; one that is under way already is the answer to that. False where there is no such group. */
    public boolean rebuild(String group) {
        Optional<Projection> found = find(group);
        found.ifPresent(this::submit);
        return found.isPresent();
    }

    Optional<Projection> find(String group) {
        return projections.stream()
                .filter(projection -> projection.group().equals(group))
                .findFirst();
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        progress.unfinished().forEach(this::rebuild);
    }

    void submit(Projection projection) {
        if (!progress.unfinished().contains(projection.group())) {
            progress.begin(projection.group(), tokens.reached(projection.group()));
        }
        worker.execute(() -> alone(projection));
    }

    private void alone(Projection projection) {
        try (Connection session = database.getConnection()) {
            if (answersYes(session, LOCK, projection.group())) {
                try {
                    runIfAsked(projection);
                } finally {
                    answersYes(session, UNLOCK, projection.group());
                }
            }
        } catch (SQLException e) {
            LOG.error("The rebuild of {} waits for the next start", projection.group(), e);
        }
    }

    private void runIfAsked(Projection projection) {
        String group = projection.group();
        if (!progress.unfinished().contains(group)) {
            return;
        }
        LOG.info("Rebuilding {}", group);
        try {
            rebuild.run(projection);
            LOG.info("Rebuilt {}", group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.error("The rebuild of {} failed; the old view goes on", group, e);
                progress.end(group, RebuildProgress.State.FAILED, e.getClass().getSimpleName());
            }
        }
    }

    private static boolean answersYes(Connection session, String sql, String group) throws SQLException {
        try (var statement = session.prepareStatement(sql)) {
            statement.setString(1, group);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Ends at once: what was under way begins anew at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
