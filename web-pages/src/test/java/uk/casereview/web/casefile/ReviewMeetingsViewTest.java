package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.Response;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

class ReviewMeetingsViewTest {
    private static final People KNOWN = new People(Map.of(ACase.MEMBER.value(), "Petra Penhallow"));

    private final Document html = page();

    private static final DecidedWords NOTHING_DECIDED = DecidedWords.of(List.of());

    @Test
    void saysWhichPeriodTheReviewLooksAt() {
        assertThat(html.expectFirst("dt:containsOwn(Period looked at) + dd").text())
                .isEqualTo("1 February 2025 to 28 January 2026");
    }

    @Test
    void saysWhoWasAtEachMeetingAndWhoseInformationWasMissing() {
        assertThat(html.expectFirst("#meetings + dl dt").text()).isEqualTo("19 February 2026");
        assertThat(html.expectFirst("#meetings + dl dd").text())
                .isEqualTo("Not quorate. Information was missing from: BCC."
                        + " Petra Penhallow, ICB, core member WMP, deputy");
    }

    @Test
    void aTimelineLineNamesItsTaskAndItsAgencies() {
        var raised = Map.<String, Object>of("taskId", new UUID(0, 5).toString(), "kind", "CONFIRM_DECISION");
        var tasks = Map.of(new UUID(0, 5).toString(), "CONFIRM_DECISION");

        assertThat(TimelineDetail.of(raised, tasks, NOTHING_DECIDED))
                .extracting(TimelineDetail::message)
                .containsExactly("task.CONFIRM_DECISION");
        assertThat(TimelineDetail.of(Map.of("taskId", new UUID(0, 5).toString()), tasks, NOTHING_DECIDED))
                .extracting(TimelineDetail::message)
                .containsExactly("task.CONFIRM_DECISION");
        assertThat(TimelineDetail.of(Map.of("agencies", List.of("ICB", "WMP")), tasks, NOTHING_DECIDED))
                .containsExactly(new TimelineDetail("detail.agency", "ICB, WMP"));
        assertThat(TimelineDetail.of(Map.of("vote", Map.of("agency", "BCT")), tasks, NOTHING_DECIDED))
                .containsExactly(new TimelineDetail("detail.agency", "BCT"));
        assertThat(TimelineDetail.of(Map.of("toAgency", "BCHC"), tasks, NOTHING_DECIDED))
                .containsExactly(new TimelineDetail("detail.agency", "BCHC"));
    }

    /** Nobody can see to a step that is not named. */
    @Test
    void aTaskNamesTheStepTheServiceCouldNotTake() {
        assertThat(TimelineDetail.about("discontinue-rapid-review/0: RR_ALREADY_SUBMITTED", NOTHING_DECIDED))
                .containsExactly(TimelineDetail.plain("process-step.discontinue-rapid-review"));
        assertThat(TimelineDetail.about("rapid-review/discontinued", NOTHING_DECIDED))
                .isEmpty();
        assertThat(TimelineDetail.about(null, NOTHING_DECIDED)).isEmpty();
    }

    /** The Panel answers a review and an agency a recommendation, both under one name. */
    @Test
    void aTimelineLineSaysWhoseAnswerItIs() {
        for (Response response : Response.values()) {
            assertThat(TimelineDetail.of(Map.of("response", response.toString()), Map.of(), NOTHING_DECIDED))
                    .extracting(TimelineDetail::message)
                    .containsExactly("response." + response);
        }
        for (PanelResponse response : PanelResponse.values()) {
            assertThat(TimelineDetail.of(Map.of("response", response.toString()), Map.of(), NOTHING_DECIDED))
                    .extracting(TimelineDetail::message)
                    .containsExactly("panel." + response);
        }
    }

    private static Document page() {
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        var asAt = AsAt.of(Map.of(), LocalDate.of(2026, 3, 9));
        return Rendered.page(
                "case",
                CaseView.of(
                        AReview.gathering(), Story.asKnown(ATimeline.timeline()), asAt, KNOWN, texts, ACase.MEMBER));
    }
}
