package uk.casereview.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseQuery.CaseComparison;
import uk.casereview.timeline.CaseQuery.Difference;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;
import uk.casereview.web.form.FormWords;

class ComparisonViewTest {
    private static final CaseRef REF = new CaseRef("BSCP-2026-001");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final UUID NERYS = new UUID(0, 7);
    private static final Map<String, String> DAYS = Map.of("from", "9/2/2026", "to", "2026-02-18");

    @Test
    void putsWhatWasSaidThenBesideWhatIsSaidNow() {
        var html = page(
                DAYS,
                12,
                List.of(
                        new Difference("rapidReview/stage", "GATHERING", "RECOMMENDED"),
                        new Difference("clocks[C3]/status", null, "MET_LATE"),
                        new Difference("summary/owner", "CHAIR", null),
                        new Difference("notification/recorded/children[Child A]", null, Map.of("lookedAfter", true)),
                        new Difference("notification/recorded/awareOn", "2026-02-02", "2026-01-28")));

        assertThat(html.select("caption").eachText())
                .containsExactly("Rapid review", "Clocks", "Summary", "Notification");
        assertThat(html.expectFirst("thead").text())
                .isEqualTo("What 9 February 2026 at 11:59pm 18 February 2026 at 11:59pm");
        assertThat(html.select("tbody tr").eachText())
                .containsExactly(
                        "stage Changed gathering recommended",
                        "Send the rapid review to the Panel: status Added Nothing met late",
                        "owner Taken away CHAIR Nothing",
                        "recorded, children, Child A Added Nothing looked after by a local authority: yes",
                        "recorded, local authority aware since Changed 2 February 2026 28 January 2026");
        assertThat(html.text()).contains("5 differences.");
        assertThat(html.select(".cr-files a").eachAttr("href"))
                .containsExactly(
                        "/cases/BSCP-2026-001?at=2026-02-09T23:59:59.999Z",
                        "/cases/BSCP-2026-001?at=2026-02-18T23:59:59.999Z");
    }

    @Test
    void tellsTextsPeopleAndDaysAsPeopleReadThem() {
        Map<String, Object> text = Map.of("keyId", new UUID(0, 1).toString(), "ciphertext", "sealed", "length", 11);
        Map<String, Object> kept = Map.of("keyId", new UUID(0, 1).toString(), "ciphertext", "", "length", 42);
        var html = page(
                DAYS,
                12,
                List.of(
                        new Difference("notification/recorded/outline", kept, text),
                        new Difference(
                                "decisions[" + new UUID(0, 9) + "]",
                                null,
                                Map.of("chair", NERYS.toString(), "decidedOn", "2026-02-09", "rationale", text))));

        assertThat(html.select("tbody td").eachText())
                .contains("Your role may not read this text (42 characters).", "seen by me");
        assertThat(html.select("tbody tr").get(1).text())
                .contains("chair: Nerys Dunsford", "decided on: 9 February 2026")
                .doesNotContain("sealed", "00000000");
    }

    @Test
    void tellsWhatWasRecordedInBetween() {
        assertThat(page(DAYS, 12, List.of()).select("main li").eachText())
                .containsExactly("An agency voted, of 9 February 2026, recorded on 18 February 2026 at 4:40pm,"
                        + " Nerys Dunsford, Chair, ICB");
        assertThat(page(DAYS, 12, List.of()).text()).contains("Nothing is different.");
        assertThat(page(DAYS, -1, List.of()).text()).contains("Nothing was on record about this case");
    }

    @Test
    void asksForTwoDaysAndComparesNothingUntilThen() {
        var html = Rendered.page("comparison", view(Map.of(), null));

        assertThat(html.select("form[method=get] input").eachAttr("name")).containsExactly("from", "to");
        assertThat(html.select("table")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30/2/2026, '', from, comparison.error.from",
        "'', 9/2/2026, from, comparison.error.from",
        "9/2/2026, x, to, comparison.error.to",
        "9/2/2026, 8/2/2026, to, comparison.error.order",
        "21/2/2026, '', from, comparison.error.future-from",
        "9/2/2026, 2026-02-21T00:00:00Z, to, comparison.error.future-to",
        "+1000000000-12-31T23:59:59Z, '', from, comparison.error.from",
        "-1000000000-01-01T00:00:00Z, '', from, comparison.error.from",
    })
    void saysWhichDayCannotBe(String from, String to, String field, String message) {
        var asked = Asked.of(Map.of("from", from, "to", to), TODAY);

        assertThat(asked.isAsked()).isFalse();
        assertThat(asked.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).isEqualTo(message);
        });
        assertThat(Rendered.page(
                                "comparison",
                                ComparisonView.of(
                                        REF,
                                        asked,
                                        null,
                                        new People(Map.of()),
                                        texts(),
                                        new FormWords(Rendered.words())))
                        .expectFirst("#" + field)
                        .val())
                .isEqualTo(field.equals("from") ? from : to);
    }

    private static Document page(Map<String, String> given, long positionThen, List<Difference> differences) {
        Instant read = Instant.parse("2026-02-20T10:42:07Z");
        var entry = new TimelineEntry(
                14,
                new UUID(0, 5),
                "meeting",
                new UUID(0, 2),
                3,
                "meeting.VoteCast",
                LocalDate.of(2026, 2, 9),
                Instant.parse("2026-02-18T16:40:00Z"),
                Instant.parse("2026-02-18T16:40:00Z"),
                RecordingMode.LIVE,
                new Actor(new UserId(NERYS), Role.CHAIR, new PartnershipCode("BSCP"), new AgencyCode("ICB"), null),
                null,
                null,
                null,
                Map.of());
        return Rendered.page(
                "comparison",
                view(
                        given,
                        new CaseComparison(
                                REF,
                                new ReadAt(positionThen, read, null, null),
                                new ReadAt(14, read, null, null),
                                differences,
                                List.of(entry))));
    }

    private static ComparisonView view(Map<String, String> given, @Nullable CaseComparison compared) {
        var people = new People(Map.of(NERYS, "Nerys Dunsford"));
        return ComparisonView.of(
                REF, Asked.of(given, TODAY), compared, people, texts(), new FormWords(Rendered.words()));
    }

    private static TextReader texts() {
        return new TextReader(_ -> Optional.of("seen by me"));
    }
}
