package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The master key file: a Tink keyset that wraps every other key and never leaves this machine. */
final class MasterKey {
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
        if (!KeyFile.isOwnersOnly(file)) {
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

    private static void create(Path file) throws IOException {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            KeyFile.create(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            fresh, TinkKeys.CONFIGURATION, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be generated", e);
        }
    }
}
