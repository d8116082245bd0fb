package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** §15.2-9: decisions in writing and by the chair alone "are listed at the next meeting". */
class ListingProcessTest {
    private static final MeetingId FIRST = new MeetingId(new UUID(0, 91));
    private static final MeetingId SECOND = new MeetingId(new UUID(0, 92));
    private static final CaseRef CASE = new CaseRef("BSCP-2026-014");
    private static final Actor PROCESS = Actor.system(new PartnershipCode("BSCP"), NOTIFIER);

    private final AgendasInMemory agendas = new AgendasInMemory();
    private final AgendaItems items = new AgendaItems(_ -> Body.SCSG);
    private final AgendaMemory memory = new AgendaMemory(agendas, items);
    private final CaseProcess process =
            new WhenDecidedOutsideAMeetingThenList(agendas, items, (_, _, question) -> Optional.of(text(question)));

    @Test
    void aTaskAsksOnceWhileNoMeetingIsPlanned() {
        Instruction asked = decided().getFirst();

        assertThat(asked.commandName()).isEqualTo(Instruction.NOTIFICATION_FILE);
        assertThat(asked.caseId()).isEqualTo(NOTIFICATION.value());
        assertThat((RaiseTask) asked.command())
                .extracting(RaiseTask::target, RaiseTask::kind, RaiseTask::about)
                .containsExactly(
                        NOTIFICATION.value(), TaskKind.LIST_AT_NEXT_MEETING, "decision/" + DECISION.decisionId());
        assertThat(at(SECOND, new MeetingCancelled(REASON))).isEmpty();
    }

    @Test
    void planningAMeetingListsWhatWaitsAndCompletesTheTask() {
        RaiseTask task = (RaiseTask) decided().getFirst().command();

        List<Instruction> asked = planned(FIRST);

        assertThat(asked).extracting(Instruction::command).containsExactly(item(FIRST), completed(task));
        assertThat(asked.getLast().nothingToDo()).isEqualTo(Set.of(RefusalCode.INVALID_STATE));
        assertThat(planned(SECOND)).isEmpty();
    }

    @Test
    void aMeetingToComeHearsOfItWithoutATask() {
        assertThat(planned(FIRST)).isEmpty();

        assertThat(commands(decided())).containsExactly(item(FIRST));
    }

    @Test
    void whatIsCalledOffIsListedAtTheNextOfThoseToCome() {
        planned(FIRST);
        decided();
        planned(SECOND);

        assertThat(commands(at(FIRST, new MeetingCancelled(REASON)))).containsExactly(item(SECOND));
    }

    @Test
    void whatIsNotReachedWaitsForTheNext() {
        planned(FIRST);
        decided();
        happens(inMeeting(FIRST.value(), PROCESS, new ItemListed("R1", CASE, REASON)));
        at(FIRST, new MeetingOpened(DAY, null));

        assertThat(commands(at(FIRST, new MeetingClosed(List.of("R1")))))
                .singleElement()
                .isInstanceOf(RaiseTask.class);
    }

    @Test
    void whatTheMeetingHeardIsListedNoMore() {
        planned(FIRST);
        decided();
        happens(inMeeting(FIRST.value(), PROCESS, new ItemListed("R1", CASE, REASON)));
        at(FIRST, new MeetingOpened(DAY, null));

        assertThat(at(FIRST, new MeetingClosed(List.of("1")))).isEmpty();
        assertThat(planned(SECOND)).isEmpty();
    }

    @Test
    void anItemOfTheClerkIsNotTheReport() {
        planned(FIRST);
        decided();
        at(FIRST, new ItemListed("1", CASE, REASON));

        assertThat(at(FIRST, new MeetingClosed(List.of("1")))).isEmpty();
    }

    @Test
    void aMeetingThatHasBegunTakesNoMore() {
        planned(FIRST);
        at(FIRST, new MeetingOpened(DAY, null));

        assertThat(commands(decided())).singleElement().isInstanceOf(RaiseTask.class);
    }

    @Test
    void whatPeopleHaveSeenToIsNotListed() {
        RaiseTask task = (RaiseTask) decided().getFirst().command();

        assertThat(happens(inNotification(new TaskCompleted(task.taskId())))).isEmpty();
        assertThat(planned(FIRST)).isEmpty();
    }

