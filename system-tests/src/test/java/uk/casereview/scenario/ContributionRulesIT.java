package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** G2, "same partnership (or has cross-area grant)", and domain §15.3-16: what another area writes into a case. */
@ServiceTest
class ContributionRulesIT {
    private static final String GUEST = Users.SANDWELL_BUSINESS_MANAGER;
    private static final String PROCESS = "record-parallel-process";
    private static final Map<String, Object> INQUEST = Map.of("type", "INQUEST");
    private static final String ATTACH = "attach-document";

    @Test
    void whoMayContributeAddsToTheCaseUntilTheDay(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> grant = Map.of("partnership", "SCSP", "until", "2026-02-03");
        steps.accepts(Users.CHAIR, "grant-case-access", with(grant, "scope", "READ"));
        steps.refuses("OUT_OF_PARTNERSHIP", GUEST, PROCESS, INQUEST);

        steps.accepts(Users.CHAIR, "grant-case-access", with(grant, "scope", "CONTRIBUTE"));

        steps.at("2026-02-03T09:00:00Z").accepts(GUEST, PROCESS, INQUEST);
        assertThat(steps.theCase().json().at("/notification/parallelProcesses").size())
                .isEqualTo(1);
        steps.at("2026-02-04T09:00:00Z").refuses("OUT_OF_PARTNERSHIP", GUEST, PROCESS, INQUEST);
        steps.accepts(Users.BUSINESS_MANAGER, PROCESS, INQUEST);
    }

    @Test
    void anAccessTakenBackEndsAtOnce(Service service) {
        CaseSteps steps = opened(service, Map.of("partnership", "SCSP"));
        steps.accepts(GUEST, PROCESS, INQUEST);
        String grant = steps.theCase().text("/notification/grants/0/grantId");

        steps.accepts(Users.CHAIR, "revoke-case-access", Map.of("grantId", grant));

        steps.refuses("OUT_OF_PARTNERSHIP", GUEST, PROCESS, INQUEST);
        steps.accepts(Users.BUSINESS_MANAGER, PROCESS, INQUEST);
    }

    /** Whoever else of the other area is still a stranger. */
    @ParameterizedTest
    @CsvSource({"agency, scsp.agency-lead.smbc", "person, scsp.agency-lead.smbc"})
    void anAgencyOrAPersonContributesAlone(String kind, String guest, Service service) {
        CaseSteps steps = opened(
                service,
                kind.equals("agency")
                        ? Map.of("partnership", "SCSP", "agency", "SMBC")
                        : Map.of("person", Users.id(guest)));

        steps.refuses("OUT_OF_PARTNERSHIP", "scsp.agency-lead.wmp", ATTACH, document());
        steps.refuses("OUT_OF_PARTNERSHIP", GUEST, ATTACH, document());
        steps.accepts(guest, ATTACH, document());
    }

    @ParameterizedTest
    @CsvSource({
        "attach-document, scsp.agency-lead.wmp, scsp.member.wmp",
        "attach-document, scsp.chair, scsp.dsp.smbc",
        "add-scrutiny-observation, scsp.scrutineer, scsp.business-manager",
        "add-child, scsp.la-notifier, scsp.agency-lead.smbc",
        "record-outcome-changed, scsp.business-manager, scsp.chair",
        "record-parallel-process, scsp.programme-manager, scsp.la-notifier"
    })
    void eachContributionIsGivenByItsRole(String command, String giver, String another, Service service) {
        CaseSteps steps = opened(service, Map.of("partnership", "SCSP"));
        Map<String, Object> body = contribution(command);

        steps.refuses("OUT_OF_PARTNERSHIP", another, command, body);
        steps.accepts(giver, command, body);
    }

    /** What the keeper of the record may do, and the guest of the same role may not. */
    @ParameterizedTest
    @CsvSource({
        "close-notification, scsp.business-manager",
        "record-knowledge, scsp.la-notifier",
        "recategorise-notification, scsp.la-notifier",
        "withdraw-notification, scsp.la-notifier",
        "correct-child, scsp.business-manager",
        "link-case, scsp.business-manager",
        "grant-case-access, scsp.chair",
        "transfer-lead, scsp.chair",
        "mark-entered-in-error, scsp.chair",
        "escalate-decision, scsp.business-manager"
    })
    void aGuestDecidesCorrectsAndClerksNothing(String command, String guest, Service service) {
        CaseSteps steps = opened(service, Map.of("partnership", "SCSP"));

        steps.refuses("OUT_OF_PARTNERSHIP", guest, command, another(command));

        assertThat(steps.incident(guest.replace("scsp", "bscp"), command, another(command))
                        .code())
                .isNotIn("OUT_OF_PARTNERSHIP", "FORBIDDEN_ROLE");
    }

    /** West Midlands Police answers in both areas, to each for itself. */
    @Test
    void norAnswersForAnAgencyOfTheSameCode(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        review.steps()
                .incident(Users.CHAIR, "grant-case-access", Map.of("partnership", "SCSP", "scope", "CONTRIBUTE"))
                .mustBe(200);
        Map<String, Object> information = Map.of(
                "agency",
                "WMP",
                "involved",
                false,
                "recordsSecured",
                true,
                "summary",
                "Nothing is known of the child.");

        Refused.with("OUT_OF_PARTNERSHIP", review.as("scsp.agency-lead.wmp", "submit-agency-information", information));
        Refused.with(
                "OUT_OF_PARTNERSHIP",
                review.as(
                        "scsp.dsp.wmp",
                        "record-dsp-position",
                        Map.of("agency", "WMP", "outcome", "NO_FURTHER_REVIEW")));
        review.as("scsp.agency-lead.wmp", ATTACH, document()).mustBe(200);
        review.as("bscp.agency-lead.wmp", "submit-agency-information", information)
                .mustBe(200);
    }

