package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.casereview.figures.Shown;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §§11.2–11.5, §10.5 IG9: who reads which number, and what is behind it. */
@ServiceTest
class DashboardRulesIT {
    private static final List<String> DASHBOARDS =
            List.of("tracker", "overdue", "timeliness", "decisions", "annual-report");
    private static final String AGENCY_LEAD = "bscp.agency-lead.wmp";

    @Test
    void aNumberLeadsToJustTheCasesBehindIt(Service service) {
        CaseSteps steps = notified(service);
        Caller reader = service.as(Users.BUSINESS_MANAGER);

        Answer report = reader.get(dashboard("annual-report", "year=2026&after=" + steps.position()));
        assertThat(report.mustBe(200).text("/note")).contains("not a measure of its performance");
        JsonNode figure = new Shown(report.json())
                .figures()
                .filter(one -> one.path("code").asString().equals("NOTIFICATIONS.ABUSE_NEGLECT_DEATH"))
                .findFirst()
                .orElseThrow();

        assertThat(figure.path("cases").asString())
                .isEqualTo("/api/dashboards/cases?figure=NOTIFICATIONS.ABUSE_NEGLECT_DEATH"
                        + "&from=2025-04-01&to=2026-03-31");
        List<String> cases = behind(reader, figure.path("cases").asString());
        assertThat(cases).contains(steps.caseRef()).hasSize(figure.path("count").asInt());
        assertThat(figure.path("shown").asString()).isEqualTo(Integer.toString(cases.size()));
    }

    /** §15.1-3: "out of all figures, history kept": what was known before is what it was. */
    @Test
    void aDuplicateLeavesTheFiguresFromThenOn(Service service) {
        CaseSteps other = notified(service);
        CaseSteps steps = notified(service);
        steps.at("2026-02-05T10:00:00Z");

        steps.accepts(Users.CHAIR, "mark-duplicate", Map.of("of", other.caseRef(), "reason", "Recorded twice."));

        String counted = "/api/dashboards/cases?figure=NOTIFICATIONS&after=" + steps.position();
        Caller reader = service.as(Users.SCRUTINEER);
        assertThat(behind(reader, counted)).contains(other.caseRef()).doesNotContain(steps.caseRef());
        assertThat(behind(reader, counted + "&asOf=2026-02-04T10:00:00Z")).contains(other.caseRef(), steps.caseRef());
        assertThat(behind(reader, "/api/dashboards/cases?figure=C3")).doesNotContain(steps.caseRef());
    }

    /** §15.1-3: a corrected day changes what is known from its recording on, and nothing before. */
    @Test
    void aCorrectedDayMovesItsFigureFromThenOn(Service service) {
        CaseSteps steps = notified(service).at("2026-04-20T10:00:00Z");
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-sent-on",
                Map.of(
                        "from", "2026-02-02",
                        "to", "2026-04-01",
                        "reason", "The register says so."));

