package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.Recipient;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §6.3 and §6.4: what the form asks is kept as it was said, and what else runs or is told stands beside it. */
@ServiceTest
class FormRulesIT {
    @Test
    void everythingSaidOfAnIncidentIsKept(Service service) {
        Map<String, Object> said = Map.of(
                "incidentOn", "2026-02-01",
                "incidentTime", "21:30:00",
                "discoveredOn", "2026-02-02",
                "awareOn", "2026-02-02",
                "awareSource", "A call from a hospital.",
                "laCode", "E08000025",
                "residentLaCode", "E08000028",
                "referrer", "An invented ward.",
                "mediaInterest", true,
                "outline", "Another invented outline.");
        Map<String, Object> incident = incident("2026-02-01", "2026-02-02", List.of(deadChild()));
        incident.putAll(said);
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);

        JsonNode recorded = steps.theCase().json().at("/notification/recorded");

        for (String field :
                List.of("discoveredOn", "awareOn", "awareSource", "laCode", "residentLaCode", "referrer", "outline")) {
            assertThat(recorded.path(field).asString()).as(field).isEqualTo(said.get(field));
        }
        assertThat(recorded.path("mediaInterest").asBoolean()).isTrue();
        assertThat(recorded.at("/dates/incidentTime").asString()).startsWith("21:30");
        assertThat(recorded.path("inEngland").asBoolean()).isTrue();
    }

    @Test
    void everythingSaidOfAChildIsKept(Service service) {
        Map<String, Object> said = Map.of(
                "sex", "FEMALE",
                "disability", "Y",
                "placementType", "FOSTER_CARE",
                "legalStatus", "CARE_ORDER",
                "lookedAfter", true,
                "lookedAfterByLa", "E08000028",
                "cinPlan", true,
                "cpPlan", true,
                "cpHistory", true);
        Map<String, Object> child = deadChild();
        child.putAll(said);
        child.remove("knownToAnyAgency");
        child.putAll(Map.of(
                "agenciesKnown", List.of("NSPCC"), "genderIdentity", "An invented identity", "harmTypes", harms()));
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident("2026-02-02", "2026-02-02", List.of(child)));

        JsonNode kept = steps.theCase().json().at("/notification/children/0/characteristics");

        said.forEach((field, value) ->
                assertThat(kept.path(field).asString()).as(field).isEqualTo(value.toString()));
        assertThat(kept.path("genderIdentity").asString()).isEqualTo("An invented identity");
        assertThat(kept.path("harmTypes").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(harms());
        assertThat(kept.path("knownToAnyAgency").asBoolean()).isTrue();
    }

    /** §6.3: what is not said is unknown, and figures say so. */
    @Test
    void whatIsNotSaidIsUnknown(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident("2026-02-02", "2026-02-02", List.of(Map.of("outcome", "DEATH"))));

        JsonNode kept = steps.theCase().json().at("/notification/children/0/characteristics");

        for (String field : List.of("ageBand", "sex", "ethnicity", "disability")) {
            assertThat(kept.path(field).asString()).as(field).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_1",
        "1, 1_5",
        "5, 1_5",
        "6, 6_10",
        "10, 6_10",
        "11, 11_15",
        "15, 11_15",
        "16, 16_17",
        "17, 16_17",
        "18, 18_24",
        "24, 18_24",
        "25, 25_PLUS"
    })
    void theAgeBandFollowsFromTheAge(int years, String band, Service service) {
        Map<String, Object> child = deadChild();
        child.put("ageYears", years);
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident("2026-02-02", "2026-02-02", List.of(child)));

        assertThat(steps.theCase().text("/notification/children/0/characteristics/ageBand"))
                .isEqualTo(band);
        assertThat(steps.theCase().text("/summary/ageBand")).isEqualTo(band);
    }

    /** §1: "guidance also covers unborn children". */
    @Test
    void anUnbornChildIsAChild(Service service) {
        Map<String, Object> child = deadChild();
        child.remove("ageYears");
        child.put("unborn", true);
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident("2026-02-02", "2026-02-02", List.of(child)));

        assertThat(steps.theCase().text("/notification/children/0/characteristics/ageBand"))
                .isEqualTo("UNBORN");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
    }

    @ParameterizedTest
    @EnumSource(LocationType.class)
    void anIncidentHappenedSomewhere(LocationType location, Service service) {
        Map<String, Object> incident = incident("2026-02-02", "2026-02-02", List.of(deadChild()));
        incident.put("locationType", location.toString());
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);

        assertThat(steps.theCase().text("/notification/recorded/locationType")).isEqualTo(location.toString());
    }

    /** §9: "link records, not workflow"; what is left out stays as it was. */
    @ParameterizedTest
    @EnumSource(ParallelProcessType.class)
    void anotherProcessIsRecordedAndKeptUpToDate(ParallelProcessType type, Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> process = Map.of(
                "type", type.toString(),
                "ownerBody", "An invented body",
                "status", "OPEN",
                "constraint", "NO_PUBLICATION",
                "reviewOn", "2026-06-01");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "record-parallel-process", process);
        steps.accepts(Users.BUSINESS_MANAGER, "record-parallel-process", process);
        JsonNode recorded = steps.theCase().json().at("/notification/parallelProcesses");
        String id = recorded.propertyNames().iterator().next();
        assertThat(recorded.path(id).path("constraint").asString()).isEqualTo("NO_PUBLICATION");

        Map<String, Object> closed =
                new HashMap<>(Map.of("processId", id, "type", type.toString(), "status", "CLOSED"));
        Answer updated = steps.accepts(Users.BUSINESS_MANAGER, "record-parallel-process", closed);

        assertThat(updated.json().at("/events/0").asString()).isEqualTo("ParallelProcessUpdated");
        JsonNode now = steps.theCase().json().at("/notification/parallelProcesses/" + id);
        assertThat(now.path("status").asString()).isEqualTo("CLOSED");
        assertThat(now.path("ownerBody").asString()).isEqualTo("An invented body");
        assertThat(steps.accepts(Users.BUSINESS_MANAGER, "record-parallel-process", closed)
                        .json()
                        .at("/events")
                        .size())
                .isZero();
    }

    /** §6.4: RecordRecipientInformed, also after the notification. */
    @ParameterizedTest
    @EnumSource(names = "PANEL", mode = EnumSource.Mode.EXCLUDE)
    void whoeverElseIsToldIsOnRecord(Recipient recipient, Service service) {
        CaseSteps steps = notified(service).at("2026-02-04T09:00:00Z");
        Map<String, Object> told = Map.of("recipient", recipient.toString(), "informedOn", "2026-02-03");
        steps.refuses("FORBIDDEN_ROLE", Users.CHAIR, "record-recipient-informed", told);

        steps.accepts(Users.BUSINESS_MANAGER, "record-recipient-informed", told);

        assertThat(steps.theCase().text("/notification/informed/0/recipient")).isEqualTo(recipient.toString());
        assertThat(steps.theCase().text("/notification/informed/0/informedOn")).isEqualTo("2026-02-03");
    }

    private static List<String> harms() {
        return EnumSet.allOf(HarmType.class).stream().map(HarmType::toString).collect(Collectors.toList());
    }

    @Test
    void nobodyIsYoungerThanNothingOrOlderThanAnybody(Service service) {
        new CaseSteps(service).at("2026-02-06T09:00:00Z");
        Map.of(
                        with(deadChild(), "ageYears", -3), "ageYears must be from 0 to 120",
                        with(deadChild(), "ageYears", 300), "ageYears must be from 0 to 120",
                        with(deadChild(), "unborn", true),
                                "ageYears and unborn do not go together: an unborn child has no age",
                        with(deadChild(), "ageBand", "11_15"),
                                "ageYears and ageBand do not go together: that age lies in the band 1_5; leave one of them out")
                .forEach((child, sentence) -> {
                    var answer = service.as(Users.LA_NOTIFIER)
                            .post("/api/incidents", incident("2026-02-02", "2026-02-02", List.of(child)));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/children/0");
                    assertThat(answer.text("/errors/0/detail")).isEqualTo(sentence);
                });
    }
}
