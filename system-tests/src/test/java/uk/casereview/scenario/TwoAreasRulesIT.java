package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.notification.LinkRelation;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.3-16: an incident that concerns two areas, and who else may see it. */
@ServiceTest
class TwoAreasRulesIT {
    /** "CONTRIBUTING and INFORMED run no C1, C3". */
    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING", "INFORMED"})
    void anotherAreasNotificationRunsNoClockHere(String role, Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z");
        Refused.with(
                "FORBIDDEN_ROLE",
                service.as(Users.LA_NOTIFIER).post("/api/incidents/record-external-notification", external(role)));

        steps.about(service.as(Users.BUSINESS_MANAGER)
                .post("/api/incidents/record-external-notification", external(role))
                .mustBe(201));
        steps.accepts(Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-02"));

        Answer read = steps.theCase();
        assertThat(read.json().at("/clocks").size()).isZero();
        assertThat(read.text("/notification/stage")).isEqualTo("NOTIFIED");
        assertThat(read.text("/notification/external/ourRole")).isEqualTo(role);
        steps.accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
    }

    @Test
    void whereWeLeadTheReviewIsOurs(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z");

        steps.about(service.as(Users.BUSINESS_MANAGER)
                        .post("/api/incidents/record-external-notification", external("LEAD"))
                        .mustBe(201))
                .withOpenRapidReview();

        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-20");
    }

    /** §15.9: "corrections by whoever may record", which here is the Business Unit. */
    @ParameterizedTest
    @CsvSource({
        "correct-sent-on, sentOn, 2026-01-30, 2026-01-29",
        "correct-category, category, ABUSE_NEGLECT_DEATH, ABUSE_NEGLECT_SERIOUS_HARM",
        "correct-recipients, recipients, PANEL, PARTNERS"
    })
    void whoRecordedWhatAnotherAreaSentCorrectsIt(String command, String shown, String from, String to, Service at) {
        CaseSteps steps = new CaseSteps(at).at("2026-02-02T09:00:00Z");
        Map<String, Object> harmed = CaseSteps.with(CaseSteps.deadChild(), "outcome", "SERIOUS_HARM");
        Map<String, Object> told = CaseSteps.with(external("CONTRIBUTING"), "children", List.of(harmed));
        steps.about(at.as(Users.BUSINESS_MANAGER).post("/api/incidents/record-external-notification", told));
        boolean several = shown.equals("recipients");
        Map<String, Object> correction = Map.of(
                "from", several ? List.of(from) : from, "to", several ? List.of(to) : to, "reason", "It was misread.");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, command, correction);

        steps.accepts(Users.BUSINESS_MANAGER, command, correction);

        assertThat(steps.theCase().json().at("/notification/" + shown).toString())
                .contains(to);
    }

    /** An incident of ours may turn out to be the one that another area has notified. */
    @Test
    void ourOwnReferralMayBeTheirNotification(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-28", "2026-02-02", List.of(CaseSteps.deadChild())));
        Map<String, Object> joined = new HashMap<>(external("CONTRIBUTING"));
        joined.put("children", List.of());

        steps.accepts(Users.BUSINESS_MANAGER, "record-external-notification", joined);

        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("NOTIFIED");
        steps.refuses("INVALID_STATE", Users.BUSINESS_MANAGER, "record-external-notification", joined);
    }

    /** Access is a partnership's, an agency's or a person's, by the chair, until its day. */
    @Test
    void aCaseIsOpenedToAnotherPartnershipUntilADay(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> grant = Map.of("partnership", "SCSP", "scope", "READ", "until", "2026-02-03");
        assertThat(othersSee(service, steps)).isEqualTo(403);
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "grant-case-access", grant);
        steps.refuses(
                "PERIOD_ENDS_BEFORE_START",
                Users.CHAIR,
                "grant-case-access",
                Map.of("partnership", "SCSP", "scope", "READ", "until", "2026-02-01"));

        steps.accepts(Users.CHAIR, "grant-case-access", grant);

