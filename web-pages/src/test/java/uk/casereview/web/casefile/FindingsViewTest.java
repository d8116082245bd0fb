package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** The page of a case tells what its review found, not only that it did. */
class FindingsViewTest {
    private final Document html = page(AReview.recommending());

    @Test
    void readsTheRecordInItsOrderEachSectionWithHowItStands() {
        assertThat(under("The record of the review"))
                .isEqualTo("The incident Complete seen by me Equality Does not apply seen by me Sign-off Awaited");
    }

    @Test
    void tellsWhatIsToBeLearnt() {
        assertThat(under("What is to be learnt"))
                .isEqualTo("Practice to repeat seen by me Practice to change seen by me");
    }

    @Test
    void tellsHowEachCriterionWasAnswered() {
        assertThat(under("The criteria, as the recommendation answered them"))
                .isEqualTo("Practice has to improve Yes seen by me"
                        + " The Panel thinks a local review more appropriate The Panel has not considered it yet");
    }

    @Test
    void saysSoWhereNothingHasBeenFound() {
        Document nothing = page(AReview.gathering());

        assertThat(nothing.expectFirst("#findings + p").text())
                .isEqualTo("Nothing has been recorded of its findings yet.");
        assertThat(nothing.select("h3").eachText()).doesNotContain("What is to be learnt");
        assertThat(FindingsView.of(null, new TextReader(_ -> Optional.empty())).isEmpty())
                .isTrue();
    }

    private String under(String title) {
        return html.expectFirst("h3:containsOwn(" + title + ") + dl").text();
    }

    private static Document page(CaseDetails details) {
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        var asAt = AsAt.of(Map.of(), LocalDate.of(2026, 3, 9));
        return Rendered.page(
                "case",
                CaseView.of(
                        details, Story.asKnown(ATimeline.timeline()), asAt, new People(Map.of()), texts, ACase.MEMBER));
    }
}
