package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;

class ClosedItemTest {

    private final DecisionRecord closed = decision(scsg(present(FOUR)));

    private Conclusion concluding(@Nullable MeetingFacts meeting, Body body) {
        Context context = meeting == null ? byManager(birmingham()) : byManager(meeting);
        return Deliberation.conclude(body, present().item(MEETING, "1").request(), context);
    }

    private MeetingFacts facts(MeetingId meeting, CaseRef about) {
        return new MeetingFacts(
                meeting,
                Body.SCSG,
                TODAY,
                List.of(),
                List.of(),
                Map.of("1", about),
                Map.of("1", new ClosedItem(about, closed, false)),
                false);
    }

    @Test
    void theClosedItemIsTheDecision() {
        assertThat(decision(concluding(facts(MEETING, CASE), Body.SCSG))).isEqualTo(closed);
    }

    /** "the item must be re-decided"; §15.1-1: what was acted on all the same is a fact. */
    @Test
    void whatALateConflictUndidIsDecidedAgainFirst() {
        MeetingFacts undone = new MeetingFacts(
                MEETING,
                Body.SCSG,
                TODAY,
                List.of(),
                List.of(),
                Map.of("1", CASE),
                Map.of("1", new ClosedItem(CASE, closed, true)),
                false);
        DecisionRequest item = present().item(MEETING, "1").request();

        assertThat(refusal(concluding(undone, Body.SCSG)).facts())
                .isEqualTo(Map.of(
                        "itemRef", "1", "decisionId", closed.decisionId().toString(), "decidedOn", TODAY.toString()));
        assertThat(Deliberation.conclude(Body.SCSG, item, byManager(undone), true))
                .isEqualTo(new Conclusion.Concluded(closed, List.of(RefusalCode.MUST_BE_REDECIDED)));
    }

    @Test
    void theMeetingHasToExist() {
        assertRefused(concluding(null, Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
        assertRefused(concluding(facts(new MeetingId(AGGREGATE), CASE), Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void theItemHasToBeClosed() {
        MeetingFacts none =
                new MeetingFacts(MEETING, Body.SCSG, TODAY, List.of(), List.of(), Map.of(), Map.of(), false);

        assertRefused(concluding(none, Body.SCSG), RefusalCode.ITEM_NOT_CLOSED);
    }

    @Test
    void itHasToBeAboutThisCaseAndOfThisBody() {
        assertRefused(
                concluding(facts(MEETING, new CaseRef("BSCP-2026-015")), Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
        assertRefused(concluding(facts(MEETING, CASE), Body.EXECUTIVE_BOARD), RefusalCode.UNKNOWN_REFERENCE);
    }

    /** §15.2-7: an inquorate meeting "decides nothing", whoever is said to have been there. */
    @Test
    void aMeetingThatIsNamedIsBelievedForItsItemsOnly() {
        Said said = present(FOUR).item(MEETING, null);

        assertRefused(
                Deliberation.conclude(Body.SCSG, said.request(), byManager(facts(MEETING, CASE))),
                RefusalCode.ITEM_NOT_CLOSED);
        assertRefused(
                Deliberation.conclude(Body.SCSG, said.request(), byManager(facts(MEETING, CASE)), true),
                RefusalCode.ITEM_NOT_CLOSED);
        assertRefused(scsg(said), RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void anItemIsOfAMeeting() {
        assertRefused(scsg(present(FOUR).item(null, "1")), RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void whatIsReportedIsReportedToAMeeting() {
        Context unknown = byManagerReportingTo(MEETING);

        assertRefused(
                Deliberation.conclude(Body.SCSG, present(FOUR).request(), unknown), RefusalCode.UNKNOWN_REFERENCE);
    }

    /** §15.2-8: a command "carries or refers to" a record; what it says beside it would be lost. */
    @Test
    void nothingIsSaidBesideAClosedItem() {
        Said beside = present()
                .item(MEETING, "1")
                .on(TODAY.minusDays(1))
                .because(text(40))
                .mode(DecisionRecord.DecisionMode.DEFERRED)
                .conflicted(WMP);
        Said same = present().item(MEETING, "1").on(TODAY);
        var context = byManager(facts(MEETING, CASE));

        Conclusion refused = Deliberation.conclude(Body.SCSG, beside.request(), context);
        assertRefused(refused, RefusalCode.PROCEEDINGS_UNEXPECTED);
        assertThat(refusal(refused).facts())
                .containsEntry("unexpected", List.of("decidedOn", "rationale", "conflicts", "mode"));
        assertThat(decision(Deliberation.conclude(Body.SCSG, same.request(), context)))
                .isEqualTo(closed);
    }
}
