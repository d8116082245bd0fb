package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;

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

/** Domain §6.2, §6.4 and §6.6: whether an incident is notifiable, and as what. */
@ServiceTest
class NotifiabilityRulesIT {
    static final Map<String, Object> DEATH =
            decision("ABUSE_NEGLECT_DEATH", "ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED");

    /** N4: "abuse/neglect categories require abuseOrNeglect ∈ {KNOWN, SUSPECTED} and death or serious harm or OTHER". */
    @ParameterizedTest
    @CsvSource({
        "ABUSE_NEGLECT_DEATH, DEATH, SERIOUS_HARM, CHILD_DIED",
        "ABUSE_NEGLECT_SERIOUS_HARM, SERIOUS_HARM, DEATH, CHILD_SERIOUSLY_HARMED",
        "OTHER_ABUSE_NEGLECT, OTHER, DEATH, OTHER_CONSEQUENCE",
    })
    void aCategoryFitsWhatHappened(String category, String outcome, String other, String found, Service service) {
        CaseSteps steps = considered(service, outcome, "KNOWN");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", decision(category, "ABUSE_OR_NEGLECT_KNOWN", found));

        CaseSteps another = considered(service, other, "KNOWN");
        Answer answer = another.refuses(
                "CRITERIA_NOT_MET",
                Users.LA_NOTIFIER,
                "decide-notifiable",
                decision(category, "ABUSE_OR_NEGLECT_KNOWN"));
        assertThat(answer.json().at("/allowed").toString()).doesNotContain(category);

        CaseSteps unsuspected = considered(service, outcome, "NOT_SUSPECTED");
        unsuspected.refuses(
                "CRITERIA_NOT_MET",
                Users.LA_NOTIFIER,
                "decide-notifiable",
                decision(category, "ABUSE_OR_NEGLECT_KNOWN"));
    }

