package uk.casereview.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.Rendered;

/** What the list of meetings says. */
class MeetingsViewTest {
    private static final PartnershipCode BIRMINGHAM = new PartnershipCode("BSCP");

    @Test
    void whatGoesOnComesFirstAndWhatComesInItsOrder() {
        var page = page(
                List.of(),
                meeting(1, "2026-04-01", MeetingStage.SCHEDULED),
                meeting(2, "2026-03-01", MeetingStage.SCHEDULED),
                meeting(3, "2026-02-19", MeetingStage.OPEN),
                meeting(4, "2026-01-05", MeetingStage.CLOSED));

        assertThat(page.select("h2").eachText()).containsExactly("Going on now", "To come", "Held before");
        assertThat(page.select("table th a").eachText())
                .containsExactly(
                        "Serious Cases Sub-Group, 19 February 2026",
                        "Serious Cases Sub-Group, 1 March 2026",
                        "Serious Cases Sub-Group, 1 April 2026",
                        "Serious Cases Sub-Group, 5 January 2026");
        assertThat(page.select("form[method=post][action=/meetings]")).isEmpty();
    }

    @Test
    void aQuestionThatWasPutOffWaitsUntilALaterAgendaTakesItUp() {
        var page = page(
                List.of(),
                meeting(1, "2026-02-01", MeetingStage.SCHEDULED, item("BSCP-2026-002", ItemStage.LISTED)),
                meeting(
                        2,
                        "2026-01-05",
                        MeetingStage.CLOSED,
                        item("BSCP-2026-001", ItemStage.DEFERRED),
                        item("BSCP-2026-002", ItemStage.NOT_REACHED),
                        item("BSCP-2026-003", ItemStage.CLOSED)));

        assertThat(page.select("main li").eachText())
                .containsExactly("BSCP-2026-001: Serious Cases Sub-Group, Put off 5 January 2026");
    }

    @Test
    void theClerkCallsMeetingsOfTheBodiesThatHaveSeats() {
        var page = page(List.of(Body.SCSG, Body.EXECUTIVE_BOARD));

        assertThat(page.expectFirst("main > p:last-of-type").text())
                .isEqualTo("There is no meeting yet. The business unit calls one.");
        assertThat(page.select("#schedule-meeting--body option").eachAttr("value"))
                .containsExactly("SCSG", "EXECUTIVE_BOARD");
        assertThat(page.select("#step--schedule-meeting input[checked]").eachAttr("value"))
                .containsExactly("REGULAR", "ROOM");
    }

    private static Document page(List<Body> bodies, MeetingDetails... meetings) {
        var found = new MeetingPage(List.of(meetings), meetings.length, 0, MeetingsView.PAGE_SIZE, 7, AMeeting.NOW);
        return Rendered.page(
                "meetings",
                Map.of(
                        "view",
                        MeetingsView.of(BIRMINGHAM, bodies, null, found, found),
                        "entered",
                        Entered.NOTHING,
                        "visitor",
                        Rendered.VISITOR));
    }

    private static MeetingDetails meeting(int number, String on, MeetingStage stage, Item... items) {
        return new MeetingDetails(
                new MeetingId(new UUID(0, number)),
                BIRMINGHAM,
                Body.SCSG,
                MeetingKind.REGULAR,
                MeetingChannel.ROOM,
                LocalDate.parse(on),
                stage,
                null,
                List.of(items),
                List.of(),
                List.of());
    }

    private static Item item(String caseRef, ItemStage stage) {
        return new Item(
                "1",
                new CaseRef(caseRef),
                null,
                stage,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
