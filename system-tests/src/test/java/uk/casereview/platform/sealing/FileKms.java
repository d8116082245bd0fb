package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A key service of the tests' own: it keeps each key in a file that only it reads, and hands out what the key does. One whose
 * folder is not there does not answer.
 */
public final class FileKms implements KmsClient {
    private static final String SCHEME = "file-kms://";

    static String uri(Path key) {
        return SCHEME + key.toAbsolutePath();
    }

    @Override
    public boolean doesSupport(String keyUri) {
        return keyUri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(String credentialPath) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        Path file = Path.of(keyUri.substring(SCHEME.length()));
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file,
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION),
                                TinkKeys.CONFIGURATION,
                                InsecureSecretKeyAccess.get()));
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), TinkKeys.CONFIGURATION, InsecureSecretKeyAccess.get())
                    .getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (IOException e) {
            throw new GeneralSecurityException("the key service cannot be reached", e);
        }
    }
}
