package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;

/** §3.1: a due date is recomputed by an explicit event, "e.g. a new one-off bank holiday proclaimed". */
class ProclaimedHolidayIT {
    private static @Nullable Instances instances;

    @BeforeAll
    static void start() {
        instances = Instances.started();
    }

    @AfterAll
    static void stop() {
        instances().close();
    }

    private static Instances instances() {
        return Objects.requireNonNull(instances);
    }

    private static CaseSteps steps() {
        return new CaseSteps(instances().service());
    }

    private static void proclaim(String version, String day) {
        PartnershipSteps.birmingham(instances().service())
                .lay("add-holiday", holiday(version, day))
                .mustBe(200);
    }

    private static Map<String, Object> holiday(String version, String day) {
        return Map.of(
                "calendarVersion", version, "holidays", List.of(Map.of("on", day, "name", "Invented one-off holiday")));
    }

    /** How often each clock of the case was counted again, and what stands beside that. */
    private static List<JsonNode> recounted(CaseSteps steps) {
        return StreamSupport.stream(steps.timeline().json().path("entries").spliterator(), false)
                .filter(entry ->
                        "clock.ClockRecalculated".equals(entry.path("type").asString()))
                .toList();
    }

    private static List<String> kinds(CaseSteps steps) {
        return recounted(steps).stream()
                .map(entry -> entry.at("/facts/kind").asString())
                .sorted()
                .toList();
    }

    private static void nothingIsLeftToCount() {
        Eventually.isTrue(
                () -> instances().database().sql("""
                        select not exists (select 1 from command_side.running_clock c
                            join command_side.calendar_change n using (partnership)
                            where c.calendar_version is distinct from n.calendar_version)
                        """).query(Boolean.class).single());
    }

    /** What the preview of the day says of these cases, once it knows which of their clocks run. */
    private static Set<String> foreseen(CaseSteps... cases) {
        List<String> references = Arrays.stream(cases).map(CaseSteps::caseRef).toList();
        Answer preview = PartnershipSteps.birmingham(instances().service())
                .lay("add-holiday/preview", holiday("previewed", "2028-07-14"))
                .mustBe(200);
        return preview.json()
                .path("clocks")
                .valueStream()
                .filter(clock -> references.contains(clock.path("caseRef").asString()))
                .map(clock -> Stream.of("caseRef", "kind", "dueOn", "wouldBeDueOn")
                        .map(member -> clock.path(member).asString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    /** Aware on Monday the 10th: C1 and C2 are due on the 17th, and on the 18th with the 14th off. */
    @Test
    void movesEveryClockThatRunsAcrossItAndNoOther() {
        CaseSteps first = steps().at("2028-07-10T10:00:00Z").recorded("2028-07-10");
        CaseSteps second = steps().recorded("2028-07-10").decidedNotifiable();
        second.submit("2028-07-10T09:30:00Z", Map.of()).mustBe(200);
        CaseSteps earlier = steps().recorded("2028-07-05");

        Set<String> moved = Set.of(
                first.caseRef() + " C1 2028-07-17 2028-07-18",
                first.caseRef() + " C2 2028-07-17 2028-07-18",
                second.caseRef() + " C3 2028-07-31 2028-08-01");
        Eventually.isTrue(() -> foreseen(first, second, earlier).equals(moved));

        proclaim("proclaimed-2028-07", "2028-07-14");

        Eventually.isTrue(() -> "2028-07-18".equals(first.clocks().due("C1")));
        Eventually.isTrue(() -> second.clocks().due("C3").equals("2028-08-01"));
        nothingIsLeftToCount();
        assertThat(kinds(first)).containsExactly("C1", "C2");
        assertThat(second.clocks().due("C1")).isEqualTo("2028-07-17");
        assertThat(kinds(second)).doesNotContain("C1");
        assertThat(earlier.clocks().due("C1")).isEqualTo("2028-07-12");
        assertThat(kinds(earlier)).isEmpty();

        JsonNode why = recounted(first).getFirst();
        assertThat(why.at("/actor/role").asString()).isEqualTo("SYSTEM");
        assertThat(why.at("/actor/onBehalfOf").asString()).isEqualTo(Users.id(Users.ADMINISTRATOR));
        assertThat(why.at("/facts/previousDueOn").asString()).isEqualTo("2028-07-17");
        assertThat(why.at("/facts/calendarVersion").asString()).isEqualTo("proclaimed-2028-07");
        assertThat(why.path("causationId").asString())
                .isEqualTo(instances().database().sql("""
                                select event_id::text from command_side.calendar_change
                                where calendar_version = 'proclaimed-2028-07'
                                """).query(String.class).single());
    }

    /** L8, C7: copies on Monday 14 September 2026 are seven working days before Wednesday the 23rd; C6 was due in August. */
    @Test
    void movesTheEarliestDayOfAPublicationThatIsLate() {
        PracticeSteps review = PracticeStory.ratified(instances().service()).at("2026-09-14");
        review.copies("2026-09-14").mustBe(200);
        assertThat(review.clocks().due("C7")).isEqualTo("2026-09-23");

        proclaim("proclaimed-2026-09", "2026-09-18");

        Eventually.isTrue(() -> "2026-09-24".equals(review.clocks().due("C7")));
        nothingIsLeftToCount();
        assertThat(review.text("/practiceReview/earliestPublicationOn")).isEqualTo("2026-09-24");
        assertThat(review.publish("2026-09-23").mustBe(422).text("/earliest")).isEqualTo("2026-09-24");
    }

    /** All at once, and again where a run was broken off before it was noted how far it had come. */
    @Test
    void movesEachClockOnceWhoeverAsksAndHoweverOften() {
        CaseSteps steps = steps().at("2028-10-09T09:00:00Z").recorded("2028-10-09");
        Eventually.isTrue(() -> !steps.clocks().due("C1").isEmpty());

        proclaim("proclaimed-2028-10", "2028-10-12");
        instances().runTheJobAtOnce();
        Eventually.isTrue(() -> "2028-10-17".equals(steps.clocks().due("C1")));
        nothingIsLeftToCount();
        instances()
                .database()
                .sql("update command_side.running_clock set calendar_version = null")
                .update();
        instances().runTheJobAtOnce();
        nothingIsLeftToCount();

        assertThat(kinds(steps)).containsExactly("C1", "C2");
    }
}
