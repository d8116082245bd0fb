package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §15.2-7: the meeting of a review "carries attendance or names a Meeting". */
class NamedMeetingTest {
    private static final MeetingId MEETING = new MeetingId(new UUID(0, 99));

    @Test
    void theSameMeetingIsHeldOnceForAReview() {
        ReviewStory story = gathering().knowing(sat(MEETING, CASE)).then(held());
        MeetingId later = new MeetingId(new UUID(0, 98));

        assertThat(story.code(held())).isEqualTo(RefusalCode.MEETING_EXISTS);
        assertThat(story.knowing(sat(later, CASE))
                        .then(new HoldRapidReviewMeeting(REVIEW, later, null, List.of(), false, null))
                        .last(RapidReviewMeetingHeld.class)
                        .meetingId())
                .isEqualTo(later);
    }

    @Test
    void theMeetingHasAnItemAboutTheCase() {
        ReviewStory story = gathering().knowing(sat(MEETING, new CaseRef("BSCP-2026-015")));

        assertThat(story.code(held())).isEqualTo(RefusalCode.ITEM_UNKNOWN);
    }

    /** Held is what is over: who was there is settled once the item, or the whole meeting, has ended. */
    @Test
    void aMeetingThatStillHasTheCaseBeforeItHasNotBeenHeld() {
        MeetingFacts sitting = sat(MEETING, CASE, false);

        assertThat(gathering().knowing(sitting).refusal(held()))
                .isEqualTo(Refusal.of(RefusalCode.ITEM_NOT_CLOSED, "itemRef", "1"));
    }

    @Test
    void whoIsSaidToHaveComeIsWhoCame() {
        ReviewStory story = gathering().knowing(sat(MEETING, CASE));

        var refusal = story.refusal(held(ICB_DOCTOR, BCT, WMP, BCHC));
        assertThat(refusal.code()).isEqualTo(RefusalCode.MEETING_DIFFERS);
        assertThat(refusal.facts()).containsKeys("meetingId", "attendance");
        assertThat(story.then(held(FOUR)).last(RapidReviewMeetingHeld.class).attendance())
                .hasSize(4);
    }

    private static HoldRapidReviewMeeting held(UserId... there) {
        return new HoldRapidReviewMeeting(REVIEW, MEETING, null, attendance(there), false, null);
    }

    private static MeetingFacts sat(MeetingId meeting, CaseRef about) {
        return sat(meeting, about, true);
    }

    private static MeetingFacts sat(MeetingId meeting, CaseRef about, boolean over) {
        List<Attendee> there = Stream.of(FOUR)
                .map(member -> new Attendee(member, null, Capacity.CORE, null))
                .toList();
        return new MeetingFacts(meeting, Body.SCSG, TODAY, there, List.of(there), Map.of("1", about), Map.of(), over);
    }
}
