package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.8: "an unknown id in the body is the row's code, else UNKNOWN_REFERENCE", of agencies and of people. */
@ServiceTest
class KnownIdsRulesIT {
    private static final Map<String, Object> INCIDENT = incident("2026-02-02", "2026-02-02", List.of(deadChild()));

    /** Who is no relevant agency of the partnership has no code there, and is named in words. */
    @Test
    void theReferringAgencyIsKnownToTheRegister(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z");
        refused(
                service.as(Users.LA_NOTIFIER).post("/api/incidents", with(INCIDENT, "referringAgency", "NOBODY")),
                "UNKNOWN_REFERENCE",
                "referringAgency",
                "NOBODY");

        steps.recorded(with(with(INCIDENT, "referringAgency", "NSPCC"), "referrer", "A school of another county."));

        assertThat(steps.theCase().text("/notification/recorded/referringAgency"))
                .isEqualTo("NSPCC");
    }

    @Test
    void whoKnewAChildIsKnownToTheRegister(Service service) {
        Map<String, Object> nobodys = with(deadChild(), "agenciesKnown", List.of("WMP", "NOBODY"));
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z");
        refused(
                service.as(Users.LA_NOTIFIER).post("/api/incidents", with(INCIDENT, "children", List.of(nobodys))),
                "UNKNOWN_REFERENCE",
                "agenciesKnown",
                "[\"NOBODY\"]");
        steps.recorded(INCIDENT);
        steps.refuses("UNKNOWN_REFERENCE", Users.LA_NOTIFIER, "add-child", Map.of("child", nobodys));
        steps.refuses("UNKNOWN_REFERENCE", Users.LA_NOTIFIER, "correct-child", corrected(nobodys));

        steps.accepts(
                Users.LA_NOTIFIER, "correct-child", corrected(with(deadChild(), "agenciesKnown", List.of("WMP"))));
    }

    /** §15.3-16: a person of this partnership or of another. */
    @Test
    void accessIsGivenToSomebodyARegisterKnows(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(INCIDENT);
        String nobody = UUID.randomUUID().toString();
        refused(
                steps.incident(Users.CHAIR, "grant-case-access", Map.of("person", nobody, "scope", "READ")),
                "UNKNOWN_REFERENCE",
                "person",
                nobody);

        for (String somebody : List.of(Users.SANDWELL_BUSINESS_MANAGER, Users.REFERRER)) {
            exactly(
                    steps.incident(
                            Users.CHAIR, "grant-case-access", Map.of("person", Users.id(somebody), "scope", "READ")),
                    "CaseAccessGranted");
        }
    }

    /** §15.2-13: whose agreement a disclosure has is on record, also where it needs none. */
    @Test
    void whoAgreedToADisclosureIsKnownToTheRegister(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(INCIDENT);
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> ordered = Map.of(
                "recipient", "Invented court",
                "purpose", "Invented proceedings.",
                "scope", "The chronology.",
                "basis", "COURT_ORDER",
                "legalAdviceRef", "ADVICE-1");

        refused(
                steps.incident(
                        Users.BUSINESS_MANAGER, "authorise-disclosure", with(ordered, "agreedBy", List.of(nobody))),
                "UNKNOWN_REFERENCE",
                "agreedBy",
                "[\"" + nobody + "\"]");
        exactly(
                steps.incident(
                        Users.BUSINESS_MANAGER,
                        "authorise-disclosure",
                        with(ordered, "agreedBy", List.of(Users.id(Users.CHAIR)))),
                "DisclosureAuthorised");
    }

    private static Map<String, Object> corrected(Map<String, Object> child) {
        return Map.of("childRef", "Child A", "to", child, "reason", "An invented mistake in the form.");
    }
}
