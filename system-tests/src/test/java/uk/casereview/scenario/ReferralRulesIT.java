package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §6.3, §6.4 RecordIncident and §15.3-14: an incident comes onto the record, as a referral first. */
@ServiceTest
class ReferralRulesIT {
    @Test
    void aReferralIsNotAwareness(Service service) {
        CaseSteps steps = referred(service);

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("REFERRED");
        assertThat(steps.theCase().json().at("/clocks").size()).isZero();
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
    }

    @Test
    void awarenessStartsTheClocks(Service service) {
        CaseSteps steps = referred(service).at("2026-02-05T09:00:00Z");

        steps.accepts(
                Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-04", "basis", "A call from police."));

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-11");
        steps.refuses("ALREADY_RECORDED", Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-04"));
    }

    /** §15.3-14: "only LA_NOTIFIER sets awareOn … Others' RecordIncident carrying it: FORBIDDEN_ROLE". */
    @ParameterizedTest
    @ValueSource(strings = {Users.REFERRER, Users.BUSINESS_MANAGER})
    void onlyTheLocalAuthoritySaysItIsAware(String user, Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z");
        Map<String, Object> incident = incident("2026-02-02", "2026-02-02", List.of(deadChild()));

        Refused.with("FORBIDDEN_ROLE", service.as(user).post("/api/incidents", incident));

        incident.remove("awareOn");
        CaseSteps steps = new CaseSteps(service)
                .about(service.as(user).post("/api/incidents", incident).mustBe(201));
        steps.refuses("FORBIDDEN_ROLE", user, "record-awareness", Map.of("awareOn", "2026-02-02"));
        steps.accepts(Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-02"));
    }

    @Test
    void theFourDatesOfAReferralAreKept(Service service) {
        Map<String, Object> dates = Map.of(
                "referralReceivedOn", "2026-02-02",
                "incidentKnownOn", "2026-02-01",
                "abuseSuspectedOn", "2026-02-02",
                "seriousHarmConfirmedOn", "2026-02-03");
        Map<String, Object> incident = incident("2026-02-01", "2026-02-03", List.of(deadChild()));
        incident.putAll(dates);
        CaseSteps steps = new CaseSteps(service).at("2026-02-03T09:00:00Z").recorded(incident);

        Answer recorded = steps.theCase();

        dates.forEach((field, day) ->
                assertThat(recorded.text("/notification/recorded/" + field)).isEqualTo(day));
    }

    /** A referral is received today unless another day is said. */
    @Test
    void aReferrersAgencyIsTheirOwn(Service service) {
        CaseSteps steps = referred(service);

        assertThat(steps.theCase().text("/notification/recorded/referringAgency"))
                .isEqualTo("WMP");
        assertThat(steps.theCase().text("/notification/referralReceivedOn")).isEqualTo("2026-02-03");
        Map<String, Object> another = referral();
        another.put("referringAgency", "NSPCC");
        Refused.with("WRONG_AGENCY", service.as(Users.REFERRER).post("/api/incidents", another));
    }

    /** G5, for every date of the form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidentOn",
                "incidentFrom",
                "incidentTo",
                "discoveredOn",
                "awareOn",
                "referralReceivedOn",
                "businessUnitReceivedOn",
                "incidentKnownOn",
                "abuseSuspectedOn",
                "seriousHarmConfirmedOn"
            })
    void noDateLiesInTheFuture(String field, Service service) {
        new CaseSteps(service).at("2026-02-03T09:00:00Z");
        Map<String, Object> incident = incident("2026-02-01", "2026-02-03", List.of(deadChild()));
        incident.put(field, "2026-02-04");

        Answer answer =
                Refused.with("DATE_IN_FUTURE", service.as(Users.LA_NOTIFIER).post("/api/incidents", incident));

        assertThat(answer.text("/" + field)).isEqualTo("2026-02-04");
        assertThat(answer.text("/today")).isEqualTo("2026-02-03");
    }

    /** §15.3-14: "AWARE_BEFORE_INCIDENT only when EXACT". */
    @Test
    void anInexactDateIsNoReasonToDoubtAwareness(Service service) {
        new CaseSteps(service).at("2026-02-10T09:00:00Z");
        Map<String, Object> exact = incident("2026-02-05", "2026-02-04", List.of(deadChild()));
        Refused.with("AWARE_BEFORE_INCIDENT", service.as(Users.LA_NOTIFIER).post("/api/incidents", exact));

        Map<String, Object> approximate = new HashMap<>(exact);
        approximate.put("precision", "APPROXIMATE");
        CaseSteps steps = new CaseSteps(service).recorded(approximate);

        assertThat(steps.theCase().text("/notification/dates/incidentFrom")).isEqualTo("2026-02-05");
        assertThat(steps.theCase().text("/notification/dates/incidentOn")).isEmpty();
        assertThat(steps.theCase().text("/summary/incidentOn")).isEqualTo("2026-02-05");
    }

    @ParameterizedTest
    @CsvSource({"EXACT, incidentOn", "APPROXIMATE, incidentFrom", "RANGE, incidentTo"})
    void aPrecisionNeedsItsDates(String precision, String missing, Service service) {
        new CaseSteps(service).at("2026-02-10T09:00:00Z");
        Map<String, Object> incident = period(precision);
        incident.remove(missing);
        Refused.with("INCIDENT_DATES_INCOMPLETE", service.as(Users.LA_NOTIFIER).post("/api/incidents", incident));

        incident.put(missing, "2026-02-05");
        new CaseSteps(service).recorded(incident);
    }

    @Test
    void aPeriodDoesNotRunBackwards(Service service) {
        new CaseSteps(service).at("2026-02-10T09:00:00Z");
        Map<String, Object> incident = period("RANGE");
        incident.put("incidentTo", "2026-02-03");
        Refused.with("PERIOD_ENDS_BEFORE_START", service.as(Users.LA_NOTIFIER).post("/api/incidents", incident));

        new CaseSteps(service).recorded(period("RANGE"));
    }

    private static Map<String, Object> period(String precision) {
        Map<String, Object> incident = incident("2026-02-05", "2026-02-06", List.of(deadChild()));
        incident.remove("incidentOn");
        incident.putAll(Map.of("precision", precision, "incidentFrom", "2026-02-04", "incidentTo", "2026-02-05"));
        return incident;
    }

    /** Where nothing is known, figures take the day the referral came in. */
    @Test
    void anUnknownDateIsTheReferralsInFigures(Service service) {
        Map<String, Object> incident = incident("2026-02-05", "2026-02-10", List.of(deadChild()));
        incident.remove("incidentOn");
        incident.put("referralReceivedOn", "2026-02-09");
        CaseSteps steps = new CaseSteps(service).at("2026-02-10T09:00:00Z").recorded(incident);

        assertThat(steps.theCase().text("/notification/dates/precision")).isEqualTo("UNKNOWN");
        assertThat(steps.theCase().text("/summary/incidentOn")).isEqualTo("2026-02-09");
    }

    @Test
    void anIncidentIsAboutOneToFourChildren(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z");
        var notifier = service.as(Users.LA_NOTIFIER);

        Refused.with(
                "AT_LEAST_ONE_CHILD", notifier.post("/api/incidents", incident("2026-02-02", "2026-02-02", List.of())));
        Refused.with(
                "TOO_MANY_CHILDREN",
                notifier.post(
                        "/api/incidents", incident("2026-02-02", "2026-02-02", Collections.nCopies(5, deadChild()))));
        CaseSteps steps = new CaseSteps(service)
                .recorded(incident("2026-02-02", "2026-02-02", Collections.nCopies(4, deadChild())));
        assertThat(steps.theCase().json().at("/notification/children").findValuesAsString("childRef"))
                .containsExactly("Child A", "Child B", "Child C", "Child D");
    }

    /** IG3: "no initials". */
    @Test
    void aChildIsKnownByItsLetterOnly(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z");
        Map<String, Object> named = deadChild();
        named.put("childRef", "Child JB");
        Refused.with(
                "PII_IN_EVENT",
                service.as(Users.LA_NOTIFIER)
                        .post("/api/incidents", incident("2026-02-02", "2026-02-02", List.of(named))));

        Map<String, Object> lettered = deadChild();
        lettered.put("childRef", "Child B");
        List<Map<String, Object>> twice = new ArrayList<>(List.of(lettered, lettered));
        Refused.with(
                "CHILD_EXISTS",
                service.as(Users.LA_NOTIFIER).post("/api/incidents", incident("2026-02-02", "2026-02-02", twice)));
        new CaseSteps(service).recorded(incident("2026-02-02", "2026-02-02", List.of(lettered, deadChild())));
    }

    static Map<String, Object> referral() {
        Map<String, Object> referral = incident("2026-02-02", "2026-02-02", List.of(deadChild()));
        referral.remove("awareOn");
        return referral;
    }

    static CaseSteps referred(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-03T09:00:00Z");
        return steps.about(
                service.as(Users.REFERRER).post("/api/incidents", referral()).mustBe(201));
    }
}
