package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.closing;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CloseMeeting;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §15.9: "also by the chair", which is a chair of the body that meets. */
class ChairingTest {
    private static final Context OWN = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
    private static final Context OTHERS = by(SCRUTINEER, Role.EB_CHAIR, null, birmingham());
    private static final Refusal NOT_THE_CHAIR =
            new Refusal(RefusalCode.NOT_THE_CHAIR, Map.of("member", SCRUTINEER.toString()));

    @Test
    void aChairOfTheBodyRunsTheWholeMeeting() {
        Story.planned()
                .then(new OpenMeeting(MEETING, TODAY, null), OWN)
                .arrive(FOUR)
                .then(new OpenItem(MEETING, "1"), OWN)
                .then(closing(null), OWN)
                .then(new DeferItem(MEETING, "2", text(25)), OWN)
                .then(new AdjournMeeting(MEETING, null, null), OWN)
                .then(new Resume(MEETING, null), OWN)
                .then(new CloseMeeting(MEETING), OWN)
                .then(new ApproveMinutes(MEETING, null, null, null), OWN);
    }

    /** "Also by the chair": whoever is away presides over nothing, and the clerk writes down what was done. */
    @Test
    void aChairWhoIsNotThereEndsNoItem() {
        Story story = Story.sitting(SIX);
        story.then(new RecordDeparture(MEETING, BCT, null));
        var bct = new Refusal(RefusalCode.NOT_THE_CHAIR, Map.of("member", BCT.toString()));

        assertThat(story.refused(new OpenItem(MEETING, "2"), OWN)).isEqualTo(bct);
        assertThat(story.refused(closing(null), OWN)).isEqualTo(bct);
        assertThat(story.refused(new DeferItem(MEETING, "1", text(25)), OWN)).isEqualTo(bct);
        assertThat(story.then(new OpenItem(MEETING, "2"))
                        .arrive(BCT)
                        .then(closing(null), OWN)
                        .only(ItemClosed.class)
                        .itemRef())
                .isEqualTo("1");
    }

    @Test
    void aChairOfAnotherBodyRunsNoneOfIt() {
        Story planned = Story.planned();
        Story sitting = Story.sitting(FOUR);
        Story adjourned = Story.sitting(FOUR).closesItem().adjourned();
        Story over = Story.sitting(FOUR).closesItem().over();

        assertThat(planned.refused(new OpenMeeting(MEETING, null, null), OTHERS))
                .isEqualTo(NOT_THE_CHAIR);
        assertThat(sitting.refused(new OpenItem(MEETING, "2"), OTHERS)).isEqualTo(NOT_THE_CHAIR);
        assertThat(sitting.refused(closing(null), OTHERS)).isEqualTo(NOT_THE_CHAIR);
        assertThat(sitting.refused(new DeferItem(MEETING, "9", text(25)), OTHERS))
                .isEqualTo(NOT_THE_CHAIR);
        assertThat(sitting.refused(new AdjournMeeting(MEETING, null, null), OTHERS))
                .isEqualTo(NOT_THE_CHAIR);
        assertThat(sitting.refused(new CloseMeeting(MEETING), OTHERS)).isEqualTo(NOT_THE_CHAIR);
        assertThat(adjourned.refused(new Resume(MEETING, TODAY), OTHERS)).isEqualTo(NOT_THE_CHAIR);
        assertThat(adjourned.refused(new CloseMeeting(MEETING), OTHERS)).isEqualTo(NOT_THE_CHAIR);
        assertThat(over.refused(new ApproveMinutes(MEETING, TODAY, null, null), OTHERS))
                .isEqualTo(NOT_THE_CHAIR);
    }

    @Test
    void whoWasElectedForTheItemEndsThatItemAndNoOther() {
        Context elected = by(NSPCC, Role.CHAIR, agency("NSPCC"), birmingham());
        Story story = Story.sitting(SIX)
                .conflicted(ICB_DOCTOR)
                .conflicted(BCT)
                .arrive(BCC)
                .then(new ElectItemChair(MEETING, "1", NSPCC));

        assertThat(story.refused(new OpenItem(MEETING, "2"), elected).code()).isEqualTo(RefusalCode.NOT_THE_CHAIR);
        assertThat(story.then(closing(null), elected).only(ItemClosed.class).itemRef())
                .isEqualTo("1");
    }

    /** §4.4: the "declarer is barred from the decision"; §4.3: another presides, or the clerk writes down what was decided. */
    @Test
    void aChairWhoIsConflictedLeavesTheItemToAnother() {
        Context conflicted = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());
        Story story = Story.sitting(SIX).conflicted(ICB_DOCTOR);

        assertThat(story.refused(closing(null), conflicted))
                .isEqualTo(new Refusal(RefusalCode.NOT_THE_CHAIR, Map.of("member", ICB_DOCTOR.toString())));
        assertThat(story.refused(new DeferItem(MEETING, "1", text(25)), conflicted)
                        .code())
                .isEqualTo(RefusalCode.NOT_THE_CHAIR);
        assertThat(story.then(new OpenItem(MEETING, "2"), conflicted)
                        .then(closing(null), OWN)
                        .only(ItemClosed.class)
                        .itemRef())
                .isEqualTo("1");
    }
}
