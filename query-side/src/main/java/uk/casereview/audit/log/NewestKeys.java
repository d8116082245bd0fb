package uk.casereview.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.sealing.KeptKeys;

/**
 * Whether the database of keys is older than the events: then it lacks the keys that the newest of them name. Looked at once, at
 * the start, for that is when somebody has put something back.
 */
@Component
@WithAuditLog
class NewestKeys {
    private static final Logger LOG = LoggerFactory.getLogger(NewestKeys.class);
    private static final int EVENTS = 2_000;
    private static final Pattern KEY =
            Pattern.compile("\"keyId\"\\s*:\\s*\"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\"");

    private final JdbcClient database;
    private final KeptKeys keys;
    private volatile Looked looked = new Looked(0, 0);

    NewestKeys(JdbcClient database, KeptKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** So many keys the newest events name, and so many of them there are none of. */
    record Looked(int named, int lacking) {}

    /** What was found at the start. */
    Looked looked() {
        return looked;
    }

    /** A database that cannot be asked just now is told of elsewhere, and keeps nobody from starting. */
    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        try {
            look();
        } catch (DataAccessException e) {
            LOG.warn("Whether the database of keys lacks any could not be looked up", e);
        }
    }

    void look() {
        Set<UUID> named = new HashSet<>();
        database.sql("select payload from event_store.events order by global_index desc limit " + EVENTS)
                .query(byte[].class)
                .list()
                .forEach(payload -> addNamedIn(payload, named));
        Looked found = new Looked(named.size(), keys.lacking(named).size());
        looked = found;
        if (found.lacking() > 0) {
            LOG.error(
                    "The database of keys is older than the events: of {} keys that the newest events name it lacks {}."
                            + " What was sealed under them reads as erased. Put a newer back-up of the keys back before"
                            + " anything is written; see docs/keys.md.",
                    found.named(),
                    found.lacking());
        }
    }

    private static void addNamedIn(byte[] payload, Set<UUID> named) {
        Matcher key = KEY.matcher(new String(payload, StandardCharsets.ISO_8859_1));
        while (key.find()) {
            named.add(UUID.fromString(key.group(1)));
        }
    }
}
