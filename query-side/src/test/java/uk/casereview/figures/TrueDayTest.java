package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.Category;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.timeline.CaseHistory;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.TrueHistories.TrueHistory;

/** §15.1-6: "'True on D' applies later corrections, drops facts effective after D and folds the rest." */
class TrueDayTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("none", Set.of());
    private static final LocalDate FROM = LocalDate.of(2026, 2, 5);
    private static final LocalDate TO = LocalDate.of(2026, 2, 9);

    @Test
    void whatIsCorrectedCountsOnItsRightDayAndNotBefore() {
        CaseHistory history = corrected();

        assertThat(notifications(TrueHistory.of(CaseLog.CASE, history, null, TO.minusDays(1))))
                .isEmpty();
        assertThat(notifications(TrueHistory.of(CaseLog.CASE, history, null, TO)))
                .containsExactly(TO);
    }

    /** As far as was known before the correction, it was sent on the day that was thought to be right. */
    @Test
    void beforeACorrectionWasKnownTheDayWasAnother() {
        Instant before = Instant.parse("2026-02-11T09:00:00Z");

        assertThat(notifications(TrueHistory.of(CaseLog.CASE, corrected(), before, FROM)))
                .containsExactly(FROM);
    }

    @Test
    void whatWasRecordedAfterTheDayIsToldApart() {
        TrueHistory truly = TrueHistory.of(CaseLog.CASE, corrected(), null, TO);

        assertThat(truly.events()).hasSize(3);
        assertThat(truly.later()).isEqualTo(2);
        assertThat(truly.lastAt()).isEqualTo("2026-02-12T09:00:00Z");
    }

    @Test
    void ofACaseOfWhichNothingWasTrueThereIsNothingToCount() {
        TrueHistory never = TrueHistory.of(CaseLog.CASE, corrected(), null, LocalDate.of(2026, 1, 1));

        assertThat(never.events()).isEmpty();
        assertThat(never.later()).isZero();
        assertThatThrownBy(() -> TrueDayTables.fold(never, CALENDAR)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> notifications(TrueHistory truly) {
        return TrueDayTables.fold(truly, CALENDAR).facts().current().values().stream()
                .filter(SubjectDraft.of(Measure.NOTIFICATIONS))
                .map(Fact::on)
                .toList();
    }

    /** Sent on the 9th, recorded on the 10th as sent on the 5th, put right on the 12th. */
    private static CaseHistory corrected() {
        return new CaseHistory(new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-10T09:00:00Z", submitted(FROM))
                .notification("2026-02-12T09:00:00Z", new SentOnCorrected(FROM, TO, true, Invented.TEXT))
                .events());
    }

    private static NotificationSubmitted submitted(LocalDate on) {
        return new NotificationSubmitted(
                Instant.parse(on + "T08:00:00Z"),
                on,
                null,
                Set.of(),
                Category.ABUSE_NEGLECT_DEATH,
                true,
                null,
                true,
                null,
                null,
                List.of(),
                null);
    }
}
