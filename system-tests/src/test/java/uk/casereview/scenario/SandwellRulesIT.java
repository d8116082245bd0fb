package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain A-13: Sandwell's four do not agree, twice, and the case still comes to its end. */
@ServiceTest
class SandwellRulesIT {
    private static final String CHAIR = "scsp.dsp.smbc";
    private static final String LEAD = "scsp.lsp.smbc";

    @Test
    void aCaseOverWhichSandwellsFourDivideReachesThePanel(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);
        divide(sandwell);
        assertThat(sandwell.read("/summary/owner")).isEqualTo("EB_CHAIR");
        refused(
                sandwell.as(
                        SANDWELL_BUSINESS_MANAGER, "record-dsp-position", Map.of("agency", "SMBC", "outcome", "LCSPR")),
                "NOT_RECOMMENDED",
                "escalatedTo",
                "SCSP_CHAIR");
        done(sandwell, CHAIR, "resolve-escalation", resolution(sandwell, 0, "LCSPR"));
        assertThat(sandwell.read("/rapidReview/stage")).isEqualTo("RECOMMENDED");
        assertThat(sandwell.read("/rapidReview/recommended/decision/settledBy")).isEqualTo(id(CHAIR));

        partnersDiffer(sandwell);
        assertThat(sandwell.read("/rapidReview/stage")).isEqualTo("ESCALATED");
        assertThat(sandwell.read("/summary/owner")).isEqualTo("LSP");
        Map<String, Object> resolve = resolution(sandwell, 1, "LCSPR");
        refused(sandwell.as(CHAIR, "resolve-escalation", resolve), "FORBIDDEN_ROLE");
        refused(
                sandwell.as(SANDWELL_BUSINESS_MANAGER, "resolve-escalation", with(resolve, "resolvedBy", id(CHAIR))),
                "UNKNOWN_REFERENCE");
        done(sandwell, SANDWELL_BUSINESS_MANAGER, "resolve-escalation", with(resolve, "resolvedBy", id(LEAD)));
        refused(determine(sandwell, "NO_FURTHER_REVIEW"), "DSP_DETERMINATION_INCOMPLETE", "decidedAbove", "LCSPR");
        Answer determined = determine(sandwell, "LCSPR");
        exactly(determined, "RapidReviewOutcomeDetermined");
        sandwell.seen(determined);
        assertThat(sandwell.read("/rapidReview/determined/decision/settledBy")).isEqualTo(id(LEAD));

        sandwell.sections();
        accepted(
                sandwell.as(
                        SANDWELL_BUSINESS_MANAGER,
                        "submit-to-panel",
                        Map.of("sentOn", "2026-02-09", "docRef", "DOC-1")),
                "RapidReviewSubmitted");
    }

    /** §4.3: whoever the policy takes it to ends it, and nobody whom another partnership's would. */
    @Test
    void whatGoesToTheChairOfThePartnershipIsTheChairsToEnd(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);
        divide(sandwell);
        Map<String, Object> resolve = resolution(sandwell, 0, "NO_FURTHER_REVIEW");

        assertThat(sandwell.read("/file/escalations/0/escalated/toBody")).isEqualTo("SCSP_CHAIR");
        refused(sandwell.as(LEAD, "resolve-escalation", resolve), "FORBIDDEN_ROLE");
        refused(
                sandwell.as(
                        CHAIR,
                        "resolve-escalation",
                        Map.of("escalationId", resolve.get("escalationId"), "outcome", "An invented outcome.")),
                "OUTCOME_REQUIRED",
                "missing",
                "decidedOutcome");
        exactly(
                sandwell.as(CHAIR, "resolve-escalation", resolve),
                "EscalationResolved",
                "RapidReviewOutcomeRecommended");
    }

    /** §15.2-10: "the lead safeguarding partners (role LSP) resolve"; A-13 and the chair are for the group's division. */
    @Test
    void sandwellsPartnersWhoDifferAreHeardByTheLeads(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);
        accepted(sandwell.recommend(SandwellSteps.ALL_FOUR), "RapidReviewOutcomeRecommended");

        partnersDiffer(sandwell);

        assertThat(sandwell.read("/file/escalations/0/escalated/toBody")).isEqualTo("LEAD_SAFEGUARDING_PARTNERS");
        refused(sandwell.as(CHAIR, "resolve-escalation", resolution(sandwell, 0, "LCSPR")), "FORBIDDEN_ROLE");
        refused(determine(sandwell, "LCSPR"), "DSP_DETERMINATION_INCOMPLETE");
        Answer determined = determine(sandwell, "LCSPR", LEAD);
        exactly(determined, "EscalationResolved", "RapidReviewOutcomeDetermined");
        sandwell.seen(determined);
        assertThat(sandwell.read("/rapidReview/determined/decision/settledBy")).isEqualTo(id(LEAD));
    }

    private static void divide(SandwellSteps sandwell) {
        sandwell.recommend(Map.of(
                        "attendance",
                        Users.present(SandwellSteps.ALL_FOUR),
                        "rationale",
                        CaseSteps.RATIONALE,
                        "votes",
                        ReviewSteps.votes("AGAINST", "scsp.member.wmp")))
                .mustBe(200);
    }

    private static void partnersDiffer(SandwellSteps sandwell) {
        for (String agency : List.of("SMBC", "SCT", "WMP", "ICB")) {
            done(
                    sandwell,
                    SANDWELL_BUSINESS_MANAGER,
                    "record-dsp-position",
                    Map.of("agency", agency, "outcome", agency.equals("ICB") ? "NO_FURTHER_REVIEW" : "LCSPR"));
        }
    }

    static Map<String, Object> resolution(SandwellSteps sandwell, int number, String outcome) {
        return Map.of(
                "escalationId",
                sandwell.read("/file/escalations/" + number + "/escalated/escalationId"),
                "outcome",
                "An invented decision of whoever is above them.",
                "decidedOutcome",
                Map.of("outcome", outcome));
    }

    private static Answer determine(SandwellSteps sandwell, String outcome) {
        return determine(sandwell, outcome, SANDWELL_BUSINESS_MANAGER);
    }

    private static Answer determine(SandwellSteps sandwell, String outcome, String user) {
        return sandwell.deciding(
                user,
                "determine-outcome",
                Map.of("outcome", outcome, "decision", Map.of("rationale", CaseSteps.RATIONALE)));
    }

    private static void done(SandwellSteps sandwell, String user, String command, Map<String, ?> body) {
        sandwell.seen(sandwell.as(user, command, body).mustBe(200));
    }
}