        steps.theCase().mustBe(200);
        assertThat(othersSee(service, steps)).isEqualTo(200);
        steps.at("2026-02-04T09:00:00Z");
        assertThat(othersSee(service, steps)).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"person, scsp.business-manager", "agency, SMBC"})
    void anAccessIsForExactlyOneAndCanBeRevoked(String kind, String whom, Service service) {
        CaseSteps steps = notified(service);
        String reader = kind.equals("person") ? whom : "scsp.agency-lead.smbc";
        Map<String, Object> grantee =
                kind.equals("person") ? Map.of(kind, Users.id(whom)) : Map.of(kind, whom, "partnership", "SCSP");
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.CHAIR,
                "grant-case-access",
                Map.of("person", Users.id(Users.REFERRER), "agency", "WMP", "scope", "READ"));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "grant-case-access", Map.of("scope", "READ"));

        steps.accepts(Users.CHAIR, "grant-case-access", CaseSteps.with(grantee, "scope", "READ"));
        String grant = steps.theCase().text("/notification/grants/0/grantId");
        String address = "/api/cases/" + steps.caseRef();
        assertThat(service.as(reader).get(address).status()).isEqualTo(200);

        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "revoke-case-access", Map.of("grantId", steps.id()));
        steps.accepts(Users.CHAIR, "revoke-case-access", Map.of("grantId", grant));
        steps.theCase().mustBe(200);
        assertThat(service.as(reader).get(address).code()).isEqualTo("OUT_OF_PARTNERSHIP");
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "revoke-case-access", Map.of("grantId", grant));
    }

    /** §15.7-28: "Agency codes are unique per partnership"; West Midlands Police is in both. */
    @Test
    void anAccessOfAnAgencyIsOfThatPartnershipsOnly(Service service) {
        CaseSteps steps = notified(service);
        String address = "/api/cases/" + steps.caseRef();
        Map<String, Object> alone = Map.of("agency", "WMP", "scope", "READ");
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "grant-case-access", Map.of("agency", "SMBC", "scope", "READ"));
        steps.refuses(
                "UNKNOWN_REFERENCE", Users.CHAIR, "grant-case-access", CaseSteps.with(alone, "partnership", "NONE"));

        steps.accepts(Users.CHAIR, "grant-case-access", alone);
        steps.theCase().mustBe(200);
        assertThat(service.as("scsp.agency-lead.wmp").get(address).code()).isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(service.as("bscp.agency-lead.wmp").get(address).status()).isEqualTo(200);

        steps.accepts(Users.CHAIR, "grant-case-access", CaseSteps.with(alone, "partnership", "SCSP"));
        steps.theCase().mustBe(200);
        assertThat(service.as("scsp.agency-lead.wmp").get(address).status()).isEqualTo(200);
    }

    /** However many ways lead to a case, it is one row of the tracker, in its place among the reader's own. */
    @Test
    void aCaseOpenedTwiceIsListedOnce(Service service) {
        CaseSteps steps = notified(service);
        assertThat(listed(service, "scsp.business-manager", steps)).isZero();

        steps.accepts(Users.CHAIR, "grant-case-access", Map.of("partnership", "SCSP", "scope", "READ"));
        steps.accepts(
                Users.CHAIR, "grant-case-access", Map.of("person", Users.id("scsp.business-manager"), "scope", "READ"));
        steps.accepts(Users.CHAIR, "grant-case-access", Map.of("partnership", "BSCP", "scope", "READ"));
        steps.theCase().mustBe(200);

        assertThat(listed(service, "scsp.business-manager", steps)).isOne();
        assertThat(listed(service, Users.BUSINESS_MANAGER, steps)).isOne();
    }

    private static int listed(Service service, String reader, CaseSteps steps) {
        Answer page = service.as(reader)
                .get("/api/cases?sort=nextDue&text=" + steps.caseRef())
                .mustBe(200);
        int total = page.json().path("total").asInt();
        assertThat(page.json().path("rows")).hasSize(total);
        return total;
    }

    /** Who leads notifies and reviews; who led keeps its record and goes on contributing. */
    @Test
    void theLeadGoesToAnotherPartnership(Service service) {
        CaseSteps steps = notified(service);
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "transfer-lead", Map.of("toPartnership", "SCSP"));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "transfer-lead", Map.of("toPartnership", "BSCP"));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "transfer-lead", Map.of("toPartnership", "NONE"));
        steps.refuses(
                "DATE_IN_FUTURE", Users.CHAIR, "transfer-lead", Map.of("toPartnership", "SCSP", "on", "2026-02-03"));

        steps.accepts(Users.CHAIR, "transfer-lead", Map.of("toPartnership", "SCSP"));

        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        assertThat(steps.theCase().mustBe(200).text("/rapidReview/stage")).isEqualTo("DISCONTINUED");
        assertThat(othersSee(service, steps)).isEqualTo(200);
        steps.refuses("INVALID_STATE", Users.CHAIR, "transfer-lead", Map.of("toPartnership", "SCSP"));
        steps.accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
    }

    @ParameterizedTest
    @EnumSource(LinkRelation.class)
    void casesAreLinkedByWhatTheyShare(LinkRelation relation, Service service) {
        CaseSteps other = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        CaseSteps steps = new CaseSteps(service).recorded("2026-02-02");
        steps.refuses("UNKNOWN_REFERENCE", Users.BUSINESS_MANAGER, "link-case", link(steps.caseRef(), relation));
        steps.refuses("UNKNOWN_REFERENCE", Users.BUSINESS_MANAGER, "link-case", link("BSCP-2026-99999", relation));

        steps.accepts(Users.BUSINESS_MANAGER, "link-case", link(other.caseRef(), relation));

        assertThat(steps.theCase().text("/notification/links/0/caseRef")).isEqualTo(other.caseRef());
        Answer again = steps.accepts(Users.BUSINESS_MANAGER, "link-case", link(other.caseRef(), relation));
        assertThat(again.json().at("/events").size()).isZero();
    }

    private static int othersSee(Service service, CaseSteps steps) {
        return service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .get("/api/cases/" + steps.caseRef())
                .status();
    }

    private static Map<String, Object> link(String caseRef, LinkRelation relation) {
        return Map.of("caseRef", caseRef, "relation", relation.name());
    }

    private static Map<String, Object> external(String role) {
        return Map.of(
                "laCode",
                "E08000028",
                "panelReference",
                "PANEL-INVENTED-7",
                "sentOn",
                "2026-01-30",
                "ourRole",
                role,
                "category",
                "ABUSE_NEGLECT_DEATH",
                "children",
                List.of(CaseSteps.deadChild()));
    }
}
