package uk.casereview.platform.upcasting;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.axon.PayloadUpcaster;

/**
 * The first form of {@code IncidentRecorded} knew one day and its time only. §15.3-14 allows a range or no date at all,
 * so the second form keeps dates together with their precision.
 */
final class IncidentDatesGathered {
    private IncidentDatesGathered() {}

    static EventUpcaster upcaster() {
        return new PayloadUpcaster("notification.IncidentRecorded", null, "2", IncidentDatesGathered::gather);
    }

    private static ObjectNode gather(ObjectNode incident) {
        ObjectNode dates = incident.putObject("dates");
        boolean known = move("incidentOn", incident, dates);
        move("incidentTime", incident, dates);
        dates.put("precision", known ? "EXACT" : "UNKNOWN");
        return incident;
    }

    private static boolean move(String field, ObjectNode from, ObjectNode to) {
        var value = from.remove(field);
        if (value == null || value.isNull()) {
            return false;
        }
        to.set(field, value);
        return true;
    }
}
