package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.figures.DashboardCheck;
import uk.casereview.figures.Period;
import uk.casereview.figures.RawEvent;
import uk.casereview.figures.SlowFigures;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.Waiting;

/** §11.8: a calendar and a policy of later change every figure of now, and none of what was known before. */
abstract class LaidDownLater {
    private static final String PARTNERSHIP = "BSCP";

    @Test
    void changesWhatIsReadNowAndNotWhatWasKnownThen(
            Service service,
            @Autowired JdbcClient database,
            @Autowired DemoCases demoCases,
            @Autowired TrainingClock clock,
            @Autowired Positions positions,
            @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
        Instant last = SlowFigures.log(database).stream()
                .map(RawEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Instant then = last.plus(Duration.ofDays(14));
        LocalDate day = ServiceTime.londonDate(then);
        clock.setTo(then);
        Caller manager = service.as("bscp.business-manager");
        Caller administrator = service.as("bscp.administrator");

        LocalDate holiday = ServiceTime.londonDate(last).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        layDown(
                administrator,
                "add-holiday",
                Map.of(
                        "calendarVersion",
                        "proclaimed-later",
                        "holidays",
                        List.of(Map.of("on", holiday.toString(), "name", "Invented one-off holiday"))));
        layDown(administrator, "adopt-policy", Map.of("policy", policyWarningEarly(day)));
        Waiting.until(
                "the views know of it",
                Duration.ofMinutes(1),
                () -> tokens.hasReached("partnership-reference", positions.head()));

        List<RawEvent> log = SlowFigures.log(database);
        SlowFigures before = SlowFigures.of(log, PARTNERSHIP, then, day);
        SlowFigures now = SlowFigures.of(log, PARTNERSHIP, null, day);
        assertThat(now.overdue(Period.ALWAYS))
                .hasSizeGreaterThan(before.overdue(Period.ALWAYS).size())
                .doesNotContain(before.overdue(Period.ALWAYS).getFirst());
        new DashboardCheck(manager, "&asOf=" + then, before, false).all();
        new DashboardCheck(manager, "", now, false).all();
        clock.setTo(last);
    }

    private static void layDown(Caller administrator, String command, Map<String, ?> body) {
        administrator
                .post("/api/partnerships/" + PartnershipId.of(new PartnershipCode(PARTNERSHIP)) + "/" + command, body)
                .mustBe(200);
    }

    /** As the bundled one in force, but warning of reviews and actions half a year ahead. */
    private static ObjectNode policyWarningEarly(LocalDate from) {
        var policies = JsonMapper.shared()
                .readTree(LaidDownLater.class.getResourceAsStream("/partnerships/BSCP.json"))
                .at("/commands/AdoptPolicy");
        ObjectNode policy = (ObjectNode) policies.get(policies.size() - 1).path("policy");
        ((ObjectNode) policy.path("warnWorkingDays")).put("C6", 120).put("C10", 120);
        return policy.put("version", "BSCP-later").put("effectiveFrom", from.toString());
    }
}
