package uk.casereview.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.platform.axon.StoredEvents;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.query.Projections;

/**
 * Works the log out anew from the event store, round after round and part by part, and holds it against what was logged, what
 * was signed, and what lies outside the database. It finds out what was done to the database; whoever does not trust this
 * service either takes a bundle and {@code verify-audit}.
 */
final class SelfCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('audit self-check'))";

    private final JdbcClient database;
    private final CheckTables state;
    private final LogTables tables;
    private final Checkpoints checkpoints;
    private final AuditKeys keys;
    private final CheckpointFolder folder;
    private final StoredEvents events;
    private final TokenPositions positions;
    private final Consumer<List<Difference>> announced;
    private final TransactionTemplate transaction;
    private final Clock system = Clock.systemUTC();

    SelfCheck(
            JdbcClient database,
            LogTables tables,
            Checkpoints checkpoints,
            AuditKeys keys,
            CheckpointFolder folder,
            StoredEvents events,
            TokenPositions positions,
            Consumer<List<Difference>> announced,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.state = new CheckTables(database);
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.folder = folder;
        this.events = events;
        this.positions = positions;
        this.announced = announced;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks the next part, unless another instance is at it; killed at any point it is checked again.
     *
     * @return whether more of the round is left
     */
    boolean nextPart() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            try {
                return database.sql(LOCK).query(Boolean.class).single() && checkAlone();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private boolean checkAlone() throws IOException {
        Instant now = system.instant();
        CheckedSoFar soFar = state.soFar().orElseGet(() -> CheckedSoFar.nothing(now));
        // in this order: what is signed or logged meanwhile is none of this part's business
        NavigableSet<Long> outside = folder.sizes();
        long signed = Math.max(outside.isEmpty() ? 0 : outside.last(), checkpoints.signed());
        long passed = positions.reached(Projections.AUDIT_LOG);
        long size = tables.end().size();
        List<Leaf> found = tables.leaves(soFar.leaves(), size, LogWalk.AT_ONCE);
        List<Leaf> leaves = found.subList(0, beforeWideGap(found));
        long upTo = leaves.isEmpty() ? soFar.leaves() : leaves.getLast().index() + 1;
        CheckedPart part = new CheckedPart(
                soFar,
                new SignedSizes(
                        keys,
                        checkpoints.texts(soFar.leaves(), upTo),
                        texts(outside.subSet(soFar.leaves(), false, upTo, true))));
        LogWalk walk = new LogWalk(tables, events, soFar.place());
        boolean more;
        if (isBehindWideGap(leaves, soFar.leaves())
                && walk.onTo(leaves.getFirst().position() - 1, part)) {
            upTo = soFar.leaves();
            more = true;
        } else {
            if (!leaves.isEmpty()) {
                walk.over(leaves, part);
            }
            more = leaves.size() < found.size() || found.size() == LogWalk.AT_ONCE || walk.onTo(passed, part);
        }
        part.compareWith(tables);
        remember(part.differences(), now);
        CheckedSoFar next = soFar.upTo(upTo, walk.reached(), part.peaks());
        if (more) {
            state.keep(next);
        } else {
            if (signed > size) {
                remember(List.of(new Difference(DifferenceKind.LOG_CUT, signed)), now);
            }
            state.keep(next.around(now));
        }
        return more;
    }

    /** Where so many leaves are missing, the events between are gone through part by part before it. */
    private static boolean isBehindWideGap(List<Leaf> leaves, long next) {
        return !leaves.isEmpty() && leaves.getFirst().index() - next > LogWalk.AT_ONCE;
    }

    private static int beforeWideGap(List<Leaf> leaves) {
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).index() - leaves.get(i - 1).index() > LogWalk.AT_ONCE) {
                return i;
            }
        }
        return leaves.size();
    }

    private Map<Long, String> texts(Collection<Long> sizes) throws IOException {
        Map<Long, String> texts = new HashMap<>();
        for (long size : sizes) {
            texts.put(size, folder.text(size));
        }
        return texts;
    }

    private void remember(List<Difference> differences, Instant now) {
        List<Difference> unknown = differences.stream()
                .filter(difference -> state.remember(difference, now))
                .toList();
        for (Difference difference : unknown) {
            LOG.error(
                    "The record is not what it was: {} {}: {}",
                    difference.kind(),
                    difference.at(),
                    difference.kind().words());
        }
        if (!unknown.isEmpty()) {
            announced.accept(unknown);
        }
    }
}
