package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.8, §15.1-6 for timeline, tracker and dashboards: what was true on a day, whenever it was recorded. */
@ServiceTest
class TrueDayRulesIT {
    private static final String KNOWN = "2026-02-05T09:00:00Z";
    private static final String REFERRED = "2026-01-27";
    private static final String AWARE = "2026-01-29";

    /** "Applies later corrections": the authority turned out to have been aware five days before anybody recorded it. */
    @Test
    void theTrackerTellsWhatWasTrueBeforeItWasRecorded(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row = row(service, steps, "effectiveOn=" + AWARE).orElseThrow();

        assertThat(row.path("notification").asString()).isEqualTo("UNDER_CONSIDERATION");
        JsonNode clock = clock(row);
        assertThat(clock.path("dueOn").asString()).isEqualTo("2026-02-04");
        assertThat(clock.path("status").asString()).isEqualTo("RUNNING");
        assertThat(row(service, steps, "asOf=" + AWARE + "T23:59:59Z")).isEmpty();
    }

    /** "Drops facts effective after D": it had happened and been referred, and nobody was aware of abuse yet. */
    @Test
    void theTrackerLeavesOutWhatBecameTrueLater(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row = row(service, steps, "effectiveOn=" + REFERRED).orElseThrow();

        assertThat(row.path("notification").asString()).isEqualTo("REFERRED");
        assertThat(row.path("clocks")).isEmpty();
        assertThat(row(service, steps, "effectiveOn=2026-01-14")).isEmpty();
    }

    /** As far as was known on 5 February, the authority had been aware since the 2nd. */
    @Test
    void whatWasTrueIsToldAsFarAsItWasKnownThen(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row =
                row(service, steps, "effectiveOn=" + AWARE + "&asOf=" + KNOWN).orElseThrow();

        assertThat(row.path("notification").asString()).isEqualTo("REFERRED");
        Answer read = steps.theCase("effectiveOn=" + AWARE + "&asOf=" + KNOWN).mustBe(200);
        assertThat(read.text("/notification/stage")).isEqualTo("REFERRED");
        assertThat(read.text("/readAt/asOf")).isEqualTo(KNOWN);
        assertThat(read.text("/readAt/effectiveOn")).isEqualTo(AWARE);
    }

    @Test
    void whatWasRecordedAfterTheDayIsSetApart(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer tracker = shown(service, steps, "effectiveOn=" + AWARE).orElseThrow();
        assertThat(tracker.text("/basis/trueDay/effectiveOn")).isEqualTo(AWARE);
        assertThat(tracker.json().at("/basis/trueDay/recordedLater").valueStream())
                .anySatisfy(later -> {
                    assertThat(later.path("caseRef").asString()).isEqualTo(steps.caseRef());
                    assertThat(later.path("events").asInt()).isGreaterThan(1);
                    assertThat(later.path("lastAt").asString()).startsWith("2026-02-10T09");
                });

        Answer then = steps.timeline("effectiveOn=" + AWARE);
        assertThat(then.json().path("entries")).isEmpty();
        assertThat(types(then, "recordedLater"))
                .contains("notification.IncidentRecorded", "notification.AwarenessDateCorrected");
        Answer after = steps.timeline("effectiveOn=2026-02-03");
        assertThat(types(after, "entries"))
                .contains("notification.IncidentRecorded")
                .doesNotContain("notification.AwarenessDateCorrected");
        assertThat(types(after, "recordedLater")).contains("notification.AwarenessDateCorrected");
        assertThat(steps.timeline().json().has("recordedLater")).isFalse();
    }

