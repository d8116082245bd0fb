package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

class SessionsTest {

    @Test
    void onlyABodyOfThePartnershipMeets() {
        ScheduleMeeting foreign = schedule(Body.SANDWELL_CSPRG, TODAY, false, null);

        Refusal refusal = refusal(foreign);
        assertThat(refusal.code()).isEqualTo(RefusalCode.NO_SUCH_BODY);
        assertThat(refusal.facts()).containsEntry("body", "SANDWELL_CSPRG");
        assertThat(refusal.facts().get("allowed"))
                .asInstanceOf(LIST)
                .contains("SCSG")
                .doesNotContain("SANDWELL_CSPRG");
    }

    /** §15.1-1: what is planned lies ahead; what was held is a fact, with the reason why it comes late. */
    @Test
    void aDayThatIsOverTakesAMeetingThatWasHeld() {
        LocalDate before = TODAY.minusDays(1);

        assertThat(refusal(schedule(Body.SCSG, before, false, null)).code()).isEqualTo(RefusalCode.MEETING_IN_THE_PAST);
        assertThat(refusal(schedule(Body.SCSG, before, true, null)).code()).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(refusal(schedule(Body.SCSG, TODAY.plusDays(1), true, text(9)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(decided(schedule(Body.SCSG, before, true, text(9))))
                .isEqualTo(Verdict.accept(new MeetingScheduled(
                        MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, before, text(9))));
        assertThat(decided(schedule(Body.SCSG, TODAY, false, null))).isInstanceOf(Verdict.Accepted.class);
        assertThat(decided(schedule(Body.SCSG, TODAY.plusDays(1), false, null))).isInstanceOf(Verdict.Accepted.class);
    }

    private static ScheduleMeeting schedule(
            Body body, LocalDate on, boolean alreadyHappened, @Nullable SealedText reason) {
        return new ScheduleMeeting(
                MEETING, body, MeetingKind.REGULAR, MeetingChannel.ROOM, on, alreadyHappened, reason);
    }

    private static Verdict decided(ScheduleMeeting command) {
        return MeetingDecider.decide(new MeetingState.NotScheduled(), command, byManager(birmingham()));
    }

    private static Refusal refusal(ScheduleMeeting command) {
        return ((Verdict.Refused) decided(command)).refusal();
    }

    @Test
    void cancellingNeedsAReason() {
        assertThat(Story.planned().refused(new CancelMeeting(MEETING, null)).code())
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void aChairWhoOpensPresides() {
        Context chair = by(BCT, Role.CHAIR, agency("BCT"), birmingham());

        assertThat(Story.planned()
                        .then(new OpenMeeting(MEETING, null, null), chair)
                        .only(MeetingOpened.class))
                .isEqualTo(new MeetingOpened(TODAY, BCT));
    }

    @Test
    void theClerkNamesTheChairOrNobody() {
        assertThat(Story.planned()
                        .then(new OpenMeeting(MEETING, TODAY, ICB_DOCTOR))
                        .only(MeetingOpened.class)
                        .chairMemberId())
                .isEqualTo(ICB_DOCTOR);
        assertThat(Story.planned()
                        .then(new OpenMeeting(MEETING, TODAY, null))
                        .only(MeetingOpened.class)
                        .chairMemberId())
                .isNull();
    }

    /** It sat then or was put off to today; only whoever records it knows. */
    @Test
    void aMeetingWhoseDayIsOverSaysOnWhichDayItSat() {
        Story planned = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday());

        assertThat(planned.refused(new OpenMeeting(MEETING, null, null)))
                .isEqualTo(new Refusal(
                        RefusalCode.MEETING_DAY_REQUIRED,
                        Map.of("calledFor", Story.yesterday().toString())));
        assertThat(planned.then(new OpenMeeting(MEETING, Story.yesterday(), null))
                        .only(MeetingOpened.class)
                        .on())
                .isEqualTo(Story.yesterday());
        assertThat(Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                        .then(new OpenMeeting(MEETING, TODAY, null))
                        .only(MeetingOpened.class)
                        .on())
                .isEqualTo(TODAY);
    }

    @Test
    void onlyACoChairPresidesAndNotTomorrow() {
        assertThat(Story.planned().refused(new OpenMeeting(MEETING, TODAY, WMP)).code())
                .isEqualTo(RefusalCode.NOT_THE_CHAIR);
        assertThat(Story.planned()
                        .refused(new OpenMeeting(MEETING, TODAY.plusDays(1), null))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void itGoesOnWithWhoeverIsThereAfterABreak() {
        Story story = Story.sitting(FOUR).leave(WMP).adjourned().then(new Resume(MEETING, null));

        assertThat(story.only(Resumed.class).present()).containsExactly(ICB_DOCTOR, BCT, NSPCC);
        assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(decision(story.arrive(WMP).closesItem()).attendance()).hasSize(4);
    }

    @Test
    void onAnotherDayPeopleHaveToComeAgain() {
        Story story = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                .then(new OpenMeeting(MEETING, Story.yesterday(), null))
                .arrive(FOUR)
                .then(new OpenItem(MEETING, "1"))
                .adjourned()
                .then(new Resume(MEETING, TODAY));

        assertThat(story.only(Resumed.class).present()).isEmpty();
        assertThat(story.refused(closing(null)).facts()).doesNotContainKey("sayIn");
        assertThat(decision(story.arrive(FOUR).closesItem()).decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void itDoesNotGoOnBeforeItSatNorTomorrow() {
        Story adjourned = Story.sitting(FOUR).adjourned();

        assertThat(adjourned.refused(new Resume(MEETING, Story.yesterday())).facts())
                .isEqualTo(Map.of("satOn", TODAY.toString()));
        assertThat(adjourned.refused(new Resume(MEETING, TODAY.plusDays(1))).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void itemsNotReachedAreNamedAtTheEnd() {
        Story story = Story.sitting(FOUR).closesItem().over();

        assertThat(story.only(MeetingClosed.class).notReached()).containsExactly("2");
    }

    @Test
    void minutesAreApprovedToday() {
        Story over = Story.sitting(FOUR).closesItem().over();

        assertThat(over.refused(new ApproveMinutes(MEETING, TODAY.plusDays(1), null, null))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(over.then(new ApproveMinutes(MEETING, TODAY, "minutes", "hash"))
                        .only(MinutesApproved.class)
                        .on())
                .isEqualTo(TODAY);
    }

    @Test
    void aStreamBeginsWithTheSchedule() {
        MeetingEvent early = new MeetingClosed(List.of());

        assertThatThrownBy(() -> MeetingState.evolve(new MeetingState.NotScheduled(), early))
                .isInstanceOf(IllegalStateException.class);
    }
}
