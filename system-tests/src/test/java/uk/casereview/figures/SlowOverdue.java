package uk.casereview.figures;

import tools.jackson.databind.JsonNode;

/** One row of the list of what is overdue or due soon (§11.4), in words. */
final class SlowOverdue {
    private SlowOverdue() {}

    static String expected(SlowClock clock, SlowFigures slow) {
        return words(
                clock.caseRef(),
                clock.kind(),
                clock.startOn().toString(),
                clock.dueOn().toString(),
                clock.status(slow.day(), slow.holidays(), slow.warn()),
                clock.workingDaysLate(slow.day(), slow.holidays(), slow.warn()),
                clock.responsible(),
                clock.explained());
    }

    static String shown(JsonNode row) {
        return words(
                row.path("caseRef").asString(),
                row.path("kind").asString(),
                row.path("startOn").asString(),
                row.path("dueOn").asString(),
                row.path("status").asString(),
                row.path("workingDaysLate").asInt(),
                row.path("responsible").asString(),
                row.path("explained").asBoolean());
    }

    private static String words(
            String caseRef,
            String kind,
            String startOn,
            String dueOn,
            String status,
            int workingDaysLate,
            String responsible,
            boolean explained) {
        return "%s %s from %s due %s %s, %d late, %s, %s"
                .formatted(
                        caseRef,
                        kind,
                        startOn,
                        dueOn,
                        status,
                        workingDaysLate,
                        responsible,
                        explained ? "explained" : "unexplained");
    }
}
