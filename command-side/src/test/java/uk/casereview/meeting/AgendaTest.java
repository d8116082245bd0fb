package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What a meeting deals with, and who is there: cases of the partnership, and people it knows. */
class AgendaTest {
    @Test
    void anItemIsAboutACaseOfTheMeetingsPartnership() {
        CaseRef sandwells = new CaseRef("SCSP-2026-014");

        var refusal = Story.planned().refused(new ListItem(Story.MEETING, sandwells, text(40)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).isEqualTo(Map.of("caseRef", "SCSP-2026-014"));
        assertThat(Story.planned()
                        .then(new ListItem(Story.MEETING, CASE, text(40)))
                        .only(ItemListed.class)
                        .itemRef())
                .isEqualTo("3");
    }

    /** A number that people count on does not move when a process lists something in between. */
    @Test
    void whatAProcessListsIsNumberedApart() {
        var system = by(MANAGER, Role.SYSTEM, null, birmingham());
        ListItem item = new ListItem(Story.MEETING, CASE, text(40));
        Story story = Story.planned().then(item, system);

        assertThat(story.only(ItemListed.class).itemRef()).isEqualTo("R1");
        assertThat(story.then(item).only(ItemListed.class).itemRef()).isEqualTo("3");
        assertThat(story.then(item, system).only(ItemListed.class).itemRef()).isEqualTo("R2");
    }

    /** A guest has a capacity in the register, such as CO_OPTED; whoever has none is nobody the partnership knows. */
    @Test
    void whoComesIsKnownToTheRegister() {
        Story story = Story.sitting(Story.FOUR);

        var refusal = story.refused(new RecordArrival(Story.MEETING, user("a passer-by"), null));

        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).containsKey("memberId");
        assertThat(story.arrive(GUEST).only(ArrivalRecorded.class).attendee().memberId())
                .isEqualTo(GUEST);
        assertThat(story.arrive(MANAGER).only(ArrivalRecorded.class).attendee().agency())
                .isNull();
    }
}
