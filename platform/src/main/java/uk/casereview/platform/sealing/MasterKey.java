package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The master key file: a Tink keyset that wraps every other key and never leaves this machine. */
final class MasterKey {
    private static final String OWNER_ONLY = "rw-------";

    private MasterKey() {}

    /**
     * Reads the file, or makes it.
     *
     * @param mayCreate whether nothing is wrapped under an earlier master key yet
     */
    static Aead at(Path file, boolean mayCreate) {
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new MasterKeyRefused("The master key file " + file
                            + " is missing, but the database holds keys wrapped by it. Put the file back from its safe"
                            + " copy; without it no sealed text can be read.");
                }
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new MasterKeyRefused("The master key file " + file + " cannot be read or written.", e);
        }
    }

    private static Aead read(Path file) throws IOException {
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------")) {
            throw new MasterKeyRefused(
                    "The master key file " + file + " may be read by others than its owner. Set its mode to 0600.");
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), TinkKeys.CONFIGURATION, InsecureSecretKeyAccess.get())
                    .getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new MasterKeyRefused("The master key file " + file + " holds no master key.", e);
        }
    }

    /** Written aside and then linked, so that no reader ever sees half a key and the first of two writers wins. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "master-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            Files.writeString(
                    draft,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            fresh, TinkKeys.CONFIGURATION, InsecureSecretKeyAccess.get()));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // another instance on this machine made it first; its key is read
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be generated", e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
