package uk.casereview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;

/** §3.5 the other way round: which clocks under the alias {@code k} read so on the day. */
final class ClockCondition {
    /** What has to last at least so long ({@link ClockKind#isLeastTime}). */
    static final String LEAST = "k.kind in ('C7', 'C8')";

    private ClockCondition() {}

    static String of(ClockStatus status, Reading reading, Map<String, Object> parameters) {
        return switch (status) {
            case NOT_APPLICABLE -> "false";
            case MET -> met(reading, parameters);
            case MET_LATE -> "k.stop_on > k.due_on and not " + LEAST;
            case CUT_SHORT -> "k.stop_on < k.due_on and " + LEAST;
            case OVERDUE -> past(reading, parameters) + " and k.kind <> 'C4' and not " + LEAST;
            case CHASE -> past(reading, parameters) + " and k.kind = 'C4'";
            case DUE_SOON -> toCome(reading, parameters) + " and not " + LEAST + " and " + warned(reading, parameters);
            case RUNNING ->
                toCome(reading, parameters) + " and case when " + LEAST + " then k.due_on > :day else not "
                        + warned(reading, parameters) + " end";
        };
    }

    private static String met(Reading reading, Map<String, Object> parameters) {
        parameters.put("day", reading.day());
        return "case when " + LEAST + " then coalesce(k.stop_on, :day) >= k.due_on else k.stop_on <= k.due_on end";
    }

    private static String past(Reading reading, Map<String, Object> parameters) {
        parameters.put("day", reading.day());
        return "k.stop_on is null and k.due_on < :day";
    }

    private static String toCome(Reading reading, Map<String, Object> parameters) {
        parameters.put("day", reading.day());
        return "k.stop_on is null and k.due_on >= :day";
    }

    private static String warned(Reading reading, Map<String, Object> parameters) {
        List<String> kinds = new ArrayList<>(List.of("false"));
        for (ClockKind kind : ClockKind.values()) {
            LocalDate upTo = reading.reference().warnedUpTo(kind, reading.day());
            if (upTo != null) {
                kinds.add("(k.kind = '" + kind.name() + "' and k.due_on <= :warn" + kind.name() + ")");
                parameters.put("warn" + kind.name(), upTo);
            }
        }
        return "(" + String.join(" or ", kinds) + ")";
    }
}
