package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.web.casefile.ACase.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** The case as at a moment of its story: with a slider, and with what was recorded later apart. */
class PastViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final CaseTimeline STORY = new CaseTimeline(
            REF,
            List.of(
                    entry("notification.IncidentRecorded", 2, "2026-02-02T09:00:00Z", 1),
                    entry("clock.ClockStarted", 2, "2026-02-02T09:00:00Z", 1),
                    entry("notification.PartnerViewRecorded", 5, "2026-02-05T09:00:00Z", 2),
                    entry("notification.PartnerViewRecorded", 3, "2026-02-09T09:00:00Z", 3),
                    entry("clock.ClockStarted", 9, "2026-02-09T09:00:00Z", 3)),
            List.of(),
            ACase.details().readAt());

    @Test
    void slidesOverEachMomentAtWhichSomethingWasRecorded() {
        var html = page(Map.of("change", "2"));

        assertThat(html.expectFirst("#change").attr("max")).isEqualTo("3");
        assertThat(html.expectFirst("#change").val()).isEqualTo("2");
        assertThat(html.select("#changes option")).hasSize(3);
        assertThat(html.expectFirst(".cr-slider output").text()).startsWith("5 February 2026 at 9:00am: ");
        assertThat(html.expectFirst(".govuk-notification-banner").text())
                .contains("as it was known on 5 February 2026 at 9:00am", "After change 2 of 3");
        assertThat(html.select(".govuk-notification-banner a").eachAttr("href"))
                .containsExactly(
                        "/cases/BSCP-2026-001?change=1",
                        "/cases/BSCP-2026-001?change=3",
                        "/cases/BSCP-2026-001/comparison?from=2026-02-05T09:00:00Z",
                        "/cases/BSCP-2026-001");
        assertThat(html.select(".moj-timeline__item")).hasSize(2);
    }

    /** pages.md §1: "recorded later" marked apart; of what had happened by then it is said. */
    @Test
    void tellsApartWhatWasRecordedLater() {
        var later = page(Map.of("at", "2026-02-05T09:00:00Z")).expectFirst(".cr-later");

        assertThat(later.select("li"))
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("of 3 February 2026, recorded on 9 February 2026 at 9:00am", "Had happened by then"));
        assertThat(page(Map.of()).select(".cr-later")).isEmpty();
    }

    @Test
    void theLastStopIsNow() {
        assertThat(page(Map.of("change", "3")).select(".govuk-notification-banner"))
                .isEmpty();
        assertThat(page(Map.of()).expectFirst("#change").val()).isEqualTo("3");
    }

    @Test
    void theEndOfADayIsAMomentToo() {
        var html = page(Map.of("day", "4", "month", "2", "year", "2026"));

        assertThat(html.expectFirst("#change").val()).isEqualTo("1");
        assertThat(html.expectFirst(".govuk-notification-banner").text()).contains("at the end of 4 February 2026");
        assertThat(html.select(".cr-later li")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "x", "99999999999"})
    void saysThatThereIsNoSuchChange(String change) {
        var html = page(Map.of("change", change));

        assertThat(html.expectFirst(".govuk-error-summary").text()).contains("There is no such change");
        assertThat(html.select("details[open] #change")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-02-30T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void saysThatThereIsNoSuchMoment(String at) {
        assertThat(page(Map.of("at", at)).expectFirst(".govuk-error-summary").text())
                .contains("no such moment");
    }

    @Test
    void nobodySeesTheFuture() {
        assertThat(page(Map.of("at", "2026-02-21T10:00:00Z"))
                        .expectFirst(".govuk-error-summary")
                        .text())
                .contains("today or in the past");
    }

    private static TimelineEntry entry(String type, int day, String recordedAt, long command) {
        Instant recorded = Instant.parse(recordedAt);
        return new TimelineEntry(
                command,
                new UUID(command, 2),
                "notification",
                new UUID(0, 1),
                command,
                type,
                LocalDate.of(2026, 2, day),
                recorded,
                recorded,
                RecordingMode.LIVE,
                new Actor(MEMBER, Role.LA_NOTIFIER, BSCP, null, null),
                new UUID(1, command),
                null,
                null,
                Map.of());
    }

    private static Document page(Map<String, String> address) {
        var asAt = Moments.of(STORY.entries()).asked(address, AsAt.of(address, TODAY));
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        return Rendered.page(
                "case", CaseView.of(ACase.details(), Story.asKnown(STORY), asAt, new People(Map.of()), texts, MEMBER));
    }
}
