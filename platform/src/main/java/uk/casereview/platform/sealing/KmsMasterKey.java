package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A master key that a key service keeps and never hands out (design §7: "a KMS by configuration"). Its client is whatever
 * Tink client for the uri stands on the class path.
 */
record KmsMasterKey(String current, Aead aead) implements MasterKeySource {
    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.UTF_8);

    /**
     * The key the uri names, once it has shown that it wraps and unwraps.
     *
     * @param credentials a file the client reads; null: whatever is its default
     */
    static KmsMasterKey at(String uri, @Nullable String credentials) {
        KmsClient client = client(uri)
                .orElseThrow(
                        () -> new MasterKeyRefused(
                                "No client on the class path supports the master key " + uri
                                        + ". Put Tink's client for that key service there, or correct casereview.keys.master-key-uri."));
        try {
            KmsClient signedIn =
                    credentials == null ? client.withDefaultCredentials() : client.withCredentials(credentials);
            Aead aead = signedIn.getAead(uri);
            aead.decrypt(aead.encrypt(PROBE, PROBE), PROBE);
            return new KmsMasterKey(uri, aead);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new MasterKeyRefused(
                    "The key service does not answer for the master key " + uri
                            + ". Look whether it can be reached, and whether this service may use the key.",
                    e);
        }
    }

    private static Optional<KmsClient> client(String uri) {
        try {
            return Optional.of(KmsClients.get(uri));
        } catch (GeneralSecurityException _) {
            // none was added by hand
            return ServiceLoader.load(KmsClient.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(client -> client.doesSupport(uri))
                    .findFirst();
        }
    }

    @Override
    public Set<String> all() {
        return Set.of(current);
    }

    @Override
    public boolean refreshed() {
        return false;
    }

    @Override
    public String toString() {
        return current;
    }
}
