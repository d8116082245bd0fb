package uk.casereview.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.figures.Shown;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.system.Service;
import uk.casereview.system.Waiting;

/** The demo cases once they are told, as the managers of both partnerships see them. */
record Told(List<JsonNode> cases) {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> VIEWS =
            List.of("case-summary", "case-access", "case-timeline", "decisions", "figures", "meeting-calendar");
    static final List<String> MANAGERS = List.of("bscp.business-manager", "scsp.business-manager");

    /** Whatever the day: the ids are the same. */
    private static final Set<String> CASES = Plan.of(
                    Days.before(LocalDate.EPOCH.plusYears(30), new WorkingCalendar("none", Set.of())),
                    Anchor.USUAL_CASES)
            .steps()
            .map(Step::opened)
            .map(UUID::toString)
            .collect(Collectors.toSet());

    static void await(DemoCases demoCases, Positions positions, TokenPositions tokens) {
        Waiting.until("all stories are told", LONGEST, () -> !demoCases.isTelling());
        VIEWS.forEach(view ->
                Waiting.until(view + " has seen all of it", LONGEST, () -> tokens.hasReached(view, positions.head())));
    }

    static Told in(Service service) {
        return new Told(MANAGERS.stream()
                .flatMap(user -> rows(service, user, "/api/cases"))
                .filter(row -> CASES.contains(row.at("/summary/caseId").asString()))
                .toList());
    }

    /** Everything the user may see there. */
    static Stream<JsonNode> rows(Service service, String user, String path) {
        return Shown.allRows(service.as(user), path);
    }

    Set<String> values(String pointer) {
        return cases.stream().map(row -> row.at(pointer).asString("")).collect(Collectors.toSet());
    }

    /** What stands there in any element of a list of the rows. */
    Set<String> values(String list, String pointer) {
        return each(list).map(one -> one.at(pointer).asString("")).collect(Collectors.toSet());
    }

    Stream<JsonNode> each(String list) {
        return cases.stream().flatMap(row -> row.at(list).valueStream());
    }
}
