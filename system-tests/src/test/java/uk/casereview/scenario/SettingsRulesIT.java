package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.DecisionRulesIT.voted;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.CHAIR;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-27 and 28, OQ-2, OQ-3: policies, roles and capacities, each from its own day. */
@ServiceTest
class SettingsRulesIT {
    @Test
    void aPolicyGovernsFromItsDayAndEarlierDecisionsKeepTheirs(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-09-04T09:00:00Z");
        ObjectNode policy = birmingham.policy("BSCP-2028-09", "2028-09-01");
        ((ObjectNode) policy.at("/quorum/SCSG")).put("minimumAgencies", 5);
        ((ObjectNode) policy.at("/voting/SCSG")).put("majorityBase", "MEMBERSHIP_AGENCIES");
        exactly(birmingham.lay("adopt-policy", Map.of("policy", policy)), "PolicyAdopted");
        ReviewSteps review = ReviewSteps.met(service).at("2028-09-04T09:00:00Z");
        var four = ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC);
        var divided = voted(List.of(ICB_DOCTOR, BCT, WMP), List.of(NSPCC, BCHC), List.of());

        refused(review.recommend(with(four, "decidedOn", "2028-09-01")), "NOT_QUORATE", "minimum", 5);
        exactly(review.recommend(with(divided, "decidedOn", "2028-09-01")), "ProposalLost");
        accepted(review.recommend(with(divided, "decidedOn", "2028-08-31")), "RapidReviewOutcomeRecommended");
        assertThat(review.read("/recommended/decision/policyVersion").asString())
                .isEqualTo("BSCP-2024-12");
        accepted(review.recommend(with(four, "decidedOn", "2028-08-31")), "RapidReviewOutcomeRecommended");
    }

    @Test
    void aPolicyIsCompleteKnowsItsAgenciesAndIsAdoptedOnce(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-12-01T09:00:00Z");
        ObjectNode incomplete = birmingham.policy("BSCP-2030-01", "2030-01-01");
        ((ObjectNode) incomplete.path("clocks")).remove("C3");
        ObjectNode foreign = birmingham.policy("BSCP-2030-01", "2030-01-01");
        foreign.putArray("determiningAgencies").add("BCC").add("SMBC");
        ObjectNode known = birmingham.policy("BSCP-2024-12", "2030-01-01");

        refused(
                birmingham.lay("adopt-policy", Map.of("policy", incomplete)),
                "POLICY_INCOMPLETE",
                "clocks",
                "[\"C3\"]");
        refused(
                birmingham.lay("adopt-policy", Map.of("policy", foreign)),
                "UNKNOWN_REFERENCE",
                "agencies",
                "[\"SMBC\"]");
        refused(birmingham.lay("adopt-policy", Map.of("policy", known)), "POLICY_EXISTS", "version", "BSCP-2024-12");
    }

    @Test
    void aPolicySaysWhoIsQuorateAndNoClockRunsForEver(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-12-01T09:00:00Z");
        ObjectNode unquorate = birmingham.policy("BSCP-2030-02", "2030-02-01");
        ((ObjectNode) unquorate.path("quorum")).remove("SCSG");
        ObjectNode endless = birmingham.policy("BSCP-2030-02", "2030-02-01");
        ((ObjectNode) endless.at("/clocks/C1")).put("length", Integer.MAX_VALUE).put("unit", "YEARS");
        ObjectNode empty = birmingham.policy("BSCP-2030-02", "2030-02-01");
        ((ObjectNode) empty.at("/quorum/DSP")).put("minimumAgencies", 0);

        refused(
                birmingham.lay("adopt-policy", Map.of("policy", unquorate)),
                "POLICY_INCOMPLETE",
                "quorum",
                "[\"SCSG\"]");
        refused(
                birmingham.lay("adopt-policy", Map.of("policy", endless)),
                "POLICY_OUT_OF_RANGE",
                "figures",
                "[\"clocks/C1\"]");
        refused(
                birmingham.lay("adopt-policy", Map.of("policy", empty)),
                "POLICY_OUT_OF_RANGE",
                "figures",
                "[\"quorum/DSP\"]");
    }

    @Test
    void sandwellsReviewCountsFromTheNotificationUnlessItsPolicySaysFromTheReferral(Service service) {
        assertThat(SandwellSteps.notified(service, "2026-02-05", "2026-02-09").due("C3"))
                .isEqualTo("2026-03-02");
        PartnershipSteps sandwell = PartnershipSteps.sandwell(service).at("2028-11-01T09:00:00Z");
        ObjectNode policy =
                sandwell.policy("SCSP-2028-11", "2028-11-01").put("rapidReviewStartRule", "BUSINESS_UNIT_RECEIVED");
        exactly(sandwell.lay("adopt-policy", Map.of("policy", policy)), "PolicyAdopted");

        assertThat(SandwellSteps.notified(service, "2028-11-02", "2028-11-06").due("C3"))
                .isEqualTo("2028-11-23");
        SandwellSteps unknown = SandwellSteps.notified(service, "2028-11-02", "2028-11-06", false);
        assertThat(unknown.due("C3")).isEqualTo("2028-11-27");
        unknown.referralReceivedOn("2028-11-02");
        Eventually.isTrue(() -> unknown.due("C3").equals("2028-11-23"));
        assertThat(unknown.read("/rapidReview/startOn")).isEqualTo("2028-11-02");
    }

    @Test
    void themesAndRetentionAreAdoptedOncePerVersion(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-12-01T09:00:00Z");
        Map<String, Object> themes = Map.of(
                "taxonomyVersion",
                "BSCP-THEMES-2031",
                "themes",
                List.of(Map.of("code", "T1", "level", 1, "name", "A theme")),
                "from",
                "2031-01-01");
        Map<String, Object> retention = Map.of(
                "version",
                "BSCP-RETENTION-2031",
                "rules",
                List.of(Map.of(
                        "recordClass",
                        "ACCESS_LOG",
                        "years",
                        7,
                        "startsAt",
                        "ACCESS_RECORDED",
                        "sources",
                        List.of("A-27"))),
                "from",
                "2031-01-01");

        exactly(birmingham.lay("adopt-themes", themes), "ThemesAdopted");
        refused(birmingham.lay("adopt-themes", themes), "THEMES_EXIST", "version", "BSCP-THEMES-2031");
        exactly(birmingham.lay("adopt-retention", retention), "RetentionAdopted");
        refused(birmingham.lay("adopt-retention", retention), "RETENTION_EXISTS", "version", "BSCP-RETENTION-2031");
    }

    @Test
    void theSignInAndTheRegisterMustAgree(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-10-02T09:00:00Z");
        Map<String, Object> document = Map.of("docRef", "DOC-7", "hash", "a".repeat(64), "classification", "OFFICIAL");
        Map<String, Object> revoke = Map.of(
                "user", id("bscp.agency-lead.bwch"), "role", "AGENCY_LEAD", "agency", "BWCH", "on", "2028-10-03");

        review.steps()
                .readAgain()
                .accepts(
                        Users.CHAIR,
                        "grant-case-access",
                        Map.of("partnership", "BSCP", "agency", "BWCH", "scope", "CONTRIBUTE"));

        refused(birmingham.lay("revoke-role", with(revoke, "role", "LSP")), "UNKNOWN_REFERENCE", "role", "LSP");
        exactly(birmingham.lay("revoke-role", revoke), "RoleRevoked");
        exactly(review.as("bscp.agency-lead.bwch", "attach-document", document), "DocumentAttached");
        birmingham.at("2028-10-03T09:00:00Z");
        refused(
                review.as("bscp.agency-lead.bwch", "attach-document", with(document, "docRef", "DOC-8")),
                "FORBIDDEN_ROLE");
    }

    @Test
    void aRoleIsGrantedForAPeriodAndNeverThatOfTheSystem(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2028-12-01T09:00:00Z");
        Map<String, Object> grant = Map.of(
                "user",
                id("bscp.qio"),
                "role",
                "ACTION_OWNER",
                "agency",
                "ICB",
                "from",
                "2028-12-01",
                "to",
                "2028-12-31");

        refused(birmingham.lay("grant-role", with(grant, "role", "SYSTEM")), "FORBIDDEN_ROLE");
        refused(birmingham.lay("grant-role", with(grant, "to", "2028-11-01")), "PERIOD_ENDS_BEFORE_START");
        exactly(birmingham.lay("grant-role", grant), "RoleGranted");
        refused(birmingham.lay("grant-role", grant), "OVERLAPPING_PERIOD");
    }

    @Test
    void aCommandIsGivenInACapacityThePersonHas(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        String scope = "/api/rapid-reviews/" + review.steps().rapidReview() + "/scope-rapid-review";
        Map<String, Object> body = Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of("WMP"));

        refused(service.as(CHAIR).with("X-Capacity", "CORE_MEMBER@BCT/BSCP").post(scope, body), "FORBIDDEN_ROLE");
        refused(service.as(CHAIR).with("X-Capacity", "CHAIR@ICB").post(scope, body), "FORBIDDEN_ROLE");
        assertThat(service.as(CHAIR)
                        .with("X-Capacity", "the chair")
                        .post(scope, body)
                        .status())
                .isEqualTo(400);
        exactly(service.as(CHAIR).with("X-Capacity", "CHAIR@BCT/BSCP").post(scope, body), "RapidReviewScoped");
    }

    @Test
    void theAnnualReportIsSentOnceToEachAfterItIsPublished(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2026-09-22T09:00:00Z");
        Map<String, Object> published = Map.of("yearEnding", 2026, "on", "2026-09-15");
        Map<String, Object> sent = Map.of("yearEnding", 2026, "recipient", "PANEL", "on", "2026-09-22");

        refused(birmingham.as(BUSINESS_MANAGER, "record-annual-report-sent", sent), "ANNUAL_REPORT_NOT_PUBLISHED");
        exactly(birmingham.as(BUSINESS_MANAGER, "record-annual-report-published", published), "AnnualReportPublished");
        refused(birmingham.as(BUSINESS_MANAGER, "record-annual-report-published", published), "ANNUAL_REPORT_EXISTS");
        refused(
                birmingham.as(BUSINESS_MANAGER, "record-annual-report-sent", with(sent, "on", "2026-09-14")),
                "SENT_BEFORE_PUBLISHED");
        refused(
                birmingham.as(BUSINESS_MANAGER, "record-annual-report-sent", with(sent, "on", "2026-09-23")),
                "DATE_IN_FUTURE");
        exactly(birmingham.as(BUSINESS_MANAGER, "record-annual-report-sent", sent), "AnnualReportSent");
        refused(birmingham.as(BUSINESS_MANAGER, "record-annual-report-sent", sent), "ANNUAL_REPORT_EXISTS");
    }

    @Test
    void thePartnersAreToldWithinFiveWorkingDays(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        assertThat(steps.clocks().due("C2")).isEqualTo("2026-02-09");

        steps.at("2026-02-10T09:00:00Z");
        steps.clocks().becomes("C2", "OVERDUE");
        accepted(
                steps.incident(
                        BUSINESS_MANAGER,
                        "record-recipient-informed",
                        Map.of("recipient", "PARTNERS", "informedOn", "2026-02-09")),
                "RecipientInformed",
                "ClockStopped");
        steps.clocks().becomes("C2", "MET");
    }
}
