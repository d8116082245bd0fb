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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** The case as it was true on a day (§11.8), with what of it was recorded later marked apart. */
class TrueOnViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final TimelineEntry FIRST = entry("notification.IncidentRecorded", 2, "2026-02-02T09:00:00Z", 1);
    private static final TimelineEntry LATE = entry("notification.PartnerViewRecorded", 3, "2026-02-09T09:00:00Z", 2);
    private static final TimelineEntry SINCE = entry("notification.PartnerViewRecorded", 10, "2026-02-10T09:00:00Z", 3);
    private static final CaseTimeline ALL = new CaseTimeline(
            REF, List.of(FIRST, LATE, SINCE), List.of(), ACase.details().readAt());
    private static final CaseTimeline ON_THE_FOURTH = new CaseTimeline(
            REF, List.of(FIRST), List.of(LATE), List.of(), ACase.details().readAt());
    private static final Map<String, String> THE_FOURTH = Map.of("trueDay", "4", "trueMonth", "2", "trueYear", "2026");

    @Test
    void saysThatItIsWhatWasTrueAndNotWhatWasKnown() {
        var html = page(THE_FOURTH, ON_THE_FOURTH);

        assertThat(html.expectFirst(".govuk-notification-banner__heading").text())
                .isEqualTo("This is the case as it was true on 4 February 2026, with corrections and facts that were"
                        + " recorded later.");
        assertThat(html.expectFirst("#trueDay").val()).isEqualTo("4");
        assertThat(html.select(".govuk-notification-banner a").eachAttr("href"))
                .containsExactly(
                        "/cases/BSCP-2026-001?change=2&trueDay=4&trueMonth=2&trueYear=2026", "/cases/BSCP-2026-001");
    }

    @Test
    void marksApartWhatNobodyHadRecordedByThenAndLeavesOutWhatCameAfter() {
        var html = page(THE_FOURTH, ON_THE_FOURTH);

        assertThat(html.expectFirst("#truly-later").text()).isEqualTo("True then, recorded later");
        assertThat(html.select(".cr-later li").eachText())
                .singleElement()
                .asString()
                .contains("of 3 February 2026, recorded on 9 February 2026 at 9:00am");
        assertThat(html.select(".moj-timeline__item")).hasSize(2);
        assertThat(html.select(".moj-timeline__item:has(.govuk-tag--yellow) time")
                        .eachAttr("datetime"))
                .containsExactly("2026-02-03");
    }

    @Test
    void takesBothDatesTogether() {
        var html = page(
                Map.of("trueDay", "4", "trueMonth", "2", "trueYear", "2026", "day", "9", "month", "2", "year", "2026"),
                ON_THE_FOURTH);

        assertThat(html.expectFirst(".govuk-notification-banner__heading").text())
                .isEqualTo("This is the case as it was true on 4 February 2026, as far as that was known at the end of"
                        + " 9 February 2026.");
        assertThat(html.select("#recorded-later, #truly-later")).hasSize(2);
        assertThat(html.select(".cr-slider [name=trueDay]").val()).isEqualTo("4");
    }

    @Test
    void offersTheFieldWithItsHelpBesideTheOtherDay() {
        var html = page(Map.of(), null);

        assertThat(html.select("#as-at #day, #as-at #trueDay")).hasSize(2);
        assertThat(html.expectFirst("fieldset:has(#trueDay)").attr("aria-describedby"))
                .isEqualTo("true-on-hint");
        assertThat(html.expectFirst("#true-on-hint").text())
                .contains("What was true on that day, with corrections and facts recorded later");
        assertThat(html.select("label[for=trueDay], label[for=trueMonth], label[for=trueYear]"))
                .hasSize(3);
        assertThat(html.select(".cr-later, .govuk-notification-banner")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2, 2026, a day that exists",
        "'', 2, 2026, a day that exists",
        "1, 1, -5, a day that exists",
        "21, 2, 2026, must be today or in the past",
    })
    void saysWhatIsWrongWithTheDayAndShowsTheCaseAsItIsKnown(String day, String month, String year, String sentence) {
        var html = page(Map.of("trueDay", day, "trueMonth", month, "trueYear", year), null);

        assertThat(html.title()).startsWith("Error: ");
        assertThat(html.expectFirst(".govuk-error-summary a[href=#trueDay]").text())
                .contains(sentence);
        assertThat(html.expectFirst("#trueDay-error").text()).contains(sentence);
        assertThat(html.select("details[open] #trueYear").val()).isEqualTo(year);
        assertThat(html.select(".govuk-notification-banner")).isEmpty();
    }

    @Test
    void todayIsADayOfWhichItCanBeAsked() {
        var today = AsAt.of(Map.of("trueDay", "20", "trueMonth", "2", "trueYear", "2026"), TODAY);

        assertThat(today.isPast()).isTrue();
        assertThat(today.truly().on()).isEqualTo(TODAY);
        assertThat(today.moment()).isNull();
    }

    @Test
    void whatCannotBeToldIsSaidAndTheOtherDayKept() {
        var both = AsAt.of(
                Map.of("trueDay", "1", "trueMonth", "1", "trueYear", "2026", "day", "9", "month", "2", "year", "2026"),
                TODAY);
        var untold = both.untold("case.true-on.error.nothing-true");

        assertThat(untold.truly().isAsked()).isFalse();
        assertThat(untold.on()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(untold.errors()).hasSize(1);
        assertThat(untold.refused("case.as-at.error.nothing-known").errors()).hasSize(2);
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

    private static Document page(Map<String, String> address, @Nullable CaseTimeline truly) {
        var asAt = AsAt.of(address, TODAY);
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        return Rendered.page(
                "case", CaseView.of(ACase.details(), new Story(ALL, truly), asAt, new People(Map.of()), texts, MEMBER));
    }
}