    /** What nobody knew at the referral, the local authority finds when it decides. */
    @Test
    void theDecisionMayFindWhatWasUnknown(Service service) {
        CaseSteps steps = considered(service, "DEATH", "UNKNOWN");
        steps.refuses(
                "CRITERIA_NOT_MET",
                Users.LA_NOTIFIER,
                "decide-notifiable",
                decision("ABUSE_NEGLECT_DEATH", "CHILD_DIED"));

        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DEATH);
    }

    /** N5: "LAC death always notifiable, whatever the cause"; §15.3-15. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_SUSPECTED", "SUSPECTED"})
    void aLookedAfterChildsDeathIsNeverKeptBack(String abuse, Service service) {
        CaseSteps steps = lookedAfter(service, abuse);

        Answer answer = steps.refuses(
                "LAC_DEATH_NOTIFIABLE",
                Users.LA_NOTIFIER,
                "decide-not-notifiable",
                Map.of("rationale", CaseSteps.RATIONALE));

        assertThat(answer.json().at("/children/0").asString()).isEqualTo("Child A");
        considered(service, "DEATH", abuse)
                .accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));
    }

    /** §15.1-4: "a looked-after child's death by abuse runs C1 and C1b". */
    @Test
    void aLookedAfterChildsDeathByAbuseRunsTwoClocks(Service service) {
        CaseSteps steps = lookedAfter(service, "SUSPECTED");

        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DEATH);

        assertThat(steps.clocks().due("C1")).isEqualTo("2026-05-28");
        assertThat(steps.clocks().due("C1b")).isEqualTo("2026-05-28");
        steps.clocks().becomes("C2", "OVERDUE");
    }

    /** §15.1-4: the provisional clock that the category does not ask for is cancelled, the other starts. */
    @Test
    void theDecisionFixesWhichClocksRun(Service service) {
        CaseSteps steps = lookedAfter(service, "NOT_SUSPECTED");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-05-28");

        steps.accepts(
                Users.LA_NOTIFIER, "decide-notifiable", decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));

        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        assertThat(steps.clocks().due("C1b")).isEqualTo("2026-05-28");
        assertThat(steps.clocks().status("C2")).isNotEqualTo("NOT_APPLICABLE");
    }

    /** §1: care leavers "up to 25th birthday". */
    @Test
    void nobodyIsNotifiedFromTheTwentyFifthBirthdayOn(Service service) {
        Map<String, Object> decision = decision("CARE_LEAVER_DEATH", "CARE_LEAVER_DIED");

        Answer answer =
                careLeaver(service, 25).refuses("OUT_OF_SCOPE_AGE", Users.LA_NOTIFIER, "decide-notifiable", decision);

        assertThat(answer.text("/youngest")).isEqualTo("25_PLUS");
        careLeaver(service, 24).accepts(Users.LA_NOTIFIER, "decide-notifiable", decision);
    }

    /** §6.2: "if under 18 partners must test the serious-incident criteria". */
    @Test
    void aCareLeaverUnderEighteenIsTestedAsAChildFirst(Service service) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("ageYears", 17, "careLeaver", true));
        Map<String, Object> decision = decision("CARE_LEAVER_DEATH", "CARE_LEAVER_DIED");

        considered(service, child, "SUSPECTED")
                .refuses("CRITERIA_NOT_MET", Users.LA_NOTIFIER, "decide-notifiable", decision);
        considered(service, child, "NOT_SUSPECTED").accepts(Users.LA_NOTIFIER, "decide-notifiable", decision);
    }

    /** CA04 s16C: "in the LA area, or outside England while child normally resident in the area". */
    @ParameterizedTest
    @CsvSource({
        "E08000025, true, E08000025, IN_AREA",
        "E08000025, true, E08000028, IN_AREA",
        "E08000028, true, E08000025, ''",
        "W06000015, false, E08000025, RESIDENT_ABROAD",
        "W06000015, false, E08000028, ''",
    })
    void anIncidentNeedsATieToTheArea(
            String laCode, boolean inEngland, String residentLaCode, String link, Service service) {
        Map<String, Object> incident = incident("2026-05-20", "2026-05-20", List.of(deadChild()));
        incident.putAll(Map.of("laCode", laCode, "inEngland", inEngland, "residentLaCode", residentLaCode));
        CaseSteps steps = new CaseSteps(service).at("2026-06-01T09:00:00Z").recorded(incident);

        if (link.isEmpty()) {
            Answer answer = steps.refuses("NO_TERRITORIAL_LINK", Users.LA_NOTIFIER, "decide-notifiable", DEATH);
            assertThat(answer.json().at("/allowed").toString()).contains("E08000025");
        } else {
            steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DEATH);
            assertThat(steps.theCase().text("/notification/decided/territorialLink"))
                    .isEqualTo(link);
        }
    }

    /** at least twenty characters. */
    @ParameterizedTest
    @ValueSource(strings = {"decide-notifiable", "decide-not-notifiable"})
    void aDecisionSaysWhy(String command, Service service) {
        CaseSteps steps = considered(service, "DEATH", "SUSPECTED");
        Map<String, Object> decision = command.equals("decide-notifiable") ? new HashMap<>(DEATH) : new HashMap<>();
        decision.remove("rationale");
        steps.refuses("RATIONALE_REQUIRED", Users.LA_NOTIFIER, command, decision);
        decision.put("rationale", "Nineteen characters");
        steps.refuses("RATIONALE_REQUIRED", Users.LA_NOTIFIER, command, decision);

        decision.put("rationale", "\u00a0".repeat(25));
        steps.refuses("RATIONALE_REQUIRED", Users.LA_NOTIFIER, command, decision);

        decision.put("rationale", "Twenty characters ok");
        steps.accepts(Users.LA_NOTIFIER, command, decision);
    }

    /** §4.5: "LA (has final say)"; N8: "disagreement of partners does not block the LA but is stored and surfaced". */
    @Test
    void partnersAreHeardAndTheLocalAuthorityDecides(Service service) {
        CaseSteps steps = considered(service, "DEATH", "SUSPECTED");
        Map<String, Object> view =
                Map.of("agency", "WMP", "view", "DO_NOT", "text", "An invented reason against notifying.");
        steps.refuses("FORBIDDEN_ROLE", Users.REFERRER, "record-partner-view", view);
        steps.refuses("WRONG_AGENCY", "bscp.dsp.icb", "record-partner-view", view);
        steps.refuses(
                "WRONG_AGENCY",
                Users.BUSINESS_MANAGER,
                "record-partner-view",
                Map.of("agency", "NSPCC", "view", "NOTIFY"));

        steps.accepts("bscp.dsp.wmp", "record-partner-view", view);
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DEATH);

        assertThat(steps.theCase().text("/notification/partnerViews/0/view")).isEqualTo("DO_NOT");
        assertThat(steps.theCase().json().at("/summary/disputed").asBoolean()).isTrue();
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("TO_BE_NOTIFIED");
    }

    /** OQ-1: the Trust acts for the council; §6.1: decided once. */
    @Test
    void theTrustDecidesForTheCouncil(Service service) {
        CaseSteps steps = considered(service, "DEATH", "SUSPECTED");

        steps.accepts("bscp.la-notifier.bct", "decide-notifiable", DEATH);

        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", DEATH);
        steps.refuses(
                "INVALID_STATE", Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));
        assertThat(steps.theCase().text("/decisions/0/decision/body")).isEqualTo("LA_NOTIFIER");
    }

    /** On what each category needs found (§6.4). */
    static Map<String, Object> founded(String category) {
        return switch (category) {
            case "ABUSE_NEGLECT_DEATH" -> DEATH;
            case "LAC_DEATH_NO_ABUSE" -> decision(category, "LOOKED_AFTER_CHILD_DIED");
            case "CARE_LEAVER_DEATH" -> decision(category, "CARE_LEAVER_DIED");
            case "ABUSE_NEGLECT_SERIOUS_HARM" -> decision(category, "ABUSE_OR_NEGLECT_KNOWN", "CHILD_SERIOUSLY_HARMED");
            default -> decision(category, "ABUSE_OR_NEGLECT_KNOWN", "OTHER_CONSEQUENCE");
        };
    }

    static Map<String, Object> decision(String category, String... criteria) {
        return Map.of("category", category, "criteria", List.of(criteria), "rationale", CaseSteps.RATIONALE);
    }

    static CaseSteps considered(Service service, String outcome, String abuse) {
        Map<String, Object> child = deadChild();
        child.put("outcome", outcome);
        return considered(service, child, abuse);
    }

    static CaseSteps considered(Service service, Map<String, Object> child, String abuse) {
        Map<String, Object> incident = incident("2026-05-20", "2026-05-20", List.of(child));
        incident.put("abuseOrNeglect", abuse);
        return new CaseSteps(service).at("2026-06-01T09:00:00Z").recorded(incident);
    }

    private static CaseSteps lookedAfter(Service service, String abuse) {
        Map<String, Object> child = deadChild();
        child.put("lookedAfter", true);
        return considered(service, child, abuse);
    }

    private static CaseSteps careLeaver(Service service, int years) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("ageYears", years, "careLeaver", true));
        return considered(service, child, "NOT_SUSPECTED");
    }
}
