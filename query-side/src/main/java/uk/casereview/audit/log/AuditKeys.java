package uk.casereview.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;
import uk.casereview.platform.sealing.KeyFile;
import uk.casereview.platform.sealing.KeyRefused;

/**
 * Who signs the log, and who has signed it so far. Another key takes over only together with the former, whose signature is
 * what makes it trusted; a key that is lost stops the start instead of being replaced in silence.
 */
final class AuditKeys {
    private final JdbcClient database;
    private final String origin;
    private final Signer signer;
    private final @Nullable Signer former;

    private AuditKeys(JdbcClient database, String origin, Signer signer, @Nullable Signer former) {
        this.database = database;
        this.origin = origin;
        this.signer = signer;
        this.former = former;
    }

    static AuditKeys open(JdbcClient database, String origin, AuditProperties properties) {
        Path file = properties.keyFile();
        if (file == null) {
            throw new KeyRefused("No audit key is named. Set casereview.audit.key-file to a file that only the service"
                    + " can read; it is made at the first start.");
        }
        Path formerFile = properties.formerKeyFile();
        Signer former = formerFile == null ? null : read(formerFile, origin);
        List<VerifierKey> known = keysIn(database);
        if (!Files.exists(file)) {
            make(file, origin, known, former);
        }
        AuditKeys keys = new AuditKeys(database, origin, read(file, origin), former);
        if (keys.signers(known).isEmpty()) {
            throw new KeyRefused("The audit key in " + file + " is not the one that has signed the log so far. Put that"
                    + " one back; or, if this one is to take its place, name the file of that one in"
                    + " casereview.audit.former-key-file, so that both sign the next checkpoint.");
        }
        return keys;
    }

    private static void make(Path file, String origin, List<VerifierKey> known, @Nullable Signer former) {
        if (!known.isEmpty() && former == null) {
            throw new KeyRefused("The audit key file " + file + " is missing, but the log has been signed with it. Put"
                    + " the file back from its safe copy.");
        }
        try {
            KeyFile.create(file, Signer.generate(origin).toText());
        } catch (IOException e) {
            throw new KeyRefused("The audit key file " + file + " cannot be written.", e);
        }
    }

    /** The file may have been made for another log. */
    private static Signer read(Path file, String origin) {
        try {
            if (!KeyFile.isOwnersOnly(file)) {
                throw new KeyRefused(
                        "The audit key file " + file + " may be read by others than its owner. Set its mode to 0600.");
            }
            return Signer.parse(Files.readString(file)).named(origin);
        } catch (IOException e) {
            throw new KeyRefused("The audit key file " + file + " cannot be read.", e);
        } catch (Unreadable e) {
            throw new KeyRefused("The audit key file " + file + " holds no audit key.", e);
        }
    }

    String origin() {
        return origin;
    }

    /** Those that have signed, in their order. */
    List<VerifierKey> known() {
        return keysIn(database);
    }

    /** Those that have signed, as far as the one that signs now is among them; whoever has taken it out is not believed. */
    List<VerifierKey> believed() {
        List<VerifierKey> known = known();
        Signer before = former;
        boolean ours = known.contains(signer.verifierKey()) || (before != null && known.contains(before.verifierKey()));
        return ours ? known : List.of(signer.verifierKey());
    }

    /** Those that had signed by the checkpoint of this size, in their order. */
    List<VerifierKey> upTo(long size) {
        return database.sql("select vkey from audit_log.verifier_key where since_size <= ? order by number")
                .param(size)
                .query((row, _) -> VerifierKey.parse(row.getString(1)))
                .list();
    }

    /** Who is to sign next, the older first; nobody where another instance's key has taken over. */
    List<Signer> signers(List<VerifierKey> known) {
        if (known.isEmpty() || known.getLast().equals(signer.verifierKey())) {
            return List.of(signer);
        }
        Signer before = former;
        return before != null && known.getLast().equals(before.verifierKey()) && !known.contains(signer.verifierKey())
                ? List.of(before, signer)
                : List.of();
    }

    /** Remembers the last of these, if it is new, within the current transaction. */
    void remember(List<VerifierKey> known, List<Signer> signed, long size) {
        VerifierKey last = signed.getLast().verifierKey();
        if (!known.contains(last)) {
            database.sql("insert into audit_log.verifier_key (number, vkey, since_size) values (?, ?, ?)")
                    .params(known.size() + 1, last.toString(), size)
                    .update();
        }
    }

    private static List<VerifierKey> keysIn(JdbcClient database) {
        return database.sql("select vkey from audit_log.verifier_key order by number")
                .query((row, _) -> VerifierKey.parse(row.getString(1)))
                .list();
    }
}
