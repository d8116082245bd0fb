package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingDetails.Paper;
import uk.casereview.meeting.MeetingDetails.Presence;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemChairElected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.ItemOpened;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.Invented;

class MeetingFoldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 19);
    private static final Instant MORNING = Instant.parse("2026-02-19T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
    private static final CaseRef CASE = new CaseRef("BSCP-2026-014");
    private static final UserId ICB = new UserId(new UUID(0, 1));
    private static final UserId WMP = new UserId(new UUID(0, 2));

    private MeetingDetails meeting = MeetingFold.begin(
            new MeetingScheduled(
                    new MeetingId(new UUID(0, 9)), Body.SCSG, MeetingKind.REGULAR, MeetingChannel.HYBRID, DAY, null),
            new PartnershipCode("BSCP"));

    @Test
    void goesThroughItsStages() {
        assertThat(meeting.stage()).isEqualTo(MeetingStage.SCHEDULED);
        assertThat(after(new MeetingOpened(DAY, ICB)).stage()).isEqualTo(MeetingStage.OPEN);
        assertThat(meeting.chair()).isEqualTo(ICB);
        assertThat(after(new MeetingAdjourned(null, null)).on()).isEqualTo(DAY);
        assertThat(after(new MeetingAdjourned(DAY.plusDays(7), null)).on()).isEqualTo(DAY.plusDays(7));
        assertThat(meeting.stage()).isEqualTo(MeetingStage.ADJOURNED);
        assertThat(after(new Resumed(DAY.plusDays(7), List.of())).stage()).isEqualTo(MeetingStage.OPEN);
        assertThat(after(new MeetingClosed(List.of())).stage()).isEqualTo(MeetingStage.CLOSED);
        assertThat(after(new MinutesApproved(DAY.plusDays(9), null, null)).stage())
                .isEqualTo(MeetingStage.MINUTES_APPROVED);
    }

    @Test
    void mayNotTakePlace() {
        assertThat(after(new MeetingCancelled(Invented.TEXT)).stage()).isEqualTo(MeetingStage.CANCELLED);
    }

    @Test
    void anItemGoesFromTheAgendaToItsDecision() {
        after(new ItemListed("1", CASE, Invented.TEXT));
        after(new ItemListed("2", CASE, Invented.TEXT));
        after(new ItemListed("3", CASE, Invented.TEXT));
        after(new ItemOpened("1"));
        after(new ConflictDeclared("1", WMP, Invented.TEXT, MORNING));
        after(new ItemClosed("1", CASE, NOON, Invented.decision(Invented.decisionId(1))));
        after(new ItemDeferred("2", CASE, Invented.decision(Invented.decisionId(2))));
        after(new LateConflictDeclared("1", CASE, Invented.decisionId(1), ICB, Invented.TEXT, NOON, false, false));
        after(new MeetingClosed(List.of("3")));

        assertThat(meeting.items())
                .extracting(Item::stage)
                .containsExactly(ItemStage.CLOSED, ItemStage.DEFERRED, ItemStage.NOT_REACHED);
        assertThat(meeting.items().getFirst().decisionId()).isEqualTo(Invented.decisionId(1));
        assertThat(meeting.items().getFirst().conflicted()).containsExactly(WMP, ICB);
    }

    /** §4.1: one vote of an agency counts, and only while whoever cast it may decide. */
    @Test
    void anItemSaysWhatWasAskedWhoPresidedAndHowTheyVoted() {
        after(new ItemListed("1", CASE, Invented.TEXT));
        after(new ItemListed("2", CASE, Invented.TEXT));
        after(new PapersCirculated("1", "DOC-1", "hash", 1));
        after(new PapersCirculated(null, "DOC-2", "hash", 1));
        after(new ItemChairElected("1", ICB));
        after(new VoteCast("1", vote("ICB", ICB, Choice.FOR)));
        after(new VoteCast("1", vote("WMP", WMP, Choice.AGAINST)));
        after(new CastingVoteCast("1", new CastingVote(ICB, Choice.FOR)));

        Item item = meeting.items().getFirst();
        assertThat(item.question()).isEqualTo(Invented.TEXT);
        assertThat(item.chair()).isEqualTo(ICB);
        assertThat(item.papers()).containsExactly(new Paper("DOC-1", 1), new Paper("DOC-2", 1));
        assertThat(item.votes()).extracting(Vote::agency).containsExactly(new AgencyCode("ICB"), new AgencyCode("WMP"));
        assertThat(item.castingVote()).isEqualTo(new CastingVote(ICB, Choice.FOR));
        assertThat(meeting.items().getLast().papers()).containsExactly(new Paper("DOC-2", 1));

        after(new VoteLapsed("1", new AgencyCode("WMP"), WMP));
        after(new CastingVoteLapsed("1", ICB));
        assertThat(meeting.items().getFirst().votes()).hasSize(1);
        assertThat(meeting.items().getFirst().castingVote()).isNull();
    }

    /** §15.2-13: "may discuss" once all the others have agreed. */
    @Test
    void aConflictClosesAnItemUntilTheOthersAgree() {
        after(new ItemListed("1", CASE, Invented.TEXT));
        after(new ConflictDeclared("1", WMP, Invented.TEXT, MORNING));
        assertThat(meeting.items().getFirst().isClosedTo(WMP)).isTrue();
        assertThat(meeting.items().getFirst().isClosedTo(ICB)).isFalse();

        after(new DiscussionAgreed("1", WMP, List.of(ICB), true));
        assertThat(meeting.items().getFirst().isClosedTo(WMP)).isFalse();
    }

    private static Vote vote(String agency, UserId by, Choice choice) {
        return new Vote(new AgencyCode(agency), by, choice, VoteSource.MEMBER);
    }

    @Test
    void saysWhoCameWhoLeftAndWhoDidNotCome() {
        after(new ArrivalRecorded(member(ICB, "ICB"), MORNING));
        after(new ArrivalRecorded(member(WMP, "WMP"), MORNING));
        after(new DepartureRecorded(ICB, NOON));
        after(new ApologyRecorded(new UserId(new UUID(0, 3)), new AgencyCode("BCT"), null));

        assertThat(meeting.attendance())
                .extracting(Presence::memberId, Presence::present, Presence::leftAt)
                .containsExactly(tuple(ICB, false, NOON), tuple(WMP, true, null));
        assertThat(meeting.apologies()).hasSize(1);

        after(new ArrivalRecorded(member(ICB, "ICB"), NOON));
        after(new Resumed(DAY, List.of(ICB)));

        assertThat(meeting.attendance())
                .filteredOn(Presence::present)
                .extracting(Presence::memberId)
                .containsExactly(ICB);
    }

    private MeetingDetails after(MeetingEvent event) {
        meeting = MeetingFold.evolve(meeting, event);
        return meeting;
    }

    private static Attendee member(UserId id, String agency) {
        return new Attendee(id, new AgencyCode(agency), Capacity.CORE, null);
    }
}