    @Test
    void aRecordThatIsOutOfTheFiguresIsNotListed() {
        for (Event out : List.of(new MarkedDuplicate(CASE, REASON), new MarkedEnteredInError(REASON))) {
            decided();
            assertThat(happens(inNotification(out))).isEmpty();
            assertThat(planned(FIRST)).isEmpty();
            at(FIRST, new MeetingCancelled(REASON));
        }
    }

    /** PM5: "raise task Reconsider, listed for next SCSG". */
    @Test
    void thePanelsDisagreementIsListedLikeADecision() {
        RaiseTask task =
                (RaiseTask) answered(PanelResponse.SUGGESTS_NO_LCSPR).getFirst().command();
        assertThat(task)
                .extracting(RaiseTask::target, RaiseTask::kind, RaiseTask::about)
                .containsExactly(REVIEW.value(), TaskKind.LIST_AT_NEXT_MEETING, "panel-response/" + DAY);

        SealedText question = text("To reconsider the outcome after the Panel's answer of " + DAY + ".");
        assertThat(commands(planned(FIRST))).containsExactly(new ListItem(FIRST, CASE, question), completed(task));
        assertThat(commands(answered(PanelResponse.SUGGESTS_NO_LCSPR)))
                .containsExactly(new ListItem(FIRST, CASE, question));
    }

    /** PM6: "SCSG decides pause-work/continue/discontinue", at the meeting that hears of the Panel's answer. */
    @Test
    void howALocalReviewGoesOnBesideTheNationalOneIsAskedWithIt() {
        planned(FIRST);

        assertThat(commands(answered(PanelResponse.NATIONAL_REVIEW_DECIDED)))
                .containsExactly(new ListItem(
                        FIRST,
                        CASE,
                        text("To reconsider the outcome after the Panel's answer of " + DAY
                                + ", and settle how a local review goes on beside the national one.")));
    }

    @Test
    void whatThePanelSaidBeforeIsListedNoMoreOnceItIsSettled() {
        for (Event settled : List.of(
                new RapidReviewClosed(null),
                new RapidReviewOutcomeRevised(OUTCOME, OUTCOME, DECISION, List.of(), List.of(), null),
                answer(PanelResponse.AGREES))) {
            answered(PanelResponse.SUGGESTS_NO_LCSPR);
            assertThat(happens(in(REVIEW.value(), settled))).isEmpty();
            assertThat(planned(FIRST)).isEmpty();
            at(FIRST, new MeetingCancelled(REASON));
        }
    }

    private static final ReviewOutcome OUTCOME = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());

    private List<Instruction> answered(PanelResponse response) {
        return happens(in(REVIEW.value(), answer(response)));
    }

    private static PanelResponseRecorded answer(PanelResponse response) {
        return new PanelResponseRecorded(2, DAY, response, null, response == PanelResponse.AGREES, List.of());
    }

    @Test
    void keepsItsNameInTheIdsOfItsCommands() {
        assertThat(process.name()).isEqualTo("list-decision");
    }

    private static SealedText text(String question) {
        return Bodies.text(question.length());
    }

    private List<Instruction> decided() {
        return happens(inNotification(reopened(Body.SCSG, Route.WRITTEN)));
    }

    private List<Instruction> planned(MeetingId meeting) {
        return at(
                meeting, new MeetingScheduled(meeting, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, DAY, null));
    }

    private List<Instruction> at(MeetingId meeting, MeetingEvent event) {
        return happens(inMeeting(meeting.value(), notifier(), event));
    }

    /** In the order of the process's group: first remembered, then acted upon. */
    private List<Instruction> happens(Happening happening) {
        memory.remember(happening);
        return process.on(happening);
    }

    private static List<Command> commands(List<Instruction> instructions) {
        return instructions.stream().map(Instruction::command).toList();
    }

    private static ListItem item(MeetingId meeting) {
        return new ListItem(meeting, CASE, text("To hear of the decision taken in writing on " + DAY + "."));
    }

    private static CompleteTask completed(RaiseTask task) {
        return new CompleteTask(task.target(), task.taskId());
    }
}
