package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of the service itself, wrapped by the master key beside the data keys. */
final class ServiceKeys {
    private static final String BODY_MAC = "body-mac";

    private final JdbcClient database;

    ServiceKeys(JdbcClient database) {
        this.database = database;
    }

    /** Whether this key database has never been used: only then may a master key be made for it. */
    boolean none() {
        return database.sql("select count(*) from keys.service_key")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Also shows that the master key is the one this database was made with. */
    BodyMac bodyMac(Aead masterKey) {
        try {
            byte[] bound = BODY_MAC.getBytes(StandardCharsets.UTF_8);
            byte[] fresh = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(sha256(), TinkKeys.CONFIGURATION),
                    masterKey,
                    bound,
                    TinkKeys.CONFIGURATION);
            database.sql("insert into keys.service_key (name, wrapped_key) values (?, ?) on conflict (name) do nothing")
                    .param(BODY_MAC)
                    .param(fresh)
                    .update();
            byte[] stored = database.sql("select wrapped_key from keys.service_key where name = ?")
                    .param(BODY_MAC)
                    .query(byte[].class)
                    .single();
            return new BodyMac(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(stored, masterKey, bound, TinkKeys.CONFIGURATION)
                            .getPrimitive(TinkKeys.CONFIGURATION, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyRefused(
                    "This master key is not the one the key database was made with. Name the right file in"
                            + " casereview.keys.master-key-file.",
                    e);
        }
    }

    private static HmacPrfParameters sha256() throws GeneralSecurityException {
        return HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build();
    }
}
