package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.1: by when the steps of a rapid review are due inside its fifteen working days. */
@ServiceTest
class TimetableRulesIT {
    private static final List<String> FROM_THE_NINTH = List.of(
            "LETTERS_TO_AGENCIES 2026-02-10 2026-02-10",
            "AGENCY_SUMMARIES 2026-02-11 2026-02-23",
            "PANEL_MEETING_AND_DRAFT 2026-02-23 2026-02-25",
            "PARTNERS_SIGN_OFF 2026-02-25 2026-03-02");

    @Test
    void theStepsOfAReviewAreCountedFromTheDayItCountsFrom(Service service) {
        CaseSteps steps = ReviewSteps.opened(service).steps();
        assertThat(timetable(steps.theCase())).isEqualTo(FROM_THE_NINTH);
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-02");

        steps.at("2026-02-12T09:00:00Z")
                .readAgain()
                .accepts(
                        Users.LA_NOTIFIER,
                        "correct-sent-on",
                        Map.of("from", "2026-02-09", "to", "2026-02-10", "reason", "The date was misread."));

        Eventually.isTrue(() -> timetable(steps.theCase()).getLast().equals("PARTNERS_SIGN_OFF 2026-02-26 2026-03-03"));
        assertThat(timetable(steps.theCase("asOf=2026-02-11T09:00:00Z"))).isEqualTo(FROM_THE_NINTH);
        assertThat(timetable(steps.theCase("effectiveOn=2026-02-11")))
                .startsWith("LETTERS_TO_AGENCIES 2026-02-11 2026-02-11");
    }

    @Test
    void aPolicyMayLayDownAnotherTimetableInsideItsClock(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2031-11-03T09:00:00Z");
        ObjectNode policy = birmingham.policy("BSCP-2031-11", "2031-11-01");
        ObjectNode signOff = policy.putArray("rapidReviewTimetable")
                .addObject()
                .put("kind", "PARTNERS_SIGN_OFF")
                .put("fromDay", 11)
                .put("byDay", 16);
        refused(
                birmingham.lay("adopt-policy", Map.of("policy", policy)),
                "POLICY_OUT_OF_RANGE",
                "figures",
                "[\"rapidReviewTimetable\"]");
        signOff.put("byDay", 14);
        exactly(birmingham.lay("adopt-policy", Map.of("policy", policy)), "PolicyAdopted");

        CaseSteps steps = new CaseSteps(service)
                .at("2031-11-03T09:00:00Z")
                .recorded("2031-11-03")
                .decidedNotifiable()
                .notified("2031-11-03T09:00:00Z");

        Eventually.isTrue(() -> timetable(steps.theCase()).equals(List.of("PARTNERS_SIGN_OFF 2031-11-18 2031-11-21")));
    }

    private static List<String> timetable(Answer theCase) {
        return StreamSupport.stream(theCase.json().at("/rapidReview/timetable").spliterator(), false)
                .map(step -> String.join(
                        " ",
                        step.path("kind").asString(),
                        step.path("from").asString(),
                        step.path("by").asString()))
                .toList();
    }
}
