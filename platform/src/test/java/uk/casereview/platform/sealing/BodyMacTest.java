package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodyMacTest {
    private BodyMac mac;

    @BeforeEach
    void makeAKey() throws GeneralSecurityException {
        mac = new BodyMac(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TinkKeys.CONFIGURATION)
                .getPrimitive(TinkKeys.CONFIGURATION, PrfSet.class));
    }

    @Test
    void isTheSameForTheSameBodyWrittenDifferently() {
        assertThat(of("{\"b\":[1,{\"d\":1,\"c\":2}],\"a\":null}")).isEqualTo(of("{ \"b\": [1, {\"c\":2, \"d\":1}] }"));
    }

    @Test
    void differsForAnotherBody() {
        assertThat(of("{\"a\":\"x\"}")).isNotEqualTo(of("{\"a\":\"y\"}"));
        assertThat(of("{\"a\":[1,2]}")).isNotEqualTo(of("{\"a\":[2,1]}"));
    }

    private String of(String json) {
        return mac.of(JsonMapper.shared().readTree(json));
    }
}
