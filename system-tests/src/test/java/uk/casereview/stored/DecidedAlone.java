package uk.casereview.stored;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions that one person takes, which earlier builds told as a meeting's, or the chair's, with a quorum of none that was
 * met. What the local authority decides is a single agency's by now, and of neither a quorum is told; a timeline tells the
 * facts as they were written into it, until it is built anew.
 */
final class DecidedAlone {
    /** So many meetings fewer, and so many single agencies; how many decisions there are is compared. */
    private static final Pattern COUNTED = Pattern.compile(".*\"DECISIONS_BY_ROUTE\\.MEETING\"/.*");

    private DecidedAlone() {}

    static boolean isCounted(String where) {
        return COUNTED.matcher(where).matches();
    }

    static JsonNode asToldNow(JsonNode then, JsonNode toldNow) {
        boolean single = then.path("body").asString("").equals("LA_NOTIFIER");
        boolean chairs = then.path("route").asString("").equals("CHAIRS_ACTION");
        boolean told = then.path("quorum").isObject() && toldNow.isObject() && !toldNow.has("quorum");
        if (!(then instanceof ObjectNode decision) || !(single || chairs) || !told) {
            return then;
        }
        ObjectNode expected = decision.deepCopy();
        expected.remove("quorum");
        if (single) {
            expected.put("route", "SINGLE_AGENCY");
        }
        return expected;
    }
}