    /** A number and the cases behind it are of the same day, and the link from one to the other names it. */
    @Test
    void aFigureOpensTheCasesOfWhichItWasTrue(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer timely = service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/timeliness?effectiveOn=" + AWARE + "&after=" + steps.position())
                .mustBe(200);
        JsonNode running = timely.json()
                .at("/clocks/kinds")
                .valueStream()
                .filter(kind -> kind.path("kind").asString().equals("C1"))
                .findFirst()
                .orElseThrow()
                .path("running");
        String link = running.path("cases").asString();
        assertThat(link).contains("figure=C1.RUNNING").contains("effectiveOn=" + AWARE);

        Answer cases = service.as(BUSINESS_MANAGER).get(link + "&size=200").mustBe(200);
        assertThat(cases.json().path("total").asInt())
                .isEqualTo(running.path("count").asInt());
        assertThat(cases.json()
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("caseRef").asString()))
                .contains(steps.caseRef());
    }

    @Test
    void whatWasOverdueIsToldAsItTrulyWas(Service service) {
        CaseSteps steps = correctedLater(service);

        assertThat(overdue(service, steps, "effectiveOn=2026-02-05")).contains(steps.caseRef() + " C1 OVERDUE");
        assertThat(row(service, steps, "asOf=" + KNOWN + "&clock=OVERDUE")).isEmpty();
        assertThat(row(service, steps, "effectiveOn=2026-02-05&clock=OVERDUE")).isPresent();
        assertThat(row(service, steps, "effectiveOn=2026-02-04&clock=OVERDUE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracker", "timeliness", "overdue", "decisions", "actions", "themes", "annual-report"})
    void everyDashboardTellsOfATrueDayOrSaysWhatIsWrong(String dashboard, Service service) {
        String path = "/api/dashboards/" + dashboard + "?effectiveOn=";

        assertThat(service.as(BUSINESS_MANAGER)
                        .get(path + "2026-01-29")
                        .mustBe(200)
                        .text("/basis/day"))
                .isEqualTo("2026-01-29");
        assertThat(service.as(BUSINESS_MANAGER)
                        .get(path + "2999-01-01")
                        .mustBe(400)
                        .body())
                .contains("effectiveOn", "lies in the future");
        assertThat(service.as(BUSINESS_MANAGER)
                        .get(path + "yesterday")
                        .mustBe(400)
                        .body())
                .contains("effectiveOn", "is not a date");
        for (String reader : List.of("bscp.observer", "bscp.referrer.wmp")) {
            assertThat(service.as(reader).get(path + "2026-01-29").mustBe(403).code())
                    .isEqualTo("FORBIDDEN_ROLE");
        }
    }

    private static List<String> overdue(Service service, CaseSteps steps, String when) {
        return service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/overdue?size=200&from=2026-01-28&to=2026-01-28&" + when + "&after="
                        + steps.position())
                .mustBe(200)
                .json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("caseRef").asString() + " "
                        + row.path("kind").asString() + " " + row.path("status").asString())
                .toList();
    }

    private static Answer tracker(Service service, CaseSteps steps, String when, int page) {
        return service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/tracker?size=200&page=" + page + "&" + when + "&after=" + steps.position())
                .mustBe(200);
    }

    /** The answer with the page of the tracker on which the case stands; empty where it stands on none. */
    private static Optional<Answer> shown(Service service, CaseSteps steps, String when) {
        for (int page = 0; ; page++) {
            Answer answer = tracker(service, steps, when, page);
            if (row(answer, steps).isPresent()) {
                return Optional.of(answer);
            }
            if (answer.json().path("rows").isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static Optional<JsonNode> row(Service service, CaseSteps steps, String when) {
        return shown(service, steps, when).flatMap(answer -> row(answer, steps));
    }

    private static Optional<JsonNode> row(Answer tracker, CaseSteps steps) {
        return tracker.json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()))
                .findFirst();
    }

    private static JsonNode clock(JsonNode row) {
        return row.path("clocks")
                .valueStream()
                .filter(clock -> clock.path("kind").asString().equals("C1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(Answer timeline, String part) {
        return timeline.json()
                .path(part)
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    /** Recorded on 2 February as known that day; on the 10th it turns out to have been known since 28 January. */
    private static CaseSteps correctedLater(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-15", "2026-02-02", List.of(CaseSteps.deadChild())))
                .at("2026-02-10T09:00:00Z");
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-awareness-date",
                Map.of("from", "2026-02-02", "to", "2026-01-28", "reason", "A letter had been overlooked."));
        steps.at("2026-02-13T09:00:00Z");
        return steps;
    }
}
