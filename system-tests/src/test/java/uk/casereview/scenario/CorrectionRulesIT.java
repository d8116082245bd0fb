package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-3 and -4: a mistake is corrected, with both values and a reason, and the clocks follow. */
@ServiceTest
class CorrectionRulesIT {
    private static final String REASON = "The date was misread.";

    /** The closed list, as far as a notification has it: command, from, to, and where the case shows it. */
    static Stream<Arguments> corrections() {
        return Stream.of(
                Arguments.of("correct-awareness-date", "2026-02-01", "2026-01-31", "/notification/awareOn"),
                Arguments.of(
                        "correct-referral-received-on", "2026-02-02", "2026-02-01", "/notification/referralReceivedOn"),
                Arguments.of("correct-sent-on", "2026-02-02", "2026-02-01", "/notification/sentOn"));
    }

    /** G6: "a mistake is fixed by a …Corrected event with reason and both values". */
    @ParameterizedTest
    @MethodSource("corrections")
    void aDateIsCorrectedWithBothValuesAndAReason(String command, String from, String to, String at, Service service) {
        CaseSteps steps = knownSince("2026-02-01", service);
        steps.refuses("CORRECTION_REASON_REQUIRED", Users.LA_NOTIFIER, command, Map.of("from", from, "to", to));
        steps.refuses("CORRECTION_OUTDATED", Users.LA_NOTIFIER, command, correction("2026-01-30", to));
        steps.refuses("CORRECTION_UNCHANGED", Users.LA_NOTIFIER, command, correction(from, from));
        steps.refuses("DATE_IN_FUTURE", Users.LA_NOTIFIER, command, correction(from, "2026-02-03"));
        Answer unversioned = service.as(Users.LA_NOTIFIER)
                .post("/api/incidents/" + steps.id() + "/" + command, correction(from, to));
        assertThat(unversioned.status()).isEqualTo(428);

        steps.accepts(Users.LA_NOTIFIER, command, correction(from, to));

        assertThat(steps.theCase().text(at)).isEqualTo(to);
        steps.refuses("CORRECTION_OUTDATED", Users.LA_NOTIFIER, command, correction(from, to));
        steps.accepts(Users.LA_NOTIFIER, command, correction(to, from));
        assertThat(steps.theCase().text(at)).isEqualTo(from);
    }

    @Test
    void onlyTheLocalAuthorityCorrectsItsOwnActs(Service service) {
        CaseSteps steps = knownSinceFirst(service);
        for (String own : List.of("correct-awareness-date", "correct-sent-on")) {
            steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, own, correction("2026-02-02", "2026-02-01"));
        }

