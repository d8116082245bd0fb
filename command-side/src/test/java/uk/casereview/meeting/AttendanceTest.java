package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordApology;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

class AttendanceTest {

    @Test
    void aMemberMaySendTheNamedDeputy() {
        Story story = Story.planned().then(new RecordApology(MEETING, WMP, WMP_DEPUTY));

        assertThat(story.only(ApologyRecorded.class)).isEqualTo(new ApologyRecorded(WMP, agency("WMP"), WMP_DEPUTY));
    }

    @Test
    void butNoOtherAndOnlyMembersApologise() {
        assertThat(Story.planned()
                        .refused(new RecordApology(MEETING, BCT, WMP_DEPUTY))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_MEMBER);
        assertThat(Story.planned()
                        .refused(new RecordApology(MEETING, MANAGER, null))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_MEMBER);
    }

    @Test
    void aMemberRecordsOnlyTheirOwnComingAndGoing() {
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(new RecordArrival(MEETING, BCC, null), member(WMP, "WMP"))
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(story.refused(new RecordDeparture(MEETING, BCT, null), member(WMP, "WMP"))
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(story.then(new RecordDeparture(MEETING, WMP, null), member(WMP, "WMP"))
                        .only(DepartureRecorded.class)
                        .at())
                .isEqualTo(NOW);
    }

    @Test
    void eitherManagerIsAClerk() {
        Context programme = by(MANAGER, Role.PROGRAMME_MANAGER, null, birmingham());

        assertThat(Story.sitting(FOUR)
                        .then(new RecordArrival(MEETING, BCC, null), programme)
                        .events())
                .hasSize(1);
    }

    @Test
    void whoeverComesBackCountsAgain() {
        Story story = Story.sitting(FOUR).leave(WMP).arrive(WMP).leave(WMP).arrive(WMP);

        assertThat(decision(story.closesItem()).attendance()).hasSize(4);
    }

    @Test
    void nobodyComesTwiceOrLeavesUnseen() {
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(new RecordArrival(MEETING, WMP, null)).code()).isEqualTo(RefusalCode.ALREADY_PRESENT);
        assertThat(story.refused(new RecordDeparture(MEETING, BCC, null)).code())
                .isEqualTo(RefusalCode.NOT_PRESENT);
        assertThat(story.refused(new RecordDeparture(MEETING, WMP, NOW.minusSeconds(60)))
                        .code())
                .isEqualTo(RefusalCode.NOT_PRESENT);
    }

    /** §2.2, OBSERVER: "aggregated dashboards only", never "case-level data". */
    @Test
    void anObserverComesOnlyWhereTheyHaveASeat() {
        Story board = Story.planned(Body.EXECUTIVE_BOARD, MeetingKind.REGULAR, birmingham())
                .then(new OpenMeeting(MEETING, TODAY, null));

        assertThat(board.refused(new RecordArrival(MEETING, LAY_MEMBER, null)).code())
                .isEqualTo(RefusalCode.NOT_A_MEMBER);
        assertThat(Story.sitting(FOUR).arrive(LAY_MEMBER).events()).hasSize(1);
        assertThat(board.arrive(ADVISER).events()).hasSize(1);
    }

    /** §4.1: capacity DEPUTY; a seat on the board gives its deputy no role, and no document asks for one. */
    @Test
    void whoIsADeputyOnTheBoardAndNothingElseComesAsThat() {
        UserId deputy = user("a deputy on the board");
        Register register = birmingham().evolve(new DeputyNamed(new SeatCode("EB-WMP"), deputy, LONG_AGO, null));
        Story board = Story.planned(Body.EXECUTIVE_BOARD, MeetingKind.REGULAR, register)
                .then(new OpenMeeting(MEETING, TODAY, null))
                .then(new RecordApology(MEETING, WMP, deputy));
        Story group =
                Story.planned(Body.SCSG, MeetingKind.REGULAR, register).then(new OpenMeeting(MEETING, TODAY, null));

        assertThat(board.arrive(deputy).only(ArrivalRecorded.class).attendee())
                .extracting(Attendee::capacity, Attendee::agency, Attendee::deputyFor)
                .containsExactly(Capacity.DEPUTY, agency("WMP"), WMP);
        assertThat(group.refused(new RecordArrival(MEETING, deputy, null)).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void nobodyComesOrGoesTomorrow() {
        Instant tomorrow = NOW.plusSeconds(86_400);
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(new RecordArrival(MEETING, BCC, tomorrow)).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refused(new RecordDeparture(MEETING, WMP, tomorrow)).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void aMomentNotStatedOfAnEarlierDayIsItsBeginning() {
        Story story = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), LocalDate.of(2025, 7, 1))
                .then(new OpenMeeting(MEETING, LocalDate.of(2025, 7, 1), null))
                .arrive(WMP);

        ArrivalRecorded arrival = story.only(ArrivalRecorded.class);
        assertThat(arrival.at()).isEqualTo(Instant.parse("2025-06-30T23:00:00Z"));
        assertThat(arrival.effectiveOn(TODAY)).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(story.leave(WMP).only(DepartureRecorded.class).effectiveOn(TODAY))
                .isEqualTo(LocalDate.of(2025, 7, 1));
    }
}
