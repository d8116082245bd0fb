package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.Said;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;

class MeetingFactsTest {

    private static final MeetingScheduled SCHEDULED = new MeetingScheduled(
            new MeetingId(UUID.fromString("00000000-0000-0000-0000-0000000000cc")),
            Body.SCSG,
            MeetingKind.REGULAR,
            MeetingChannel.ROOM,
            TODAY,
            null);

    @Test
    void tellsWhoCameAndWhatEachItemEndedIn() {
        Attendee wmp = Membership.of(Body.SCSG, TODAY, byManager(birmingham())).attendee(WMP);
        DecisionRecord decision = decision();

        MeetingFacts facts = MeetingFacts.of(SCHEDULED)
                .evolve(new MeetingOpened(TODAY, BCT))
                .evolve(new ArrivalRecorded(wmp, NOW))
                .evolve(new ArrivalRecorded(wmp, NOW.plusSeconds(60)))
                .evolve(new ItemClosed("1", CASE, NOW, decision))
                .evolve(new ItemDeferred("2", CASE, decision))
                .evolve(new MeetingClosed(List.of()));

        assertThat(facts.heldOn()).isEqualTo(TODAY);
        assertThat(facts.attendance()).containsExactly(wmp);
        assertThat(facts.closedItems()).containsOnlyKeys("1", "2");
    }

    @Test
    void tellsWhatItHasStillToTake() {
        MeetingFacts sitting = MeetingFacts.of(SCHEDULED)
                .evolve(new ItemListed("2", CASE, text(20)))
                .evolve(new ItemListed("1", CASE, text(20)))
                .evolve(new ItemListed("3", new CaseRef("BSCP-2026-999"), text(20)));
        MeetingFacts once = sitting.evolve(new ItemClosed("1", CASE, NOW, decision()));

        assertThat(sitting.pending(CASE)).contains("1");
        assertThat(once.pending(CASE)).contains("2");
        assertThat(once.evolve(new ItemDeferred("2", CASE, decision())).pending(CASE))
                .isEmpty();
        MeetingFacts over = once.evolve(new MeetingClosed(List.of("2", "3")));
        assertThat(over.pending(CASE)).isEmpty();
        assertThat(over.evolve(new MinutesApproved(TODAY, null, null))).isEqualTo(over);
    }

    /** A-14; what comes out later takes nothing of it back. */
    @Test
    void tellsWhatMustBeDecidedAgain() {
        MeetingFacts closed = MeetingFacts.of(SCHEDULED).evolve(new ItemClosed("1", CASE, NOW, decision()));

        assertThat(undone(closed.evolve(late(false)))).isFalse();
        assertThat(undone(closed.evolve(late(true)))).isTrue();
        assertThat(undone(closed.evolve(late(true)).evolve(late(false)))).isTrue();
    }

    private static boolean undone(MeetingFacts facts) {
        return Objects.requireNonNull(facts.closedItems().get("1")).mustBeRedecided();
    }

    private static LateConflictDeclared late(boolean quorumFails) {
        return new LateConflictDeclared("1", CASE, decision().decisionId(), WMP, text(30), NOW, quorumFails, false);
    }

    @Test
    void tellsWhoWasThereTogether() {
        Membership group = Membership.of(Body.SCSG, TODAY, byManager(birmingham()));
        Attendee wmp = group.attendee(WMP);
        Attendee bct = group.attendee(BCT);

        MeetingFacts facts = MeetingFacts.of(SCHEDULED)
                .evolve(new Resumed(TODAY, List.of()))
                .evolve(new ArrivalRecorded(wmp, NOW))
                .evolve(new ArrivalRecorded(bct, NOW))
                .evolve(new DepartureRecorded(WMP, NOW))
                .evolve(new Resumed(TODAY, List.of(BCT)));

        assertThat(facts.gatherings())
                .containsExactly(List.of(), List.of(wmp), List.of(wmp, bct), List.of(bct), List.of(bct));
        assertThat(facts.attendance()).containsExactly(wmp, bct);
    }

    @Test
    void tellsOfWhichCasesItHasItems() {
        MeetingFacts facts = MeetingFacts.of(SCHEDULED).evolve(new ItemListed("1", CASE, text(40)));

        assertThat(facts.hasOnItsAgenda(CASE)).isTrue();
        assertThat(facts.hasOnItsAgenda(new CaseRef("BSCP-2026-999"))).isFalse();
    }

    @Test
    void beginsWithTheSchedule() {
        MeetingFacts facts = MeetingFacts.of(SCHEDULED);

        assertThat(facts.evolve(SCHEDULED)).isEqualTo(facts);
        assertThat(facts.heldOn()).isNull();
    }

    private static DecisionRecord decision() {
        return ((Concluded) Deliberation.conclude(
                        Body.SCSG, Said.present(ICB_DOCTOR, BCT, WMP, NSPCC).request(), byManager(birmingham())))
                .decision();
    }
}
