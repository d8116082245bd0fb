package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.PublicationCommand.WaiveDissemination;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** PM6, PM8: what people are asked to do, until it is done or needless. */
class AskingTest {
    @Test
    void whatIsPassedOnNobodyNeedPassOnAnyMore() {
        ReviewStory story = published().then(task(TaskKind.HOLD_WEBINAR), task(TaskKind.ISSUE_BRIEFING_NOTE));

        assertThat(story.then(passOn(DisseminationChannel.WEBINAR)).lastNames(2))
                .containsExactly("LearningDisseminated", "TaskCompleted");
        assertThat(story.last(TaskCompleted.class).taskId()).isEqualTo(id(TaskKind.HOLD_WEBINAR));
        assertThat(story.then(new WaiveDissemination(REVIEW, DisseminationChannel.BRIEFING_NOTE, text(20)))
                        .last(TaskCompleted.class)
                        .taskId())
                .isEqualTo(id(TaskKind.ISSUE_BRIEFING_NOTE));
        assertThat(story.then(passOn(DisseminationChannel.TRAINING)).lastNames(1))
                .containsExactly("LearningDisseminated");
    }

    @Test
    void whatWasPassedOnBeforeIsNotAskedFor() {
        ReviewStory story = published().then(passOn(DisseminationChannel.WHAT_WORKS));

        assertThat(story.verdict(task(TaskKind.SEND_TO_WHAT_WORKS))).isEqualTo(Verdict.accept());
        assertThat(story.verdict(task(TaskKind.SEND_TO_NSPCC_REPOSITORY))).isNotEqualTo(Verdict.accept());
        assertThat(thematic().verdict(task(TaskKind.HOLD_WEBINAR))).isEqualTo(Verdict.accept());
    }

    @Test
    void howItGoesOnBesideTheNationalReviewIsSettledUntilItIsOver() {
        ReviewStory story = inProgress().then(task(TaskKind.NATIONAL_REVIEW_DECIDED));

        assertThat(story.then(discontinue()).last(TaskCompleted.class).taskId())
                .isEqualTo(id(TaskKind.NATIONAL_REVIEW_DECIDED));
        assertThat(discontinued().verdict(task(TaskKind.NATIONAL_REVIEW_DECIDED)))
                .isEqualTo(Verdict.accept());
        assertThat(published()
                        .then(task(TaskKind.NATIONAL_REVIEW_DECIDED))
                        .then(passOnEverywhere())
                        .then(close())
                        .last(TaskCompleted.class)
                        .taskId())
                .isEqualTo(id(TaskKind.NATIONAL_REVIEW_DECIDED));
    }

    /** PM6, of a review that begins once the Panel has said so; the process asks of the same answer no second time. */
    @Test
    void whatBeginsBesideANationalReviewIsAskedAtOnceHowItGoesOn() {
        for (var initiate : List.of(initiate(), initiate(ReviewType.THEMATIC))) {
            ReviewStory story = new ReviewStory()
                    .knowing(facts -> KnownFacts.besideNational(facts, 2))
                    .then(initiate);

            assertThat(story.lastNames(1)).containsExactly("TaskRaised");
            assertThat(story.last(TaskRaised.class))
                    .returns(TaskKind.NATIONAL_REVIEW_DECIDED, TaskRaised::kind)
                    .returns("panel-response/2", TaskRaised::about)
                    .returns(List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER), TaskRaised::forRoles);
            assertThat(story.verdict(new RaiseTask(
                            REVIEW.value(), new UUID(9, 9), TaskKind.NATIONAL_REVIEW_DECIDED, "panel-response/2")))
                    .isEqualTo(Verdict.accept());
            assertThat(story.then(new RaiseTask(
                                    REVIEW.value(),
                                    new UUID(9, 9),
                                    TaskKind.NATIONAL_REVIEW_DECIDED,
                                    "panel-response/3"))
                            .lastNames(1))
                    .containsExactly("TaskRaised");
        }
        assertThat(initiated().lastNames(1)).containsExactly("ClockStarted");
    }

    /** PM6: "SCSG decides". */
    @Test
    void whatTheBodyIsAskedNobodyEndsBySayingThatItIsDone() {
        ReviewStory story =
                published().then(task(TaskKind.NATIONAL_REVIEW_DECIDED), task(TaskKind.LIST_AT_NEXT_MEETING));
        CompleteTask seenTo = new CompleteTask(REVIEW.value(), id(TaskKind.NATIONAL_REVIEW_DECIDED));

        assertThat(story.refusal(seenTo))
                .isEqualTo(Refusal.of(RefusalCode.DECISION_REQUIRED, "by", "SettleNationalReview"));
        assertThat(story.code(new CompleteTask(REVIEW.value(), new UUID(9, 9))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.then(new CompleteTask(REVIEW.value(), id(TaskKind.LIST_AT_NEXT_MEETING)))
                        .lastNames(1))
                .containsExactly("TaskCompleted");
        story.then(SettlingTest.settle(NationalReviewSettlement.CONTINUE));
        assertThat(story.refusal(seenTo)).isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "task", "DONE"));
        assertThat(story.then(passOnEverywhere()).then(close()).code(seenTo)).isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** §15.9: "Discontinue by DSP", who are asked once. */
    @Test
    void whatBecomesOfAReviewThatHasLostItsGroundIsSettledUntilItIsOver() {
        TaskKind kind = TaskKind.DETERMINATION_WITHDRAWN;
        ReviewStory story = inProgress().then(task(kind));

        assertThat(story.last(TaskRaised.class).forRoles()).contains(Role.DSP);
        assertThat(story.verdict(new RaiseTask(REVIEW.value(), new UUID(9, 9), kind, "about")))
                .isEqualTo(Verdict.accept());
        assertThat(story.then(discontinue()).last(TaskCompleted.class).taskId()).isEqualTo(id(kind));
        assertThat(thematic().verdict(task(kind))).isEqualTo(Verdict.accept());
    }

    /** PM12 lists it for the next meeting; once it is decided again, or the review is over, nobody need do so. */
    @Test
    void whatHasBeenDecidedAgainNobodyNeedList() {
        assertThat(toBeAgreedAgain().then(visit()).lastNames(1)).containsExactly("FamilyContactRecorded");
        assertThat(toBeAgreedAgain()
                        .then(revise("WMP"))
                        .last(TaskCompleted.class)
                        .taskId())
                .isEqualTo(id(TaskKind.LIST_AT_NEXT_MEETING));
        assertThat(toBeAgreedAgain()
                        .then(discontinue())
                        .last(TaskCompleted.class)
                        .taskId())
                .isEqualTo(id(TaskKind.LIST_AT_NEXT_MEETING));
    }

    private static ReviewStory toBeAgreedAgain() {
        ReviewStory story = Flags.conflicted(drafted(), TermsOfReferenceAgreed.class, WMP);
        var decision = story.last(TermsOfReferenceAgreed.class).decision();
        return story.then(new RaiseTask(
                REVIEW.value(),
                id(TaskKind.LIST_AT_NEXT_MEETING),
                TaskKind.LIST_AT_NEXT_MEETING,
                "decision/" + decision.decisionId()));
    }

    private static RaiseTask task(TaskKind kind) {
        return new RaiseTask(REVIEW.value(), id(kind), kind, "about");
    }

    private static UUID id(TaskKind kind) {
        return DerivedId.from(REVIEW.value(), kind.toString());
    }
}
