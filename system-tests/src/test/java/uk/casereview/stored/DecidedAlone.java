package uk.casereview.stored;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions that one person takes, which earlier builds told as a meeting's, or the chair's, with a quorum of none that was
 * met. What the local authority decides is a single agency's by now, and of neither a quorum is told.
 */
final class DecidedAlone {
    /** So many meetings fewer, and so many single agencies; how many decisions there are is compared. */
    private static final Pattern COUNTED = Pattern.compile(".*DECISIONS_BY_ROUTE\\S*/MEETING/.*");

    private DecidedAlone() {}

    static boolean isCounted(String where) {
        return COUNTED.matcher(where).matches();
    }

    static JsonNode asToldNow(JsonNode then) {
        boolean single = then.path("body").asString("").equals("LA_NOTIFIER");
        boolean chairs = then.path("route").asString("").equals("CHAIRS_ACTION");
        if (!(then instanceof ObjectNode decision)
                || !(single || chairs)
                || !then.path("quorum").isObject()) {
            return then;
        }
        ObjectNode now = decision.deepCopy();
        now.putNull("quorum");
        if (single) {
            now.put("route", "SINGLE_AGENCY");
        }
        return now;
    }
}
