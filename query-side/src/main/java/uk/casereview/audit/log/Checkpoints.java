package uk.casereview.audit.log;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.proof.VerifierKey;

/** What was signed of the log, by witnesses too, and how more of it is: by one instance at a time, by the machine's clock. */
@Repository
@WithAuditLog
class Checkpoints {
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('audit checkpoint'))";

    private final JdbcClient database;
    private final LogTables tables;
    private final AuditKeys keys;
    private final CheckpointFolder folder;
    private final RowMapper<Kept> kept = (row, _) -> kept(row.getLong(1), SignedNote.parse(row.getString(2)));
    private final TransactionTemplate transaction;
    private final Clock system = Clock.systemUTC();

    Checkpoints(
            JdbcClient database,
            LogTables tables,
            AuditKeys keys,
            CheckpointFolder folder,
            PlatformTransactionManager transactions) {
        this.folder = folder;
        this.database = database;
        this.tables = tables;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<SignedNote> latest() {
        return database.sql("select size, note from audit_log.checkpoint order by size desc limit 1")
                .query(kept)
                .optional()
                .map(Kept::note);
    }

    private Kept kept(long size, SignedNote note) {
        return new Kept(size, folder.countersigned(size, note));
    }

    /** One of them, under the size it is kept under; that the note says the same is for others to check. */
    record Kept(long size, SignedNote note) {}

    /** Those of more leaves than one size and at most another, in their order. */
    List<Kept> between(long more, long atMost, int most) {
        return database.sql(
                        "select size, note from audit_log.checkpoint where size > ? and size <= ? order by size limit ?")
                .params(more, atMost, most)
                .query(kept)
                .list();
    }

    /** As they are stored, of more leaves than one size and at most another, whoever wrote them. */
    Map<Long, String> texts(long more, long atMost) {
        Map<Long, String> texts = new HashMap<>();
        database.sql("select size, note from audit_log.checkpoint where size > ? and size <= ?")
                .params(more, atMost)
                .query((RowCallbackHandler) row -> texts.put(row.getLong(1), row.getString(2)));
        return texts;
    }

    /** How many leaves were signed last. */
    long signed() {
        return database.sql("select coalesce(max(size), 0) from audit_log.checkpoint")
                .query(Long.class)
                .single();
    }

    /**
     * Signs the tree of so many leaves, unless somebody else is at it, or has signed as many, or this instance's key is not
     * the one to sign.
     *
     * @throws LogBroken if the tree is not one that grew out of what was signed last; it is not signed then
     */
    boolean sign(long size) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean alone = database.sql(LOCK).query(Boolean.class).single();
            return alone && size > signed() && signAlone(size);
        }));
    }

    private boolean signAlone(long size) {
        List<VerifierKey> known = keys.known();
        List<Signer> signers = keys.signers(known);
        if (signers.isEmpty()) {
            return false;
        }
        StoredTree tree = new StoredTree(tables, size);
        latest().map(Checkpoint::of).ifPresent(last -> mustHold(last, tree));
        Hash root = tree.root(size);
        Instant now = system.instant();
        SignedNote note = new Checkpoint(keys.origin(), size, root, now).signedBy(signers);
        database.sql("insert into audit_log.checkpoint (size, root, signed_at, note) values (?, ?, ?, ?)")
                .params(size, root.bytes(), now.atOffset(ZoneOffset.UTC), note.toText())
                .update();
        keys.remember(known, signers, size);
        return true;
    }

    private static void mustHold(Checkpoint last, StoredTree tree) {
        if (!tree.root(last.size()).equals(last.root())) {
            throw new LogBroken("what the log holds is not what was signed at " + last.size() + " leaves");
        }
    }
}
