package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-6 and §11.8: what was known at a moment, and what was true on a day. */
@ServiceTest
class PastReadRulesIT {
    /** Recorded on 2 February as known that day; on 10 February it turns out to have been known since 28 January. */
    @Test
    void aCorrectionChangesWhatWasTrueAndNotWhatWasKnown(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer known = steps.theCase("asOf=2026-02-05T09:00:00Z");
        assertThat(known.text("/notification/awareOn")).isEqualTo("2026-02-02");
        assertThat(clock(known, "C1").at("/clock/dueOn").asString()).isEqualTo("2026-02-09");
        assertThat(clock(known, "C1").path("status").asString()).isEqualTo("DUE_SOON");

        Answer true29 = steps.theCase("effectiveOn=2026-01-29");
        assertThat(true29.text("/notification/awareOn")).isEqualTo("2026-01-28");
        assertThat(true29.text("/notification/stage")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(clock(true29, "C1").at("/clock/dueOn").asString()).isEqualTo("2026-02-04");
        assertThat(clock(true29, "C1").path("status").asString()).isEqualTo("RUNNING");
    }

    /** Facts effective after the day are dropped: on 27 January it had happened, and nobody was aware. */
    @Test
    void whatBecameTrueLaterIsNotTrueYet(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer before = steps.theCase("effectiveOn=2026-01-27");

        assertThat(before.text("/notification/stage")).isEqualTo("REFERRED");
        assertThat(before.text("/notification/awareOn")).isEmpty();
        assertThat(before.json().at("/clocks").size()).isZero();
        assertThat(steps.theCase("effectiveOn=2026-01-14").status()).isEqualTo(404);
    }

    @Test
    void whatIsRecordedLateWasTrueBeforeItWasKnown(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .at("2026-02-10T09:00:00Z");
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "record-recipient-informed",
                Map.of("recipient", "PARTNERS", "informedOn", "2026-02-03"));

        assertThat(clock(steps.theCase("asOf=2026-02-05T09:00:00Z"), "C2")
                        .path("status")
                        .asString())
                .isEqualTo("DUE_SOON");
        assertThat(clock(steps.theCase("effectiveOn=2026-02-05"), "C2")
                        .path("status")
                        .asString())
                .isEqualTo("MET");
        assertThat(clock(steps.theCase("effectiveOn=2026-02-02"), "C2")
                        .path("status")
                        .asString())
                .isEqualTo("RUNNING");
    }

    /** What merely follows from a decision is true from the day it was taken, not from the day it was written down. */
    @Test
    void whatFollowsFromADecisionIsTrueWithIt(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .at("2026-02-12T09:00:00Z");
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-not-notifiable",
                Map.of("rationale", CaseSteps.RATIONALE, "decidedOn", "2026-02-04"));

        assertThat(clock(steps.theCase("effectiveOn=2026-02-03"), "C1")
                        .path("status")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(stage(steps, "2026-02-11")).isEqualTo("NOT_NOTIFIED");
        assertThat(clock(steps.theCase("effectiveOn=2026-02-11"), "C1")
                        .path("status")
                        .asString())
                .isEqualTo("NOT_APPLICABLE");
    }

    /** "knownAt of an event = the running maximum of recordedAt along its case": nothing is known before what precedes it. */
    @Test
    void nothingIsKnownBeforeWhatPrecedesIt(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.at("2026-02-10T09:00:00Z");
        steps.accepts(Users.BUSINESS_MANAGER, "record-partner-view", Map.of("agency", "WMP", "view", "NOTIFY"));
        steps.at("2026-02-04T09:00:00Z");
        steps.accepts(Users.BUSINESS_MANAGER, "record-partner-view", Map.of("agency", "ICB", "view", "NEUTRAL"));

        assertThat(views(steps.theCase("asOf=2026-02-06T09:00:00Z"))).isEmpty();
        assertThat(views(steps.theCase("asOf=2026-02-11T09:00:00Z"))).hasSize(2);
        List<String> knownAt = steps.timeline().json().at("/entries").findValuesAsString("knownAt");
        assertThat(knownAt).isSorted().last().asString().startsWith("2026-02-10T09:00");
    }

