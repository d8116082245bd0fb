package uk.casereview.platform.axon;

import java.sql.SQLException;
import org.springframework.transaction.TransactionException;

/** Tells an event that nobody can take from a database that cannot take any event just now. */
public final class EventFault {
    private static final String DATA_EXCEPTION = "22";
    private static final String BROKEN_CONSTRAINT = "23";

    private EventFault() {}

    /**
     * Whether the event itself is what failed: it cannot be read or folded, or its values break a rule of the tables.
     * A lost connection, a time-out, a deadlock or a missing table is nobody's fault here and passes.
     */
    public static boolean in(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(BROKEN_CONSTRAINT));
            }
            if (cause instanceof TransactionException) {
                return false;
            }
        }
        return true;
    }
}
