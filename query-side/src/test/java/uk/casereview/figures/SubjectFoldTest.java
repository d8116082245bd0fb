package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.Category;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** What counts of a case, when it was known, and when it counts no more. */
class SubjectFoldTest {
    private static final LocalDate GOOD_FRIDAY = LocalDate.parse("2026-04-03");
    private static final LocalDate EASTER_MONDAY = LocalDate.parse("2026-04-06");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of(GOOD_FRIDAY, EASTER_MONDAY));

    @Test
    void aClockThatStopsTookTheWorkingDaysBetween() {
        Subject subject = fold(referred()
                .notification("2026-04-01T09:00:00Z", Invented.clockStarted("2026-04-01", "2026-04-10"))
                .notification("2026-04-08T09:00:00Z", Invented.clockStopped("2026-04-08", "2026-04-10")));

        CountedClock clock = clock(subject);
        assertThat(clock.workingDays()).isEqualTo(3);
        assertThat(clock.isLate()).isFalse();
        assertThat(clock.knownFrom()).isEqualTo(at("2026-04-08T09:00:00Z"));
        assertThat(subject.clocks().past()).singleElement().satisfies(ran -> {
            assertThat(ran.version().stopOn()).isNull();
            assertThat(ran.version().knownFrom()).isEqualTo(at("2026-04-01T09:00:00Z"));
            assertThat(ran.knownTo()).isEqualTo(at("2026-04-08T09:00:00Z"));
        });
    }

    /** "They change knowledge from their recordedAt on": before, the figure was what it was. */
    @Test
    void aCorrectedDayMovesWhatIsKnownFromThenOn() {
        CaseLog log = referred()
                .notification("2026-03-31T09:00:00Z", submitted("2026-03-31", LateReason.STAFFING))
                .notification(
                        "2026-04-02T09:00:00Z",
                        new SentOnCorrected(day("2026-03-31"), day("2026-04-01"), false, Invented.TEXT));

        Subject subject = fold(log);

        assertThat(facts(subject, Measure.NOTIFICATIONS))
                .containsExactly("ABUSE_NEGLECT_DEATH on 2026-04-01 since 2026-04-02T09:00:00Z");
        assertThat(facts(subject, Measure.DELAY_REASONS))
                .containsExactly("STAFFING on 2026-04-01 since 2026-04-02T09:00:00Z");
        assertThat(past(subject, Measure.NOTIFICATIONS))
                .containsExactly("ABUSE_NEGLECT_DEATH on 2026-03-31 until 2026-04-02T09:00:00Z");
    }

    @Test
    void whatTurnsOutToHaveBeenInTimeNeedsNoReason() {
        Subject subject = fold(referred()
                .notification("2026-03-31T09:00:00Z", submitted("2026-03-31", LateReason.STAFFING))
                .notification(
                        "2026-04-02T09:00:00Z",
                        new SentOnCorrected(day("2026-03-31"), day("2026-03-28"), true, Invented.TEXT)));

        assertThat(facts(subject, Measure.DELAY_REASONS)).isEmpty();
        assertThat(past(subject, Measure.DELAY_REASONS)).hasSize(1);
    }

    @Test
    void aCategoryThatWasWrongCountsAsItShouldHave() {
        Subject subject = fold(referred()
                .notification("2026-03-31T09:00:00Z", submitted("2026-03-31", null))
                .notification(
                        "2026-04-02T09:00:00Z",
                        new CategoryCorrected(
                                Category.ABUSE_NEGLECT_DEATH, Category.OTHER_ABUSE_NEGLECT, true, Invented.TEXT)));

        assertThat(facts(subject, Measure.NOTIFICATIONS))
                .containsExactly("OTHER_ABUSE_NEGLECT on 2026-03-31 since 2026-04-02T09:00:00Z");
    }

    /** §15.1-6: "the running maximum of recordedAt along its case", also over what counts nothing. */
    @Test
    void nothingIsKnownBeforeWhatWasRecordedBeforeIt() {
        Subject subject = fold(new CaseLog()
                .notification("2026-04-01T10:00:00Z", Invented.incident("2026-03-30", null))
                .notification("2026-04-01T09:00:00Z", Invented.clockStarted("2026-04-01", "2026-04-10")));

        assertThat(clock(subject).knownFrom()).isEqualTo(at("2026-04-01T10:00:00Z"));
    }

    /** What changes twice within one moment was never known otherwise. */
    @Test
    void whatWasKnownAtNoMomentLeavesNoVersion() {
        Subject subject = fold(referred()
                .notification("2026-04-01T09:00:00Z", Invented.clockStarted("2026-04-01", "2026-04-10"))
                .notification("2026-04-01T09:00:00Z", Invented.clockStopped("2026-04-01", "2026-04-10")));

        assertThat(subject.clocks().past()).isEmpty();
        assertThat(clock(subject).workingDays()).isZero();
    }

    @Test
    void aCancelledClockIsInNoPopulation() {
        Subject subject = fold(referred()
                .notification("2026-04-01T09:00:00Z", Invented.clockStarted("2026-04-01", "2026-04-10"))
                .notification(
                        "2026-04-02T09:00:00Z",
                        new ClockCancelled(Invented.CLOCK, ClockKind.C1, Reason.NOT_NOTIFIABLE)));

        assertThat(subject.clocks().current()).isEmpty();
        assertThat(subject.clocks().past()).hasSize(1);
    }

    /** §15.1-3: "out of all figures, history kept". */
    @Test
    void aDuplicateLeavesAllFiguresAndStaysInThoseOfBefore() {
        CaseLog log = referred()
                .notification("2026-03-31T09:00:00Z", submitted("2026-03-31", null))
                .review("2026-04-01T09:00:00Z", Invented.opened("2026-03-31"))
                .notification("2026-04-02T09:00:00Z", new MarkedDuplicate(new CaseRef("BSCP-2026-001"), Invented.TEXT))
                .review("2026-04-02T09:00:01Z", Invented.opened("2026-03-31"));

        Subject subject = fold(log);

        assertThat(subject.facts().current()).isEmpty();
        assertThat(past(subject, Measure.NOTIFICATIONS))
                .containsExactly("ABUSE_NEGLECT_DEATH on 2026-03-31 until 2026-04-02T09:00:00Z");
    }

    @Test
    void aReviewEnteredInErrorLeavesAndItsNotificationStays() {
        Subject subject = fold(referred()
                .notification("2026-03-31T09:00:00Z", submitted("2026-03-31", null))
                .review("2026-04-01T09:00:00Z", Invented.opened("2026-03-31"))
                .review("2026-04-02T09:00:00Z", new MarkedEnteredInError(Invented.TEXT)));

        assertThat(facts(subject, Measure.NOTIFICATIONS)).hasSize(1);
        assertThat(facts(subject, Measure.REVIEWS_OPENED)).isEmpty();
        assertThat(facts(subject, Measure.REVIEW_STAGES)).isEmpty();
    }

    private static CaseLog referred() {
        return new CaseLog().notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null));
    }

    private static NotificationSubmitted submitted(String on, @Nullable LateReason late) {
        return new NotificationSubmitted(
                at(on + "T08:00:00Z"),
                day(on),
                null,
                Set.of(),
                Category.ABUSE_NEGLECT_DEATH,
                true,
                null,
                late == null,
                late,
                null,
                List.of(),
                null);
    }

    private static Subject fold(CaseLog log) {
        Subject subject = null;
        for (RecordedEvent event : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, event, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }

    private static CountedClock clock(Subject subject) {
        return Objects.requireNonNull(subject.clocks().current().get(Invented.CLOCK.toString()));
    }

    private static Stream<String> facts(Subject subject, Measure measure) {
        return subject.facts().current().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(SubjectDraft.of(measure))
                .map(fact -> fact.value() + " on " + fact.on() + " since " + fact.knownFrom());
    }

    private static Stream<String> past(Subject subject, Measure measure) {
        return subject.facts().past().stream()
                .filter(past -> SubjectDraft.of(measure).test(past.version()))
                .map(past -> past.version().value() + " on " + past.version().on() + " until " + past.knownTo());
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