    /** §2.2, AGENCY_LEAD: "any involved agency", in the partnership's own cases too. */
    @Test
    void anAgencyWritesOnlyIntoCasesThatInvolveIt(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        String lead = "bscp.agency-lead.nspcc";

        Refused.with("WRONG_AGENCY", review.as(lead, ATTACH, document()));
        review.steps().readAgain().refuses("WRONG_AGENCY", lead, ATTACH, document());
        review.as("bscp.agency-lead.wmp", ATTACH, document()).mustBe(200);
        review.steps().accepts("bscp.agency-lead.wmp", ATTACH, document());

        review.steps()
                .accepts(
                        Users.CHAIR,
                        "grant-case-access",
                        Map.of("partnership", "BSCP", "agency", "NSPCC", "scope", "CONTRIBUTE"));
        review.as(lead, ATTACH, with(document(), "docRef", "DOC-10")).mustBe(200);
    }

    @Test
    void whoLeadsNowContributesWithoutAnAccess(Service service) {
        CaseSteps steps = notified(service);
        steps.refuses("OUT_OF_PARTNERSHIP", GUEST, PROCESS, INQUEST);

        steps.accepts(Users.CHAIR, "transfer-lead", Map.of("toPartnership", "SCSP"));

        steps.accepts(GUEST, PROCESS, INQUEST);
        steps.accepts(Users.SANDWELL_CHAIR, ATTACH, document());
        steps.refuses("OUT_OF_PARTNERSHIP", Users.SANDWELL_CHAIR, "grant-case-access", grant(Map.of()));
        steps.refuses("OUT_OF_PARTNERSHIP", GUEST, "close-notification", Map.of());
    }

    /** "TransferLead": whoever leads decides; corrections, papers and the end of the record stay its keeper's. */
    @Test
    void whoLedKeepsTheRecordAndDecidesNoMore(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Map<String, Object> notifiable = Map.of(
                "category",
                "ABUSE_NEGLECT_DEATH",
                "criteria",
                List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
                "rationale",
                CaseSteps.RATIONALE);
        steps.accepts(Users.CHAIR, "transfer-lead", Map.of("toPartnership", "SCSP"));

        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", notifiable);
        steps.refuses(
                "INVALID_STATE",
                Users.LA_NOTIFIER,
                "decide-not-notifiable",
                Map.of("alternativeRoute", "NO_FURTHER_ACTION", "rationale", CaseSteps.RATIONALE));
        steps.accepts(Users.BUSINESS_MANAGER, ATTACH, document());
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-notifiable",
                with(with(notifiable, "alreadyHappened", true), "reason", "It was decided before the lead went."));
    }

    private static CaseSteps opened(Service service, Map<String, Object> whom) {
        CaseSteps steps = notified(service);
        steps.accepts(Users.CHAIR, "grant-case-access", grant(whom));
        return steps;
    }

    private static Map<String, Object> grant(Map<String, Object> whom) {
        Map<String, Object> grant = new HashMap<>(Map.of("scope", "CONTRIBUTE"));
        grant.putAll(whom.isEmpty() ? Map.of("partnership", "SCSP") : whom);
        return grant;
    }

    private static Map<String, Object> document() {
        return Map.of(
                "docRef", "DOC-7", "hash", "sha256:" + "6a7b8c0d".repeat(8), "classification", "OFFICIAL_SENSITIVE");
    }

    private static Map<String, Object> contribution(String command) {
        return switch (command) {
            case ATTACH -> document();
            case "add-scrutiny-observation" -> Map.of("text", "An invented observation.");
            case "add-child" -> Map.of("child", CaseSteps.deadChild());
            case "record-outcome-changed" -> Map.of("childRef", "Child A", "outcome", "SERIOUS_HARM");
            default -> INQUEST;
        };
    }

    /** In good form, so that nothing but who gives it can be wrong with it for a guest. */
    private static Map<String, Object> another(String command) {
        return switch (command) {
            case "record-knowledge" -> Map.of("incidentKnownOn", "2026-02-02");
            case "recategorise-notification" ->
                Map.of("category", "ABUSE_NEGLECT_DEATH", "criteria", List.of(), "rationale", CaseSteps.RATIONALE);
            case "withdraw-notification" -> Map.of("reason", "An invented finding.", "panelInformedOn", "2026-02-02");
            case "correct-child" ->
                Map.of("childRef", "Child A", "to", CaseSteps.deadChild(), "reason", "An invented mistake.");
            case "link-case" -> Map.of("caseRef", "BSCP-2026-99999", "relation", "SIBLING");
            case "grant-case-access" -> Map.of("person", Users.id(GUEST), "scope", "READ");
            case "transfer-lead" -> Map.of("toPartnership", "SCSP");
            case "mark-entered-in-error" -> Map.of("reason", "An invented mistake.");
            case "escalate-decision" ->
                Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS", "reason", "An invented disagreement.");
            default -> Map.of();
        };
    }
}
