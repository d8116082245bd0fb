package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.app.demo.Act.Subject.NEW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.DerivedId;

/** What is told, whatever becomes of it. */
class StoriesTest {
    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);
    private static final Days DAYS = Days.before(ANCHOR, new WorkingCalendar("none", Set.of()));
    /** Enough for everything that is told to be among it. */
    private static final List<Step> MANY = plan(600).steps().toList();

    @Test
    void nobodyWhoIsNamedIsReal() {
        Set<String> names = MANY.stream()
                .flatMap(step -> values(step.body()))
                .filter(entry -> entry.getKey().equals("name"))
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(80).allMatch(name -> name.endsWith(" Example"));
    }

    @Test
    void theSameIsToldEachTime() {
        assertThat(plan(600).steps().toList()).isEqualTo(MANY);
    }

    @Test
    void asManyCasesAreToldAsAreAskedFor() {
        for (int cases : List.of(5, Anchor.USUAL_CASES, 300)) {
            assertThat(plan(cases).steps().filter(step -> step.subject() == NEW && !step.concernsAllStories()))
                    .hasSize(cases);
            assertThat(plan(cases).steps().filter(Step::opening))
                    .hasSize(plan(cases).stories());
        }
    }

    /** So that one may be told without those after it. */
    @Test
    void noStorySpeaksOfOneThatIsToldLater() {
        for (int cases = 1; cases < Anchor.USUAL_CASES; cases += 11) {
            List<Step> steps = plan(cases).steps().toList();
            Set<String> told = steps.stream().map(Step::story).collect(Collectors.toSet());
            assertThat(steps.stream().flatMap(step -> step.others().stream())).allMatch(told::contains);
        }
    }

    /** Nothing is told of tomorrow, and nothing out of the order of time, however many begin on one day. */
    @Test
    void manyCasesAreToldInTheOrderOfTimeOverFiveYears() {
        List<Instant> moments = plan(1500).steps().map(Step::at).toList();
        List<LocalDate> days = moments.stream().map(ServiceTime::londonDate).toList();

        assertThat(days).isSorted().allMatch(ANCHOR::isAfter);
        assertThat(days.getFirst()).isBefore(LocalDate.of(2022, 2, 1));
        assertThat(moments).isSorted();
    }

    /** Each year that is over has been reported in September, in one of five too late for one of the two. */
    @Test
    void everyYearIsReportedOncePartnershipByPartnership() {
        List<Step> steps = plan(Anchor.USUAL_CASES)
                .steps()
                .filter(step -> step.story().endsWith("-annual-reports"))
                .toList();

        for (People people : List.of(People.BIRMINGHAM, People.SANDWELL)) {
            List<Step> own = steps.stream()
                    .filter(step -> people.partnership().equals(step.target()))
                    .toList();
            assertThat(own.stream()
                            .filter(step -> step.command().equals(RecordAnnualReportPublished.class))
                            .map(step -> step.body().get("yearEnding")))
                    .containsExactly(2022, 2023, 2024, 2025, 2026);
            assertThat(own).hasSize(3 * 5).first().matches(Step::opening);
        }
        assertThat(Plan.of(CommandIds.of("another/"), DAYS, Anchor.USUAL_CASES)
                        .steps()
                        .map(Step::story))
                .noneMatch(story -> story.endsWith("-annual-reports"));
    }

    /** §15.2-11: "The clerk types … the presiding chair confirms", most of the time and not on the same day. */
    @Test
    void mostOfWhatTheClerksTypeIsConfirmed() {
        Map<UUID, Step> typed = MANY.stream()
                .filter(step -> step.body().get("decision") instanceof Map
                        && step.login().endsWith("manager"))
                .filter(step -> step.at()
                        .isBefore(ANCHOR.minusDays(14)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))
                .collect(
                        Collectors.toMap(step -> DerivedId.from(step.commandId().value(), "decision"), step -> step));
        Map<Object, Step> confirmed = MANY.stream()
                .filter(step -> step.command().equals(ConfirmDecision.class))
                .collect(Collectors.toMap(step -> step.body().getOrDefault("decisionId", ""), step -> step));

        assertThat(typed).hasSizeGreaterThan(1000);
        assertThat(typed.keySet().stream().filter(confirmed::containsKey).count())
                .isBetween(typed.size() * 85L / 100, typed.size() * 97L / 100);
        confirmed.forEach((decision, confirmation) -> {
            Step deciding = typed.getOrDefault(decision, confirmation);
            assertThat(confirmation.subject()).isEqualTo(deciding.subject());
            assertThat(confirmation.at()).isAfterOrEqualTo(deciding.at());
        });
    }

    @Test
    void everyStoryHasItsOwnName() {
        assertThat(Stories.all().stream().map(Story::name))
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.startsWith("chronicle-"));
    }

    private static Plan plan(int cases) {
        return Plan.of(DAYS, cases);
    }

    private static Stream<Map.Entry<?, ?>> values(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().flatMap(entry -> Stream.concat(Stream.of(entry), values(entry.getValue())));
            case Collection<?> all -> all.stream().flatMap(StoriesTest::values);
            default -> Stream.empty();
        };
    }
}
