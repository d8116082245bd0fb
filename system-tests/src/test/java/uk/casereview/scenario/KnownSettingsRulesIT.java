package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.figures.Shown;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.8: "what was known" is judged by the calendar and the policies that were known then. */
@ServiceTest
class KnownSettingsRulesIT {
    /** Due on Monday the 12th; on the 19th the 14th turns out to have been no working day. */
    @Test
    void aHolidayProclaimedLaterChangesHowLateItIsAndNotHowLateItWas(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2035-03-05T09:00:00Z").recorded("2035-03-05");
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2035-03-19T10:00:00Z");
        Reads reads = new Reads(service, steps);
        assertThat(reads.late("")).containsOnly("5");

        birmingham
                .lay(
                        "add-holiday",
                        Map.of(
                                "calendarVersion",
                                "proclaimed-2035-03",
                                "holidays",
                                List.of(Map.of("on", "2035-03-14", "name", "Invented one-off holiday"))))
                .mustBe(200);

        Eventually.isTrue(() -> reads.late("").equals(List.of("4", "4", "4")));
        assertThat(reads.late("asOf=2035-03-19T09:59:59Z")).containsExactly("5", "5", "5");
        assertThat(reads.clock("effectiveOn=2035-03-19").path("workingDaysLate").asString())
                .as("what was true, with all knowledge to now")
                .isEqualTo("4");
        birmingham.at("2035-03-20T10:00:00Z");
        assertThat(reads.late("asOf=2035-03-20T09:00:00Z"))
                .as("known by then, a working day later")
                .containsExactly("5", "5", "5");
    }

    /** Due on Monday the 10th; on Wednesday the 5th it is laid down that four working days are warned of, and not two. */
    @Test
    void aPolicyAdoptedLaterWarnsFromThenOn(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2035-09-03T09:00:00Z").recorded("2035-09-03");
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2035-09-05T10:00:00Z");
        Reads reads = new Reads(service, steps);
        assertThat(reads.status("")).containsOnly("RUNNING");
        ObjectNode policy = birmingham.policy("BSCP-2035-09", "2035-09-01");
        ((ObjectNode) policy.path("warnWorkingDays")).put("C1", 4);

        birmingham.lay("adopt-policy", Map.of("policy", policy)).mustBe(200);

        Eventually.isTrue(() -> reads.status("").equals(List.of("DUE_SOON", "DUE_SOON")));
        assertThat(reads.listed("").path("status").asString()).isEqualTo("DUE_SOON");
        assertThat(reads.isBehind("C1.DUE_SOON", "")).isTrue();
        assertThat(reads.status("asOf=2035-09-05T09:59:59Z")).containsExactly("RUNNING", "RUNNING");
        assertThat(reads.listed("asOf=2035-09-05T09:59:59Z").isMissingNode()).isTrue();
        assertThat(reads.isBehind("C1.DUE_SOON", "asOf=2035-09-05T09:59:59Z")).isFalse();
        assertThat(reads.clock("effectiveOn=2035-09-05").path("status").asString())
                .isEqualTo("DUE_SOON");
    }

    /** The C1 of one case wherever it is shown. */
    private record Reads(Service service, CaseSteps steps) {
        /** In the case, in the tracker, in the list of what is overdue. */
        List<String> late(String at) {
            return Stream.of(clock(at), tracked(at), listed(at))
                    .map(clock -> clock.path("workingDaysLate").asString())
                    .toList();
        }

        /** In the case and in the tracker. */
        List<String> status(String at) {
            return Stream.of(clock(at), tracked(at))
                    .map(clock -> clock.path("status").asString())
                    .toList();
        }

        JsonNode clock(String at) {
            return steps.theCase(at)
                    .mustBe(200)
                    .json()
                    .path("clocks")
                    .valueStream()
                    .filter(reading -> reading.at("/clock/kind").asString().equals("C1"))
                    .findFirst()
                    .orElseThrow();
        }

        JsonNode tracked(String at) {
            return ofCase("tracker", at)
                    .flatMap(row -> row.path("clocks").valueStream())
                    .filter(clock -> clock.path("kind").asString().equals("C1"))
                    .findFirst()
                    .orElseThrow();
        }

        JsonNode listed(String at) {
            return ofCase("overdue", at)
                    .filter(clock -> clock.path("kind").asString().equals("C1"))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
        }

        /** Behind the number of those that are due soon, as {@code ClockCondition} finds them. */
        boolean isBehind(String figure, String at) {
            return rows("cases?figure=" + figure + "&" + at)
                    .anyMatch(row -> row.path("caseRef").asString().equals(steps.caseRef()));
        }

        private Stream<JsonNode> ofCase(String dashboard, String at) {
            return rows(dashboard + "?" + at)
                    .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()));
        }

        private Stream<JsonNode> rows(String asked) {
            return Shown.allRows(
                    service.as(Users.BUSINESS_MANAGER),
                    "/api/dashboards/" + asked + (asked.endsWith("?") || asked.endsWith("&") ? "" : "&") + "after="
                            + steps.position());
        }
    }
}
