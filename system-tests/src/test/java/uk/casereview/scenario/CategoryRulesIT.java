package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.NotifiabilityRulesIT.founded;
import static uk.casereview.scenario.SubmissionRulesIT.sent;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §6.2, row by row: who is told, which clock runs, and whether a rapid review follows. */
@ServiceTest
class CategoryRulesIT {
    @ParameterizedTest
    @CsvSource({
        "ABUSE_NEGLECT_DEATH, DEATH, KNOWN, 3, PANEL, PARTNERS, C1",
        "ABUSE_NEGLECT_SERIOUS_HARM, SERIOUS_HARM, KNOWN, 3, PANEL, PARTNERS, C1",
        "OTHER_ABUSE_NEGLECT, OTHER, KNOWN, 15, PANEL, PARTNERS, C1",
        "LAC_DEATH_NO_ABUSE, DEATH, NOT_SUSPECTED, 3, SOS, OFSTED, C1b",
        "CARE_LEAVER_DEATH, DEATH, NOT_SUSPECTED, 22, SOS, OFSTED, C1c",
    })
    void aCategorySaysWhoIsToldAndWhatFollows(
            String category,
            String outcome,
            String abuse,
            int age,
            String one,
            String other,
            String clock,
            Service service) {
        boolean review = clock.equals("C1");
        CaseSteps steps = considered(service, outcome, abuse, age, category.startsWith("LAC"));
        steps.at("2026-05-20T09:00:00Z");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", founded(category));
        assertThat(steps.clocks().due(clock)).isEqualTo("2026-05-28");
        for (String missing : new String[] {one, other}) {
            String told = missing.equals(one) ? other : one;
            assertThat(steps.refuses(
                                    "MISSING_RECIPIENT",
                                    Users.LA_NOTIFIER,
                                    "submit-notification",
                                    sent("2026-05-20", told))
                            .json()
                            .at("/missing")
                            .toString())
                    .isEqualTo("[\"" + missing + "\"]");
        }

        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-05-20", one, other));

        steps.clocks().becomes(clock, "MET");
        assertThat(steps.theCase()
                        .json()
                        .at("/notification/submitted/requiresRapidReview")
                        .asBoolean())
                .isEqualTo(review);
        if (review) {
            steps.withOpenRapidReview();
            assertThat(steps.clocks().due("C3")).isEqualTo("2026-06-11");
        } else {
            Refused.with(
                    "RR_NOT_REQUIRED",
                    service.as(Users.BUSINESS_MANAGER)
                            .post("/api/rapid-reviews", Map.of("notificationId", steps.id())));
        }
    }

    /** "Panel shares with DfE, Ofsted": the notification to the Panel stops both clocks. */
    @Test
    void thePanelSharesALookedAfterChildsDeathByAbuse(Service service) {
        CaseSteps steps = considered(service, "DEATH", "KNOWN", 3, true).at("2026-05-22T09:00:00Z");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", founded("ABUSE_NEGLECT_DEATH"));

        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-05-22", "PANEL", "PARTNERS"));

        steps.clocks().becomes("C1", "MET");
        steps.clocks().becomes("C1b", "MET");
    }

    /** N4, held against what is known when it is sent: "abuse/neglect categories require abuseOrNeglect ∈ {KNOWN, SUSPECTED}". */
    @Test
    void whatIsSentAgreesWithWhatIsKnown(Service service) {
        CaseSteps steps = considered(service, "DEATH", "SUSPECTED", 3, false).at("2026-05-20T09:00:00Z");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", founded("ABUSE_NEGLECT_DEATH"));
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "NOT_SUSPECTED"));

        steps.refuses(
                "CRITERIA_NOT_MET", Users.LA_NOTIFIER, "submit-notification", sent("2026-05-20", "PANEL", "PARTNERS"));

        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "SUSPECTED"));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-05-20", "PANEL", "PARTNERS"));
    }

    /** §15.3-15: CLOSED → ReopenConsideration; what was told before does not count for what is told now. */
    @Test
    void aClosedNotificationIsConsideredAgain(Service service) {
        CaseSteps steps = considered(service, "DEATH", "NOT_SUSPECTED", 3, true).at("2026-05-20T09:00:00Z");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", founded("LAC_DEATH_NO_ABUSE"));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-05-20", "SOS", "OFSTED"));
        steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of());
        steps.accepts(Users.BUSINESS_MANAGER, "record-recipient-informed", Map.of("recipient", "PARTNERS"));
        steps.accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
        steps.at("2026-07-01T09:00:00Z");

        steps.accepts(
                Users.LA_NOTIFIER,
                "reopen-consideration",
                Map.of("reason", "A post-mortem suspects abuse.", "awareOn", "2026-07-01"));

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(steps.theCase().text("/summary/category")).isEmpty();
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-07-08");
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "SUSPECTED"));
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", founded("ABUSE_NEGLECT_DEATH"));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-07-01", "PANEL", "PARTNERS"));
        steps.withOpenRapidReview();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-07-22");
    }

    private static CaseSteps considered(Service service, String outcome, String abuse, int age, boolean lookedAfter) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("outcome", outcome, "ageYears", age, "lookedAfter", lookedAfter));
        return NotifiabilityRulesIT.considered(service, child, abuse);
    }
}
