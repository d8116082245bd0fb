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
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The master key file: a Tink keyset whose keys wrap every other key and never leave this machine. It is only ever replaced
 * as a whole, so that whoever reads it, or is killed, has the one or the other.
 */
final class MasterKeyFile implements MasterKeySource {
    private final Path file;
    private volatile Read read;

    /** What the file said, and the keys that are in it. */
    private record Read(String text, KeysetHandle keys, Aead aead) {}

    private MasterKeyFile(Path file) throws IOException {
        this.file = file;
        this.read = read(file);
    }

    /**
     * Reads the file, or makes it.
     *
     * @param mayCreate whether nothing is wrapped under an earlier master key yet
     */
    static MasterKeyFile at(Path file, boolean mayCreate) {
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new MasterKeyRefused("The master key file " + file
                            + " is missing, but the database holds keys wrapped by it. Put the file back from its safe"
                            + " copy; without it no sealed text can be read.");
                }
                KeyFile.create(file, written(generated(KeysetHandle.newBuilder())));
            }
            return new MasterKeyFile(file);
        } catch (IOException e) {
            throw new MasterKeyRefused("The master key file " + file + " cannot be read or written.", e);
        }
    }

    @Override
    public String current() {
        return name(read.keys().getPrimary());
    }

    @Override
    public Set<String> all() {
        KeysetHandle keys = read.keys();
        return IntStream.range(0, keys.size())
                .mapToObj(number -> name(keys.getAt(number)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Aead aead() {
        return read.aead();
    }

    @Override
    public synchronized boolean refreshed() {
        try {
            if (Files.readString(file).equals(read.text())) {
                return false;
            }
            read = read(file);
            return true;
        } catch (IOException e) {
            throw new MasterKeyRefused("The master key file " + file + " cannot be read any more.", e);
        }
    }

    /** A new key wraps from now on, and those before it go on unwrapping. */
    synchronized void renew() {
        refreshed();
        replace(generated(KeysetHandle.newBuilder(read.keys())));
    }

    /** Takes keys out that nothing needs any more; never the one that wraps. */
    synchronized void remove(Collection<String> names) {
        refreshed();
        KeysetHandle.Builder fewer = KeysetHandle.newBuilder(read.keys());
        for (int number = read.keys().size() - 1; number >= 0; number--) {
            KeysetHandle.Entry entry = read.keys().getAt(number);
            if (!entry.isPrimary() && names.contains(name(entry))) {
                fewer.deleteAt(number);
            }
        }
        if (fewer.size() < read.keys().size()) {
            replace(fewer);
        }
    }

    private void replace(KeysetHandle.Builder keys) {
        try {
            KeyFile.replace(file, written(keys));
            read = read(file);
        } catch (IOException e) {
            throw new MasterKeyRefused("The master key file " + file + " cannot be written.", e);
        }
    }

    private static KeysetHandle.Builder generated(KeysetHandle.Builder keys) {
        return keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary());
    }

    private static String written(KeysetHandle.Builder keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys.setConfiguration(TinkKeys.CONFIGURATION).build(),
                    TinkKeys.CONFIGURATION,
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be generated", e);
        }
    }

    private static Read read(Path file) throws IOException {
        if (!KeyFile.isOwnersOnly(file)) {
            throw new MasterKeyRefused(
                    "The master key file " + file + " may be read by others than its owner. Set its mode to 0600.");
        }
        try {
            String text = Files.readString(file);
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(text, TinkKeys.CONFIGURATION, InsecureSecretKeyAccess.get());
            return new Read(text, keys, keys.getPrimitive(TinkKeys.CONFIGURATION, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyRefused("The master key file " + file + " holds no master key.", e);
        }
    }

    private static String name(KeysetHandle.Entry entry) {
        return "file:" + Integer.toUnsignedString(entry.getId());
    }
}
