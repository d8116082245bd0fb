package uk.casereview.platform.sealing;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** The kinds of key we use, made known to Tink once. */
final class TinkKeys {
    static final Configuration CONFIGURATION = registered();

    private TinkKeys() {}

    private static Configuration registered() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kinds of key could not be registered", e);
        }
    }
}
