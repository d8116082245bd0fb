package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.util.Set;

/** Where master keys are: a file, or a key service. */
interface MasterKeySource {
    /** The name of the one that wraps. */
    String current();

    /** The names of all that unwrap. */
    Set<String> all();

    /** Wraps by the current one, unwraps by any. */
    Aead aead();

    /** Looks whether another instance has changed anything since. */
    boolean refreshed();
}
