package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class AgendaTest {

    @Test
    void itemsAreNumberedAsTheyAreListed() {
        Story story = Story.planned();

        assertThat(story.only(ItemListed.class).itemRef()).isEqualTo("2");
    }

    @Test
    void papersMayBelongToAnItem() {
        Story story = Story.planned().then(new CirculatePapers(MEETING, "1", "doc", "hash", 2));

        assertThat(story.only(PapersCirculated.class).itemRef()).isEqualTo("1");
        assertThat(story.refused(new CirculatePapers(MEETING, "9", "doc", "hash", 2))
                        .code())
                .isEqualTo(RefusalCode.ITEM_UNKNOWN);
    }

    /** §15.8: what the body refers to has to be there. */
    @Test
    void anItemIsOfACaseThatThereIs() {
        CaseRef nobodys = new CaseRef("BSCP-2026-999");

        assertThat(Story.planned().refused(new ListItem(MEETING, nobodys, text(9)), byManagerNaming(nobodys)))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "caseRef", "BSCP-2026-999"));
    }

    @Test
    void anItemIsOpenedOnce() {
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(new OpenItem(MEETING, "1")).facts()).isEqualTo(Map.of("item", "OPEN"));
        assertThat(story.refused(new OpenItem(MEETING, "9")).code()).isEqualTo(RefusalCode.ITEM_UNKNOWN);
        assertThat(story.refused(new CloseItem(MEETING, "2", null, List.of(), text(25), null))
                        .code())
                .isEqualTo(RefusalCode.ITEM_NOT_OPEN);
    }
}
