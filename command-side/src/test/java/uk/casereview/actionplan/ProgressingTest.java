package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.CompleteAction;
import uk.casereview.actionplan.ActionCommand.CorrectCompletedOn;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §15.6-23: "one lead agency and contributors with progress each"; P2: completed is one fact, shown by evidence. */
class ProgressingTest {
    @Test
    void theLeadAndEachContributorSayHowFarTheyAre() {
        PlanStory story = approved()
                .byOwner()
                .then(progress(ACTION))
                .by(user("contributor"), Role.ACTION_OWNER, "BCHC")
                .then(new UpdateProgress(
                        PLAN, ACTION, agency("BCHC"), TODAY.minusDays(1), text(20), true, DUE_ON.plusDays(9)));

        assertThat(story.last(ActionProgressed.class))
                .isEqualTo(new ActionProgressed(
                        ACTION, agency("BCHC"), TODAY.minusDays(1), text(20), true, DUE_ON.plusDays(9)));
        assertThat(story.action(ACTION).progress().keySet()).containsExactlyInAnyOrder(agency("BCT"), agency("BCHC"));
        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void nobodySpeaksForAnotherAgencyButTheBusinessUnit() {
        UpdateProgress ofContributor = new UpdateProgress(PLAN, ACTION, agency("BCHC"), null, text(20), false, null);

        assertThat(approved().byOwner().refusal(ofContributor).facts()).containsEntry("agency", "BCHC");
        assertThat(approved().by(OWNER, Role.ACTION_OWNER, "WMP").code(progress(ACTION)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(approved().then(ofContributor).last(ActionProgressed.class).agency())
                .isEqualTo(agency("BCHC"));
        assertThat(approved()
                        .then(progress(ACTION))
                        .last(ActionProgressed.class)
                        .agency())
                .isEqualTo(agency("BCT"));
        assertThat(created()
                        .then(recommend(), proposeNothing())
                        .refusal(progress(ACTION))
                        .facts())
                .isEqualTo(Map.of("agency", "NONE"));
        assertThat(approved().code(new UpdateProgress(PLAN, ACTION, null, TODAY.plusDays(1), text(20), false, null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void workMayBeginBeforeThePlanIsApproved() {
        PlanStory story = agreed().byOwner().then(progress(ACTION)).byManager();

        assertThat(story.state().stage()).isEqualTo("DRAFT");
        assertThat(story.then(approve()).state().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void theOwnerCompletesItWithEvidenceAndItsClockStops() {
        PlanStory story = approved().byOwner();

        assertThat(story.code(done(null))).isEqualTo(RefusalCode.EVIDENCE_REQUIRED);
        assertThat(story.code(done(TODAY.plusDays(1), "DOC-1"))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        story.then(done(TODAY.minusDays(3), "DOC-1", "DOC-2"));
        assertThat(story.last(ActionCompleted.class))
                .isEqualTo(new ActionCompleted(
                        ACTION, TODAY.minusDays(3), DUE_ON, true, List.of("DOC-1", "DOC-2"), OWNER, List.of(), null));
        assertThat(story.last(ClockStopped.class).stopOn()).isEqualTo(TODAY.minusDays(3));
        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatIsDoneAfterItsDayIsLateAndDone() {
        PlanStory story = approved().on(DUE_ON.plusDays(1)).byOwner().then(complete(ACTION));

        assertThat(story.last(ActionCompleted.class).onTime()).isFalse();
    }

    @Test
    void nobodyCompletesAnothersAction() {
        assertThat(approved()
                        .by(OWNER, Role.ACTION_OWNER, "WMP")
                        .refusal(complete(ACTION))
                        .facts())
                .containsEntry("agency", "BCT");
        assertThat(created()
                        .then(recommend(), proposeNothing())
                        .byOwner()
                        .refusal(complete(ACTION))
                        .facts())
                .isEqualTo(Map.of("agency", "NONE"));
        assertThat(approved().then(complete(ACTION)).action(ACTION).stage()).isEqualTo(ActionStage.COMPLETED);
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatWasDoneBeforeAnybodyAgreedIsDone() {
        CompleteAction happened = new CompleteAction(PLAN, ACTION, null, List.of("DOC-1"), true, text(20));

        assertThat(proposed().code(new CompleteAction(PLAN, ACTION, null, List.of("DOC-1"), true, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(proposed().byOwner().code(happened)).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        PlanStory story = created().then(recommend(), proposeNothing(), happened);
        assertThat(story.last(ActionCompleted.class).irregularities()).containsExactly(RefusalCode.INVALID_STATE);
        assertThat(story.last(ActionCompleted.class).onTime()).isTrue();
        assertThat(story.last(IrregularityRecorded.class).irregularities()).containsExactly(RefusalCode.INVALID_STATE);
        assertThat(approved().then(happened).last(ActionCompleted.class).irregularities())
                .isEmpty();
    }

    @Test
    void theDayItWasCompletedIsCorrectedWithItsClock() {
        PlanStory story = completed();

        assertThat(story.code(new CorrectCompletedOn(PLAN, ACTION, TODAY, TODAY.minusDays(1), null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(story.code(new CorrectCompletedOn(PLAN, ACTION, TODAY, TODAY, text(9))))
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(story.code(new CorrectCompletedOn(PLAN, ACTION, TODAY.minusDays(5), TODAY, text(9))))
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(new CorrectCompletedOn(PLAN, ACTION, TODAY, TODAY.plusDays(1), text(9))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.by(OWNER, Role.ACTION_OWNER, "WMP").code(correct(ACTION)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        story.byOwner().then(correct(ACTION));
        assertThat(story.last(CompletedOnCorrected.class))
                .isEqualTo(new CompletedOnCorrected(ACTION, TODAY, TODAY.minusDays(1), true, text(30)));
        assertThat(story.last(ClockRecalculated.class).stopOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(Objects.requireNonNull(story.action(ACTION).completion()).completedOn())
                .isEqualTo(TODAY.minusDays(1));
    }

    private static CompleteAction done(@Nullable LocalDate on, String... evidence) {
        return new CompleteAction(PLAN, ACTION, on, List.of(evidence), false, null);
    }
}