        String counted = "/api/dashboards/cases?figure=NOTIFICATIONS&after=" + steps.position();
        Caller reader = service.as(Users.CHAIR);
        assertThat(behind(reader, counted + "&year=2027")).contains(steps.caseRef());
        assertThat(behind(reader, counted + "&year=2026")).doesNotContain(steps.caseRef());
        assertThat(behind(reader, counted + "&year=2026&asOf=2026-04-19T10:00:00Z"))
                .contains(steps.caseRef());
    }

    @Test
    void aPartnershipReadsItsOwnFigures(Service service) {
        CaseSteps steps = notified(service);
        String all = "/api/dashboards/cases?figure=CASES&after=" + steps.position();

        assertThat(behind(service.as(Users.BUSINESS_MANAGER), all)).contains(steps.caseRef());
        assertThat(behind(service.as(Users.SANDWELL_BUSINESS_MANAGER), all)).doesNotContain(steps.caseRef());
    }

    /** §11.2, as it stood on another day. */
    @Test
    void theTrackerShowsWhereACaseStoodThen(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.at("2026-02-03T09:00:00Z").decidedNotifiable();
        Caller reader = service.as(Users.BUSINESS_MANAGER);
        String after = "&after=" + steps.position();

        JsonNode now = row(reader, steps, "notification=TO_BE_NOTIFIED" + after);
        assertThat(now.path("daysInStage").asInt()).isZero();
        assertThat(now.path("category").asString()).isEqualTo("ABUSE_NEGLECT_DEATH");
        JsonNode then = row(reader, steps, "notification=UNDER_CONSIDERATION&asOf=2026-02-02T20:00:00Z" + after);
        assertThat(then.path("category").isMissingNode()).isTrue();
        assertThat(then.path("owner").asString()).isEqualTo("LA_NOTIFIER");
        assertThat(then.at("/clocks/0/status").asString()).isEqualTo("RUNNING");
        assertThat(row(reader, steps, "notification=UNDER_CONSIDERATION" + after)
                        .isMissingNode())
                .isTrue();
        assertThat(row(reader, steps, "clock=RUNNING&agency=WMP&year=2026" + after)
                        .isMissingNode())
                .isTrue();
    }

    /** §2.2: "aggregated dashboards only"; IG9: "counts 1–4 shown as c", and of the tracker of all years nothing. */
    @ParameterizedTest
    @ValueSource(strings = {Users.OBSERVER, AGENCY_LEAD})
    @Tag("scenario-64")
    void whoeverDoesNotSeeEveryCaseReadsTotals(String user, Service service) {
        notified(service);
        Caller reader = service.as(user);
        for (String name : DASHBOARDS) {
            JsonNode shown = reader.get(dashboard(name, "")).mustBe(200).json();

            assertThat(shown.at("/basis/totalsOnly").asBoolean()).as(name).isTrue();
            assertThat(shown.path("rows")).as(name).isEmpty();
            assertThat(shown.toString()).as(name).doesNotContain("BSCP-20");
            assertThat(new Shown(shown).figures().findAny().isPresent()).isNotEqualTo(name.equals("tracker"));
            assertThat(new Shown(shown).figures()).as(name).allSatisfy(figure -> {
                assertThat(figure.has("cases")).isFalse();
                boolean hidden = figure.path("shown").asString().equals("c");
                assertThat(figure.has("count")).isNotEqualTo(hidden);
                assertThat(hidden ? 0 : figure.path("count").asInt()).isNotIn(1, 2, 3, 4);
            });
        }
    }

    /** IG9: what one dashboard of a year hides, no other shows. */
    @Test
    void aTotalIsTheSameWhicheverDashboardShowsIt(Service service) {
        notified(service);
        Caller reader = service.as(Users.OBSERVER);
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String name : List.of("timeliness", "overdue", "decisions", "actions", "themes", "annual-report")) {
            new Shown(reader.get(dashboard(name, "year=2026")).mustBe(200).json())
                    .figures()
                    .filter(figure -> !figure.path("code").asString().equals("NOTIFICATIONS"))
                    .forEach(figure -> shown.computeIfAbsent(figure.path("code").asString(), _ -> new TreeSet<>())
                            .add(figure.path("shown").asString()));
        }

        assertThat(shown).containsKeys("C1.MET", "DELAY_REASONS", "ACTIONS_BY_STAGE");
        assertThat(shown)
                .allSatisfy((code, numbers) -> assertThat(numbers).as(code).hasSize(1));
    }

    /** The difference of two periods, or of two moments, would tell what each of them hides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeliness?asOf=2026-01-01T00:00:00Z",
                "timeliness?from=2025-04-01&to=2025-12-31",
                "tracker?asOf=2026-01-01T00:00:00Z",
                "overdue?from=2025-04-01",
                "decisions?to=2026-03-31",
                "annual-report?year=2026&asOf=2026-01-01T00:00:00Z",
                "cases?figure=CASES"
            })
    void totalsAreOfReportingYearsAsKnownNow(String asked, Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse("2026-02-02T09:00:00Z"));
        Answer refused =
                service.as(Users.OBSERVER).get("/api/dashboards/" + asked).mustBe(403);

        assertThat(refused.code()).isEqualTo("FORBIDDEN_ROLE");
        service.as(Users.SCRUTINEER).get("/api/dashboards/" + asked).mustBe(200);
        service.as(Users.OBSERVER).get("/api/dashboards/timeliness?year=2026").mustBe(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeliness?year=26",
                "timeliness?year=1900",
                "timeliness?year=next",
                "timeliness?year=2026&from=2025-04-01",
                "timeliness?from=2026-01-02&to=2026-01-01",
                "timeliness?from=yesterday",
                "timeliness?to=2026-02-30",
                "timeliness?asOf=2026-02-02",
                "timeliness?asOf=2199-01-01T00:00:00Z",
                "timeliness?asOf=-999999999-01-01T00:00:00Z",
                "timeliness?quarter=1",
                "annual-report?from=2025-04-01",
                "overdue?size=201",
                "overdue?page=-1",
                "tracker?notification=GONE",
                "tracker?clock=LATE",
                "tracker?theme=%20",
                "cases",
                "cases?figure=",
                "cases?figure=C13",
                "cases?figure=NOTIFICATIONS.UNHEARD_OF",
                "cases?figure=C1.SOON",
                "cases?figure=CASES&after=nowhere"
            })
    void whatCannotBeAskedIsAFault(String asked, Service service) {
        Answer fault = service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/" + asked)
                .mustBe(400);

        assertThat(fault.json().path("errors")).isNotEmpty();
    }

    private static JsonNode row(Caller reader, CaseSteps steps, String filter) {
        return all(reader, dashboard("tracker", filter))
                .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<String> behind(Caller reader, String address) {
        return all(reader, address).map(row -> row.path("caseRef").asString()).toList();
    }

    /** The rows of all pages. */
    private static Stream<JsonNode> all(Caller reader, String address) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = reader.get(address + "&size=200&page=" + number++)
                    .mustBe(200)
                    .json();
            page.path("rows").forEach(rows::add);
        } while (!page.path("rows").isEmpty()
                && rows.size() < page.path("total").asInt());
        return rows.stream();
    }

    private static String dashboard(String name, String query) {
        return "/api/dashboards/" + name + (query.isEmpty() ? "" : "?" + query);
    }
}