    /** "Both must accept any T; response states T and the last event sequence used." */
    @Test
    void aPastReadSaysWhatItRestsOn(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer known = steps.theCase("asOf=2026-02-05T09:00:00Z");
        Answer now = steps.theCase();

        assertThat(known.text("/readAt/asOf")).isEqualTo("2026-02-05T09:00:00Z");
        assertThat(known.json().at("/readAt/position").asLong())
                .isLessThan(now.json().at("/readAt/position").asLong());
        assertThat(known.json().at("/versions/notification").asLong())
                .isLessThan(now.json().at("/versions/notification").asLong());
        assertThat(steps.theCase("effectiveOn=2026-01-29").text("/readAt/effectiveOn"))
                .isEqualTo("2026-01-29");
        Answer never = steps.theCase("asOf=1970-01-01T00:00:00Z").mustBe(404);
        assertThat(never.text("/asOf")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(never.json().path("position").asLong()).isNegative();
        assertThat(steps.theCase("effectiveOn=1970-01-01").mustBe(404).text("/detail"))
                .contains("on 1 January 1970");
        assertThat(steps.theCase("asOf=9999-12-31T00:00:00Z").text("/notification/awareOn"))
                .isEqualTo("2026-01-28");
        // both at once: what was true on that day, as far as was known at that moment
        assertThat(steps.theCase("asOf=2026-02-05T09:00:00Z&effectiveOn=2026-01-29")
                        .text("/notification/awareOn"))
                .isEmpty();
    }

    /** "Applies later corrections": recorded as decided on 2 February, the case was decided on the 4th. */
    @Test
    void aDecisionIsTrueFromItsCorrectedDay(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable();
        steps.readAgain().at("2026-02-06T09:00:00Z");
        String decision = steps.theCase().text("/decisions/0/decision/decisionId");
        assertThat(stage(steps, "2026-02-02")).isEqualTo("TO_BE_NOTIFIED");

        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-decision-record",
                Map.of(
                        "decisionId",
                        decision,
                        "decision",
                        Map.of("decidedOn", "2026-02-04", "rationale", CaseSteps.RATIONALE),
                        "reason",
                        "The day was misread."));

        assertThat(stage(steps, "2026-02-03")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(steps.theCase("effectiveOn=2026-02-03")
                        .json()
                        .at("/decisions")
                        .size())
                .isZero();
        assertThat(stage(steps, "2026-02-04")).isEqualTo("TO_BE_NOTIFIED");
    }

    /** §15.3-14: a case of which no day is known begins with its referral, on the day that turns out to be the right one. */
    @Test
    void aCaseWithoutAnIncidentDayIsThereFromItsCorrectedReferral(Service service) {
        Map<String, Object> incident = CaseSteps.incident("2026-02-02", "2026-02-05", List.of(CaseSteps.deadChild()));
        incident.remove("incidentOn");
        incident.put("referralReceivedOn", "2026-02-02");
        CaseSteps steps = new CaseSteps(service).at("2026-02-05T09:00:00Z").recorded(incident);
        assertThat(steps.theCase("effectiveOn=2026-02-02").status()).isEqualTo(200);

        steps.accepts(
                Users.BUSINESS_MANAGER,
                "correct-referral-received-on",
                Map.of("from", "2026-02-02", "to", "2026-02-04", "reason", "The stamp was misread."));

        assertThat(steps.theCase("effectiveOn=2026-02-03").status()).isEqualTo(404);
        assertThat(stage(steps, "2026-02-04")).isEqualTo("REFERRED");
    }

    private static String stage(CaseSteps steps, String day) {
        return steps.theCase("effectiveOn=" + day).text("/notification/stage");
    }

    private static CaseSteps correctedLater(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-15", "2026-02-02", List.of(CaseSteps.deadChild())))
                .at("2026-02-10T09:00:00Z");
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-awareness-date",
                Map.of("from", "2026-02-02", "to", "2026-01-28", "reason", "A letter had been overlooked."));
        return steps;
    }

    private static List<JsonNode> views(Answer read) {
        return read.json().at("/notification/partnerViews").valueStream().toList();
    }

    private static JsonNode clock(Answer read, String kind) {
        return StreamSupport.stream(read.json().at("/clocks").spliterator(), false)
                .filter(reading -> kind.equals(reading.at("/clock/kind").asString()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
