package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.decision;
import static uk.casereview.practicereview.ReviewPolicies.facts;
import static uk.casereview.practicereview.ReviewPolicies.outcome;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;

/** PM3, L1: whatever review a case has had, one that the partners determine begins, and what went before stays on record. */
class SuccessionTest {
    private static final List<String> COUNTED_ANEW =
            List.of("DeterminationTakenOver", "ReviewStartRecalculated", "ClockRecalculated", "ClockRecalculated");
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);
    /** What brings a review that no statute asks for from stage to stage. */
    private static final List<Command> OTHER =
            List.of(appoint(REVIEWER), agree("WMP"), meet(), draft(null), accept(), copies(), publish());

    /** §15.5-20: they "carry no statutory clock", so none may keep one from running. */
    @Test
    void whatNoStatuteAsksForMakesWayAtEveryStage() {
        for (int stage = 0; stage <= OTHER.size(); stage++) {
            ReviewStory story = thematic();
            OTHER.subList(0, stage).forEach(story::then);
            String before = story.state().stage();
            int told = story.events().size();
            story.then(initiate());

            assertThat(names(story, told))
                    .as(before)
                    .containsExactly("ReviewDiscontinued", "LcsprInitiated", "ClockStarted", "ClockStarted");
            assertThat(story.last(ReviewDiscontinued.class))
                    .returns(DiscontinuationGround.SUPERSEDED, ReviewDiscontinued::ground)
                    .returns(decision(), ReviewDiscontinued::decision)
                    .returns(false, ReviewDiscontinued::decidedHere);
            assertThat(story.state().stage()).isEqualTo("INITIATED");
            assertThat(story.file().beginning().type()).isEqualTo(ReviewType.LCSPR);
            assertThat(story.clock(ClockKind.C6).dueOn()).isEqualTo(LocalDate.of(2026, 8, 26));
            assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_EXISTS);
        }
    }

    @Test
    void itMakesWayForWhatThePartnersDecideThemselvesToo() {
        ReviewStory story = thematic().knowing(facts(null));
        assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);

        story.then(initiateBy(partners(LATER)));

        assertThat(story.last(ReviewDiscontinued.class).decision())
                .isEqualTo(story.last(LcsprInitiated.class).decision());
        assertThat(story.last(LcsprInitiated.class).decidedHere()).isTrue();
        assertThat(story.state().file().decisions()).hasSize(2);
    }

    @Test
    void whatWasAskedOfTheReviewThatMakesWayNobodyNeedDo() {
        ReviewStory story = thematic()
                .then(new RaiseTask(
                        REVIEW.value(), new UUID(3, 3), TaskKind.NATIONAL_REVIEW_DECIDED, "panel-response/1"))
                .then(initiate());

        assertThat(story.last(TaskCompleted.class).taskId()).isEqualTo(new UUID(3, 3));
    }

    /** Until it is public a review takes in what a second rapid review found; one that is over is held anew. */
    @Test
    void aSecondRapidReviewBeginsAnotherOnceTheFirstReportIsPublic() {
        for (ReviewStory story : unpublished()) {
            String stage = story.state().stage();
            story.knowing(known -> KnownFacts.second(known, lcspr(), decision(1, LATER)))
                    .then(initiate());
            assertThat(story.lastNames(1)).as(stage).containsExactly("DeterminationTakenOver");
            assertThat(story.state().stage()).isEqualTo(stage);
            assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(DECIDED_ON);
            assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_EXISTS);
        }
        for (ReviewStory story : List.of(published(), closed(), discontinued(), struckOut())) {
            String stage = story.state().stage();
            story.knowing(known -> KnownFacts.second(known, lcspr(), decision(1, LATER)))
                    .then(initiate());
            assertThat(story.lastNames(3)).as(stage).containsExactly("LcsprInitiated", "ClockStarted", "ClockStarted");
            assertThat(story.last(LcsprInitiated.class))
                    .returns(LATER, LcsprInitiated::decidedOn)
                    .returns(decision(1, LATER), LcsprInitiated::decision);
            assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(LATER);
            assertThat(story.clock(ClockKind.C11).startOn()).isEqualTo(LATER);
            assertThat(story.file().report()).isEqualTo(Report.NONE);
        }
    }

    /** What the same rapid review decides again is the review that it has led to, as far as that was not given up. */
    @Test
    void theSameRapidReviewMeansTheSameReview() {
        List<ReviewStory> held = new ArrayList<>(unpublished());
        held.addAll(List.of(published(), closed()));
        for (ReviewStory story : held) {
            String stage = story.state().stage();
            story.knowing(known -> KnownFacts.settled(known, Outcome.LCSPR)).then(initiate());
            assertThat(story.lastNames(1)).as(stage).containsExactly("DeterminationTakenOver");
            assertThat(story.state().stage()).isEqualTo(stage);
        }
        for (ReviewStory story : List.of(discontinued(), struckOut())) {
            story.knowing(known -> KnownFacts.settled(known, Outcome.LCSPR)).then(initiate());
            assertThat(story.lastNames(3)).containsExactly("LcsprInitiated", "ClockStarted", "ClockStarted");
        }
    }

    /** By the day it was decided, and not by the day somebody typed it: the partners' own review was held for it. */
    @Test
    void whatWasDeterminedBeforeTheReviewBeganBeginsNoOther() {
        LocalDate earlier = LocalDate.of(2026, 2, 25);
        Set<JointProcess> joint = Set.of(JointProcess.SAR);
        for (ReviewStory story : List.of(inProgress(), published(), closed(), discontinued())) {
            String stage = story.state().stage();
            boolean givenUp = stage.equals("DISCONTINUED");
            int told = story.events().size();
            story.knowing(known -> KnownFacts.second(known, outcome(Outcome.LCSPR, joint), decision(1, earlier)))
                    .then(initiate());
            assertThat(names(story, told))
                    .as(stage)
                    .containsExactlyElementsOf(givenUp ? List.of("DeterminationTakenOver") : COUNTED_ANEW);
            assertThat(story.last(DeterminationTakenOver.class))
                    .returns(earlier, DeterminationTakenOver::decidedOn)
                    .returns(ReviewType.LCSPR, DeterminationTakenOver::reviewType);
            assertThat(story.state().stage()).isEqualTo(stage);
            assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(givenUp ? DECIDED_ON : earlier);
        }
        for (ReviewStory story : List.of(struckOut(), thematic())) {
            story.knowing(known -> KnownFacts.second(known, lcspr(), decision(1, earlier)))
                    .then(initiate());
            assertThat(story.last(LcsprInitiated.class).decidedOn()).isEqualTo(earlier);
        }
    }

    /** The partners decide once more, with others or with nobody. */
    @Test
    void whomItIsHeldWithIsWhatWasDeterminedLast() {
        ReviewStory story = inProgress()
                .knowing(known ->
                        KnownFacts.second(known, outcome(Outcome.LCSPR, Set.of(JointProcess.SAR)), decision(1, LATER)))
                .then(initiate());

        assertThat(story.last(DeterminationTakenOver.class))
                .isEqualTo(new DeterminationTakenOver(
                        RAPID_REVIEW,
                        ReviewType.JOINT,
                        Set.of(JointProcess.SAR),
                        decision(1, LATER).decisionId(),
                        LATER));
        assertThat(story.file().beginning())
                .returns(ReviewType.JOINT, Beginning::type)
                .returns(DECIDED_ON, Beginning::decidedOn)
                .returns(decision().decisionId(), Beginning::decisionId);
        story.knowing(known -> KnownFacts.second(known, lcspr(), decision(2, LATER)))
                .then(initiate());
        assertThat(story.file().beginning().type()).isEqualTo(ReviewType.LCSPR);
    }

    /** A process may come with the first of two determinations when the second stands. */
    @Test
    void whatNoLongerStandsIsNotTakenOver() {
        assertThat(inProgress()
                        .knowing(known -> KnownFacts.second(known, lcspr(), decision(1, LATER)))
                        .code(new CommissioningCommand.InitiateLcspr(
                                REVIEW, RAPID_REVIEW, null, DECIDED_ON, null, Set.of(), null, false, null)))
                .isEqualTo(RefusalCode.LCSPR_EXISTS);
    }

    @Test
    void afterAClosedReviewTheBodiesMayBeginAnother() {
        ReviewStory closed = closed();
        assertThat(closed.code(initiate())).isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        closed.then(initiate(ReviewType.SINGLE_AGENCY));
        assertThat(closed.file().beginning().type()).isEqualTo(ReviewType.SINGLE_AGENCY);
        assertThat(closed().then(initiateBy(partners(LATER)))
                        .clock(ClockKind.C6)
                        .startOn())
                .isEqualTo(LATER);
        for (ReviewStory story : List.of(initiated(), ratified(), published())) {
            assertThat(story.code(initiateBy(partners(LATER)))).isEqualTo(RefusalCode.LCSPR_EXISTS);
            assertThat(story.code(initiate(ReviewType.THEMATIC))).isEqualTo(RefusalCode.LCSPR_EXISTS);
        }
        assertThat(initiated().knowing(KnownFacts::legacy).code(initiate())).isEqualTo(RefusalCode.LCSPR_EXISTS);
    }

    /** What a review gave up does not come back with the next one that is given up. */
    @Test
    void whatAnEarlierReviewWasHeldByBeginsNoOther() {
        ReviewStory story = discontinued().then(initiate(ReviewType.THEMATIC));

        assertThat(story.code(initiate())).isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
    }

    private static List<ReviewStory> unpublished() {
        return List.of(
                initiated(),
                commissioned(),
                scoped(),
                inProgress(),
                drafted(),
                assured(),
                determined(),
                ratified(),
                planned(),
                copied());
    }

    private static ReviewOutcome lcspr() {
        return outcome(Outcome.LCSPR, Set.of());
    }

    private static List<String> names(ReviewStory story, int told) {
        return story.lastNames(story.events().size() - told);
    }
}
