package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;

/** C9: "annual report: publish in September; send to Panel and What Works Centre", within 7 days (§3.3, S0). */
class AnnualReportFactsTest {
    private static final UUID PARTNERSHIP = new UUID(3, 1);
    private static final LocalDate PUBLISHED = LocalDate.parse("2026-09-15");

    /** Scenario 69: on time until 22 September, and then late. */
    @ParameterizedTest
    @CsvSource({"2026-09-22, false", "2026-09-23, true"})
    void theLastRecipientSaysWhetherItWasInTime(LocalDate lastOn, boolean late) {
        CountedClock clock =
                after(published(), sent(Recipient.WHAT_WORKS_CENTRE, lastOn), sent(Recipient.PANEL, PUBLISHED));

        assertThat(clock.kind()).isEqualTo(ClockKind.C9);
        assertThat(clock.stopOn()).isEqualTo(lastOn);
        assertThat(clock.isLate()).isEqualTo(late);
        assertThat(clock.workingDays()).isEqualTo(late ? 6 : 5);
    }

    @Test
    void itRunsAsLongAsOneHasItNot() {
        CountedClock clock = after(published(), sent(Recipient.PANEL, PUBLISHED));

        assertThat(clock.stopOn()).isNull();
        assertThat(clock.dueOn()).isEqualTo(PUBLISHED.plusDays(7));
    }

    /** C12: "2024-12-30 … next 2025-12-31": a review runs to the next one, also where that is recorded before it. */
    @Test
    void theTermsAreReviewedEveryYear() {
        LocalDate first = LocalDate.of(2024, 12, 30);
        LocalDate second = LocalDate.of(2026, 1, 2);
        Map<LocalDate, CountedClock> clocks = new HashMap<>();
        clocks(reviewed(second), reviewed(first)).values().forEach(clock -> clocks.put(clock.startOn(), clock));

        assertThat(clocks.get(first)).satisfies(clock -> {
            assertThat(clock.kind()).isEqualTo(ClockKind.C12);
            assertThat(clock.stopOn()).isEqualTo(second);
            assertThat(clock.isLate()).isTrue();
        });
        assertThat(clocks.get(second)).extracting(CountedClock::stopOn).isNull();
    }

    private static TermsOfReferenceReviewed reviewed(LocalDate on) {
        return new TermsOfReferenceReviewed(on, on.plusDays(366));
    }

    /** Else a report would be known no earlier than what was laid down before it in the log. */
    @Test
    void whatIsLaidDownIsCountedOfNothing() {
        HolidaysAdded laidDown = new HolidaysAdded("proclaimed", List.of());

        assertThat(SubjectFold.subjectOf(recorded(laidDown, null))).isNull();
        assertThat(SubjectFold.subjectOf(recorded(published(), null))).isEqualTo(PARTNERSHIP);
        assertThat(SubjectFold.subjectOf(recorded(sent(Recipient.PANEL, PUBLISHED), null)))
                .isEqualTo(PARTNERSHIP);
    }

    private static AnnualReportPublished published() {
        return new AnnualReportPublished(2026, PUBLISHED, PUBLISHED.plusDays(7));
    }

    private static AnnualReportSent sent(Recipient recipient, LocalDate on) {
        return new AnnualReportSent(2026, recipient, on, true);
    }

    private static CountedClock after(PartnershipEvent... events) {
        return clocks(events).values().iterator().next();
    }

    private static Map<String, CountedClock> clocks(PartnershipEvent... events) {
        Subject subject = null;
        for (PartnershipEvent event : events) {
            subject = SubjectFold.evolve(
                    subject, PARTNERSHIP, recorded(event, subject), new WorkingCalendar("", Set.of()));
        }
        return Objects.requireNonNull(subject).clocks().current();
    }

    private static RecordedEvent recorded(PartnershipEvent event, @Nullable Subject before) {
        Instant at = before == null
                ? Instant.parse("2026-09-15T09:00:00Z")
                : before.knownAt().plusSeconds(1);
        UUID id = UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8));
        Envelope envelope = new Envelope(
                CaseLog.BSCP,
                null,
                null,
                PUBLISHED,
                at,
                RecordingMode.LIVE,
                new Actor(CaseLog.CLERK, Role.BUSINESS_MANAGER, CaseLog.BSCP, null, null),
                new CommandId(id),
                null,
                id,
                null,
                null,
                Map.of());
        return new RecordedEvent(1, id, "Partnership", PARTNERSHIP, 1, envelope, event);
    }
}
