package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Refusal;
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
        assertThat(story.refused(new RecordArrival(Story.MEETING, LEAD_PARTNER, null))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_MEMBER);
        assertThat(story.arrive(GUEST).only(ArrivalRecorded.class).attendee().memberId())
                .isEqualTo(GUEST);
        assertThat(story.arrive(MANAGER).only(ArrivalRecorded.class).attendee().agency())
                .isNull();
    }

    @Test
    void papersGoToTheWholeMeetingOrToOneOfItsItems() {
        Story story = Story.planned();

        assertThat(story.then(papers(null)).only(PapersCirculated.class).itemRef())
                .isNull();
        assertThat(story.then(papers("2")).only(PapersCirculated.class).itemRef())
                .isEqualTo("2");
        assertThat(story.refused(papers("9")).code()).isEqualTo(RefusalCode.ITEM_UNKNOWN);
    }

    @Test
    void aPaperThatHasBeenReplacedDoesNotGoOutAgain() {
        Story story = Story.planned().then(papers(null, 2));

        assertThat(story.refused(papers("2", 1)))
                .isEqualTo(new Refusal(RefusalCode.PAPERS_OUTDATED, Map.of("version", 1, "latest", 2)));
        assertThat(story.then(papers("2", 2)).only(PapersCirculated.class).version())
                .isEqualTo(2);
        assertThat(story.then(papers(null, 3)).only(PapersCirculated.class).version())
                .isEqualTo(3);
        assertThat(Story.planned().refused(papers(null, 0)).code()).isEqualTo(RefusalCode.PAPERS_OUTDATED);
    }

    @Test
    void anItemIsOpenedOnceAndDecidedWhileItIsOpen() {
        Story story = Story.sitting(Story.FOUR);

        assertThat(story.refused(new OpenItem(Story.MEETING, "1")).facts()).containsEntry("item", "OPEN");
        assertThat(story.refused(new CloseItem(Story.MEETING, "2", null, List.of(), text(40), null))
                        .code())
                .isEqualTo(RefusalCode.ITEM_NOT_OPEN);
    }

    private static CirculatePapers papers(@Nullable String itemRef) {
        return papers(itemRef, 1);
    }

    private static CirculatePapers papers(@Nullable String itemRef, int version) {
        return new CirculatePapers(Story.MEETING, itemRef, "DOC-1", "hash", version);
    }
}
