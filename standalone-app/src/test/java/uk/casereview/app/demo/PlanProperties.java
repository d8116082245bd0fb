package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.CommandId;

/** Whatever day the service is first started on, the stories take the same working days and end before it. */
class PlanProperties {
    private static final LocalDate PINNED = LocalDate.of(2026, 11, 21);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "some",
            Set.of(
                    LocalDate.of(2026, 8, 31),
                    LocalDate.of(2026, 12, 25),
                    LocalDate.of(2026, 12, 28),
                    LocalDate.of(2027, 1, 1),
                    LocalDate.of(2027, 3, 26),
                    LocalDate.of(2027, 3, 29),
                    LocalDate.of(2027, 5, 3),
                    LocalDate.of(2027, 5, 31)));

    private static final List<Step> ON_THE_PINNED_DAY = plan(PINNED);

    @Property(tries = 6)
    void everyStepIsTakenOnAWorkingDayBeforeTheAnchor(@ForAll @IntRange(max = 400) int later) {
        LocalDate anchor = PINNED.plusDays(later);

        Set<LocalDate> days = plan(anchor).stream()
                .map(step -> ServiceTime.londonDate(step.at()))
                .collect(Collectors.toSet());

        assertThat(days).hasSizeGreaterThan(50).allMatch(CALENDAR::isWorkingDay).allMatch(anchor::isAfter);
    }

    @Property(tries = 6)
    void theStepsAreInTheOrderOfTimeAndEachStoryBeginsWithItsSubject(@ForAll @IntRange(max = 400) int later) {
        Set<String> begun = new HashSet<>();
        Instant before = Instant.EPOCH;
        for (Step step : plan(PINNED.plusDays(later))) {
            if (step.at().isBefore(before) || step.opening() != begun.add(step.story())) {
                fail("%s of %s at %s, after %s".formatted(step.command(), step.story(), step.at(), before));
            }
            before = step.at();
        }
    }

    @Property(tries = 6)
    void whatIsLateIsLateWhateverTheDay(@ForAll @IntRange(max = 400) int later) {
        assertThat(workingDaysToNotify(plan(PINNED.plusDays(later))))
                .isEqualTo(workingDaysToNotify(ON_THE_PINNED_DAY))
                .containsEntry("bscp-notified-late", 8)
                .containsEntry("bscp-closed", 3);
    }

    @Property(tries = 4)
    void theIdsOfTheCommandsDoNotDependOnTheDay(@ForAll @IntRange(max = 400) int later) {
        Set<CommandId> ids = commandIds(plan(PINNED.plusDays(later)));

        assertThat(ids)
                .isEqualTo(commandIds(ON_THE_PINNED_DAY))
                .allMatch(id -> CommandIds.ofDemo().include(id.value()));
        assertThat(ids).noneMatch(id -> CommandIds.of("another").include(id.value()));
    }

    /** They alone depend on the day of the year, so every day of one is tried. */
    @Example
    void asManyAnnualReportsAreToldWhateverTheDay() {
        for (int later = 0; later < 366; later++) {
            Days days = Days.before(PINNED.plusDays(later), CALENDAR);
            for (Story story : AnnualReports.all()) {
                Telling telling = new Telling(story, 0, days, CommandIds.ofDemo());
                assertThat(Stream.generate(telling::next).takeWhile(Objects::nonNull))
                        .describedAs("%s, %d days later", story.name(), later)
                        .hasSize(3 * 5);
            }
        }
    }

    /** No command is given twice. */
    private static Set<CommandId> commandIds(List<Step> plan) {
        List<CommandId> ids = plan.stream().map(Step::commandId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        return Set.copyOf(ids);
    }

    private static List<Step> plan(LocalDate anchor) {
        return Plan.of(Days.before(anchor, CALENDAR), Anchor.USUAL_CASES)
                .steps()
                .toList();
    }

    private static Map<String, Integer> workingDaysToNotify(List<Step> plan) {
        Map<String, LocalDate> recorded = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Step step : plan) {
            LocalDate day = ServiceTime.londonDate(step.at());
            if (step.command() == RecordIncident.class) {
                recorded.put(step.story(), day);
            } else if (step.command() == SubmitNotification.class) {
                taken.put(step.story(), CALENDAR.workingDaysBetween(recorded.getOrDefault(step.story(), day), day));
            }
        }
        return taken;
    }
}
