package uk.casereview.platform.envelope;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the metadata; short, because every event carries them. */
final class Keys {
    static final String COMMAND = "cmd";
    static final String BODY_MAC = "mac";
    static final String EXPECTED_VERSION = "exp";
    static final String RECORDED_AT = "rec";
    static final String EFFECTIVE_ON = "eff";
    static final String MODE = "mode";
    static final String CORRELATION = "cor";
    static final String CAUSATION = "cau";
    static final String DECISION = "dec";
    static final String CASE_ID = "case";
    static final String CASE_REF = "ref";
    static final String PARTNERSHIP = "par";
    static final String SOURCES = "src";
    static final String USER = "usr";
    static final String ROLE = "rol";
    static final String ACTOR_PARTNERSHIP = "apa";
    static final String AGENCY = "agy";
    static final String ON_BEHALF_OF = "obo";

    /** Those an event is stored with; what else a message carries is its transport's. */
    static final Set<String> STORED = Set.of(
            COMMAND,
            BODY_MAC,
            RECORDED_AT,
            EFFECTIVE_ON,
            MODE,
            CORRELATION,
            CAUSATION,
            DECISION,
            CASE_ID,
            CASE_REF,
            PARTNERSHIP,
            SOURCES,
            USER,
            ROLE,
            ACTOR_PARTNERSHIP,
            AGENCY,
            ON_BEHALF_OF);

    private Keys() {}

    static String required(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a message without '" + key + "'");
        }
        return value.toString();
    }

    static @Nullable String optional(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }

    static void putIfPresent(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
