package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.notification.Category;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Role;

/** What follows from a decision (§15.2-9, §15.2-11, A-14). */
class DecisionProcessTest {
    private static List<Command> asked(CaseProcess process, Event event) {
        return process.on(inNotification(event)).stream()
                .map(Instruction::command)
                .toList();
    }

    /** §15.2-9; the delegated partners answer one by one (§15.2-10). */
    @Test
    void aDecisionTakenOutsideAMeetingIsForTheNextToHear() {
        RapidReviewReopened written = reopened(Body.SCSG, Route.WRITTEN);

        Unheard unheard = Unheard.in(in(REVIEW.value(), written)).orElseThrow();
        assertThat(unheard.decisionId()).isEqualTo(written.decision().decisionId());
        assertThat(unheard.streamId()).isEqualTo(REVIEW.value());
        assertThat(unheard.fileCommands()).isEqualTo(Instruction.RAPID_REVIEW_FILE);
        assertThat(unheard.question()).contains("in writing on " + DAY);
        assertThat(Unheard.in(inNotification(reopened(Body.SCSG, Route.CHAIRS_ACTION))))
                .get()
                .extracting(Unheard::fileCommands, Unheard::question)
                .containsExactly(
                        Instruction.NOTIFICATION_FILE, "To hear of the decision the chair took alone on " + DAY + ".");
        assertThat(Unheard.in(inNotification(reopened(Body.SCSG, Route.MEETING))))
                .isEmpty();
        assertThat(Unheard.in(inNotification(reopened(Body.SCSG, Route.EXTRAORDINARY))))
                .isEmpty();
        assertThat(Unheard.in(inNotification(reopened(Body.DSP, Route.WRITTEN))))
                .isEmpty();
        assertThat(Unheard.in(inNotification(new NotificationClosed()))).isEmpty();
        assertThat(Unheard.in(inMeeting(written))).isEmpty();
        assertThat(Unheard.in(inUnnamedCase(written))).isEmpty();
    }

    @Test
    void aDecisionThatFailsAfterwardsIsListedAgain() {
        CaseProcess process = new WhenDecisionFailsAfterwardsThenListItAgain();

        assertThat(asked(process, flagged(true)))
                .containsExactly(new RaiseTask(
                        NOTIFICATION.value(),
                        DerivedId.from(EVENT, "task/LIST_AT_NEXT_MEETING"),
                        TaskKind.LIST_AT_NEXT_MEETING,
                        "decision/" + DECISION.decisionId()));
        assertThat(asked(process, flagged(false))).isEmpty();
        assertThat(asked(process, new NotificationClosed())).isEmpty();
        assertThat(process.name()).isEqualTo("list-again");
    }

    private static DecisionFlaggedForReview flagged(boolean mustBeRedecided) {
        return new DecisionFlaggedForReview(
                DECISION.decisionId(), FlagReason.LATE_CONFLICT, NOTIFIER, null, mustBeRedecided);
    }

    /** §15.2-11: "flagged after 5 working days". */
    @Test
    void whatAClerkRecordedIsToBeConfirmedWithinFiveWorkingDays() {
        WorkingCalendar calendar = new WorkingCalendar("EW-1", Set.of());

        assertThat(ConfirmationPolicy.confirmBy(Role.BUSINESS_MANAGER, RECORDED_AT, calendar))
                .contains(LocalDate.of(2026, 2, 16));
        assertThat(ConfirmationPolicy.confirmBy(Role.PROGRAMME_MANAGER, RECORDED_AT, calendar))
                .contains(LocalDate.of(2026, 2, 16));
        assertThat(ConfirmationPolicy.confirmBy(Role.CHAIR, RECORDED_AT, calendar))
                .isEmpty();
    }

    @Test
    void aDecisionIsTheCasesOnceItTakesEffectThere() {
        NotifiabilityDecided decided = new NotifiabilityDecided(
                true, Category.OTHER_ABUSE_NEGLECT, Set.of(), null, null, DECISION, List.of(), null);

        assertThat(DecisionMemory.takenIn(inNotification(decided))).contains(DECISION);
        assertThat(DecisionMemory.takenIn(inNotification(new ProposalLost(DECISION))))
                .contains(DECISION);
        assertThat(DecisionMemory.takenIn(inNotification(new DecisionDeferred(DECISION))))
                .contains(DECISION);
        assertThat(DecisionMemory.takenIn(inNotification(new NotificationClosed())))
                .isEmpty();
        assertThat(DecisionMemory.takenIn(inMeeting(new ProposalLost(DECISION))))
                .isEmpty();
    }
}