        steps.accepts(Users.BUSINESS_MANAGER, "correct-referral-received-on", correction("2026-02-02", "2026-02-01"));
    }

    /** §15.1-4: "correcting awareOn never moves C3". */
    @Test
    void correctedAwarenessMovesItsClocksAndNoOther(Service service) {
        CaseSteps steps = knownSinceFirst(service);
        steps.refuses(
                "AWARE_BEFORE_INCIDENT",
                Users.LA_NOTIFIER,
                "correct-awareness-date",
                correction("2026-02-02", "2026-01-01"));

        steps.accepts(Users.LA_NOTIFIER, "correct-awareness-date", correction("2026-02-02", "2026-01-20"));

        assertThat(steps.clocks().due("C1")).isEqualTo("2026-01-27");
        assertThat(steps.clocks().due("C2")).isEqualTo("2026-01-27");
        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(4);
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-23");
        assertThat(steps.timeline().body()).contains("clock.ClockRecalculated");
    }

    /** PM12: "sentOn corrected → recalculate C3". */
    @Test
    void aCorrectedDayOfSendingMovesTheReviewsClock(Service service) {
        CaseSteps steps = knownSinceFirst(service).at("2026-02-12T09:00:00Z");

        steps.accepts(Users.LA_NOTIFIER, "correct-sent-on", correction("2026-02-02", "2026-02-11"));

        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(2);
        Eventually.isTrue(() -> steps.clocks().due("C3").equals("2026-03-04"));
    }

    @Test
    void theIncidentsDatesAreCorrectedTogether(Service service) {
        CaseSteps steps = knownSinceFirst(service).at("2026-02-05T09:00:00Z");
        Map<String, Object> range =
                Map.of("to", Map.of("incidentFrom", "2026-01-05", "incidentTo", "2026-01-09"), "reason", REASON);
        steps.refuses(
                "AWARE_BEFORE_INCIDENT",
                Users.LA_NOTIFIER,
                "correct-incident-dates",
                Map.of(
                        "to",
                        Map.of("incidentOn", "2026-02-03"),
                        "reason",
                        REASON,
                        "from",
                        Map.of("incidentOn", "2026-01-15")));
        steps.refuses(
                "CORRECTION_OUTDATED",
                Users.LA_NOTIFIER,
                "correct-incident-dates",
                with(range, "from", Map.of("incidentOn", "2026-01-14")));

        steps.accepts(Users.BUSINESS_MANAGER, "correct-incident-dates", range);

        assertThat(steps.theCase().text("/notification/dates/precision")).isEqualTo("RANGE");
        assertThat(steps.theCase().text("/summary/incidentOn")).isEqualTo("2026-01-05");
    }

    @Test
    void recipientsAreCorrectedToThoseWhoWereTold(Service service) {
        CaseSteps steps = knownSinceFirst(service);
        Map<String, Object> correction = Map.of(
                "from", List.of("PANEL", "PARTNERS"), "to", List.of("PANEL", "PARTNERS", "OFSTED"), "reason", REASON);
        steps.accepts(Users.LA_NOTIFIER, "correct-recipients", correction);

        assertThat(steps.theCase().json().at("/notification/recipients").toString())
                .contains("OFSTED");
        exactly(
                steps.accepts(
                        Users.LA_NOTIFIER,
                        "correct-recipients",
                        Map.of(
                                "from",
                                List.of("PANEL", "PARTNERS", "OFSTED"),
                                "to",
                                List.of("PANEL", "OFSTED"),
                                "reason",
                                REASON)),
                "RecipientsCorrected",
                "IrregularityRecorded",
                "ClockRecalculated");
        assertThat(steps.clocks().status("C2")).isNotEqualTo("MET");
    }

    /** A category wrong from the beginning: the review it never needed ends, the clocks it did not run are cancelled. */
    @Test
    void aCategoryIsCorrectedFromTheBeginning(Service service) {
        Map<String, Object> child = CaseSteps.deadChild();
        child.put("lookedAfter", true);
        Map<String, Object> incident = CaseSteps.incident("2026-02-02", "2026-02-02", List.of(child));
        incident.put("abuseOrNeglect", "UNKNOWN");
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-notifiable",
                NotifiabilityRulesIT.decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));
        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                SubmissionRulesIT.sent("2026-02-02", "SOS", "OFSTED", "PANEL", "PARTNERS"));
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "correct-category", toAbuse());
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("abuseSuspectedOn", "2026-02-02"));

        steps.accepts(Users.LA_NOTIFIER, "correct-category", toAbuse());

        steps.withOpenRapidReview();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-23");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-09");
        steps.clocks().becomes("C1", "MET");
    }

    @Test
    void whatIsSaidOfAChildIsCorrectedAndTheChildStays(Service service) {
        CaseSteps steps = knownSinceFirst(service);
        Map<String, Object> nameless = CaseSteps.deadChild();
        nameless.remove("name");
        nameless.put("ageYears", 7);
        nameless.put("sex", "FEMALE");
        Map<String, Object> correction = Map.of("childRef", "Child A", "to", nameless, "reason", "Sex was not said.");
        steps.refuses("UNKNOWN_REFERENCE", Users.LA_NOTIFIER, "correct-child", with(correction, "childRef", "Child Z"));
        Map<String, Object> unreasoned = new HashMap<>(correction);
        unreasoned.remove("reason");
        steps.refuses("CORRECTION_REASON_REQUIRED", Users.LA_NOTIFIER, "correct-child", unreasoned);

        steps.accepts(Users.LA_NOTIFIER, "correct-child", correction);

        Answer read = steps.theCase();
        assertThat(read.text("/notification/children/0/characteristics/sex")).isEqualTo("FEMALE");
        assertThat(read.text("/notification/children/0/name")).isEqualTo("Invented Person");
        assertThat(read.text("/summary/ageBand")).isEqualTo("6_10");
        steps.refuses("CORRECTION_UNCHANGED", Users.LA_NOTIFIER, "correct-child", correction);
    }

    /** Known since the local authority was aware and sent on Monday 2 February 2026; it happened on 15 January. */
    private static CaseSteps knownSinceFirst(Service service) {
        return knownSince("2026-02-02", service);
    }

    /** The authority was aware, and decided, on that day. */
    private static CaseSteps knownSince(String awareOn, Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-15", awareOn, List.of(CaseSteps.deadChild())));
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-notifiable",
                CaseSteps.with(NotifiabilityRulesIT.DEATH, "decidedOn", awareOn));
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-02", "PANEL", "PARTNERS"));
        return steps.withOpenRapidReview();
    }

    private static Map<String, Object> toAbuse() {
        return Map.of("from", "LAC_DEATH_NO_ABUSE", "to", "ABUSE_NEGLECT_DEATH", "reason", "Abuse was suspected.");
    }

    private static Map<String, Object> correction(String from, String to) {
        return Map.of("from", from, "to", to, "reason", REASON);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
