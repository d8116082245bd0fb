package uk.casereview.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of the service itself, wrapped by the master key beside the data keys. */
final class ServiceKeys {
    private static final String BODY_MAC = "body-mac";
    private static final byte[] BOUND_TO = BODY_MAC.getBytes(StandardCharsets.UTF_8);

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
    BodyMac bodyMac(MasterKeys masterKeys) {
        try {
            Wrapped fresh = masterKeys.wrap(KeysetHandle.generateNew(sha256(), TinkKeys.CONFIGURATION), BOUND_TO);
            database.sql("""
                            insert into keys.service_key (name, wrapped_key, wrapped_by) values (?, ?, ?)
                            on conflict (name) do nothing""")
                    .param(BODY_MAC)
                    .param(fresh.bytes())
                    .param(fresh.by())
                    .update();
            return new BodyMac(
                    masterKeys.unwrap(stored(), BOUND_TO).getPrimitive(TinkKeys.CONFIGURATION, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyRefused(
                    "This master key is not the one the key database was made with. Name the right one in"
                            + " casereview.keys.master-key-file or casereview.keys.master-key-uri, and those before it"
                            + " in casereview.keys.former-master-keys.",
                    e);
        }
    }

    /** By the master key that wraps now, where another did. */
    void wrapAnew(MasterKeys masterKeys) throws GeneralSecurityException {
        Wrapped before = stored();
        if (!masterKeys.current().equals(before.by())) {
            Wrapped after = masterKeys.wrap(masterKeys.unwrap(before, BOUND_TO), BOUND_TO);
            database.sql(
                            "update keys.service_key set wrapped_key = ?, wrapped_by = ? where name = ? and wrapped_key = ?")
                    .param(after.bytes())
                    .param(after.by())
                    .param(BODY_MAC)
                    .param(before.bytes())
                    .update();
        }
    }

    private Wrapped stored() {
        return database.sql("select wrapped_key, wrapped_by from keys.service_key where name = ?")
                .param(BODY_MAC)
                .query((row, _) -> new Wrapped(row.getBytes(1), row.getString(2)))
                .single();
    }

    private static HmacPrfParameters sha256() throws GeneralSecurityException {
        return HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build();
    }
}
