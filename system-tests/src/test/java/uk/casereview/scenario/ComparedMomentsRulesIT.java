package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.8: what was known at one moment, beside what was known at another. */
@ServiceTest
class ComparedMomentsRulesIT {
    private static final String BEFORE = "2026-02-05T09:00:00Z";
    private static final String AFTER = "2026-02-11T09:00:00Z";
    private static final String OUTLINE = "found dead at home";

    /** Known to be aware since 2 February; on the 10th it turns out to have been since 28 January, and the due date moves. */
    @Test
    void twoMomentsOfACaseAreCompared(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer compared =
                steps.comparison("earlier=" + BEFORE + "&later=" + AFTER).mustBe(200);

        JsonNode aware = difference(compared, "notification/awareOn");
        assertThat(aware.path("before").asString()).isEqualTo("2026-02-02");
        assertThat(aware.path("after").asString()).isEqualTo("2026-01-28");
        assertThat(difference(compared, "clocks[C1]/clock/dueOn").path("after").asString())
                .isEqualTo("2026-02-04");
        assertThat(compared.json().path("recordedBetween"))
                .allSatisfy(
                        entry -> assertThat(entry.path("recordedAt").asString()).isGreaterThan(BEFORE))
                .extracting(entry -> entry.path("type").asString())
                .contains("notification.AwarenessDateCorrected")
                .doesNotContain("notification.IncidentRecorded");
        assertThat(compared.text("/earlier/asOf")).isEqualTo(BEFORE);
        assertThat(compared.json().at("/earlier/position").asLong())
                .isLessThan(compared.json().at("/later/position").asLong());
    }

    @Test
    void aMomentDoesNotDifferFromItself(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer compared =
                steps.comparison("earlier=" + AFTER + "&later=" + AFTER).mustBe(200);

        assertThat(compared.json().path("differences")).isEmpty();
        assertThat(compared.json().path("recordedBetween")).isEmpty();
    }

    /** Any moment may be asked about, also one before anything was known; the later one is now where none is named. */
    @Test
    void beforeTheCaseEverythingIsNew(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer compared = steps.comparison("earlier=2020-01-01T00:00:00Z").mustBe(200);

        assertThat(compared.json().at("/earlier/position").asLong()).isEqualTo(-1);
        assertThat(compared.json().path("differences")).isNotEmpty().allMatch(one -> !one.hasNonNull("before"));
        assertThat(compared.json().path("recordedBetween").size())
                .isEqualTo(steps.timeline().json().path("entries").size());
    }

    @Test
    void momentsThatCannotBeComparedAreFaults(Service service) {
        CaseSteps steps = correctedLater(service);

        assertThat(steps.comparison("later=" + AFTER).mustBe(400).body()).contains("earlier", "must be given");
        assertThat(steps.comparison("earlier=" + AFTER + "&later=" + BEFORE)
                        .mustBe(400)
                        .body())
                .contains("cannot be before the earlier moment");
        steps.comparison("earlier=1970-01-01T00:00:00Z&later=1970-01-02T00:00:00Z")
                .mustBe(404);
    }

    /** What a reader may not read stays closed, whatever it is compared with. */
    @Test
    void sealedTextStaysSealed(Service service) {
        CaseSteps steps = correctedLater(service);

        String seen =
                steps.comparison("earlier=2020-01-01T00:00:00Z").mustBe(200).body();
        String closed = service.as("bscp.dpo")
                .get("/api/cases/" + steps.caseRef() + "/comparison?earlier=2020-01-01T00:00:00Z")
                .mustBe(200)
                .body();

        assertThat(seen).contains(OUTLINE);
        assertThat(closed).doesNotContain(OUTLINE).contains("\"sealed\":true");
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

    private static JsonNode difference(Answer compared, String place) {
        return compared.json()
                .path("differences")
                .valueStream()
                .filter(one -> one.path("place").asString().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " in " + compared.body()));
    }
}
