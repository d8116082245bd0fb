package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.decision;
import static uk.casereview.practicereview.ReviewPolicies.facts;
import static uk.casereview.practicereview.ReviewPolicies.outcome;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.WebAddress;

/** C6 of one review, and the review that follows it (L11, §15.5-20). */
class AwaitedReviewTest {
    /** L11: "after due date an unpublished review is OVERDUE until published", and what is begun does not end it. */
    @Test
    void whatWasClosedTooEarlyIsTakenUpBeforeAReviewThatNoStatuteAsksFor() {
        ReviewStory story =
                inProgress().then(new CloseLcspr(REVIEW, subGroup(LocalDate.of(2026, 9, 10)), true, text(20)));

        assertThat(story.refusal(initiate(ReviewType.GOOD_PRACTICE)))
                .isEqualTo(new Refusal(RefusalCode.LCSPR_EXISTS, Map.of("stage", "CLOSED", "by", "Reopen")));
        assertThat(story.clock(ClockKind.C6)).returns(true, Clock::running);
        assertThat(story.then(reopen()).code(initiate(ReviewType.GOOD_PRACTICE)))
                .isEqualTo(RefusalCode.LCSPR_EXISTS);
        assertThat(closed().then(initiate(ReviewType.GOOD_PRACTICE))
                        .file()
                        .beginning()
                        .type())
                .isEqualTo(ReviewType.GOOD_PRACTICE);
    }

    /** OQ-16: "no statutory clock", and that of the review before it is not its own. */
    @Test
    void whatNoStatuteAsksForIsDueByNoClockOfTheReviewBefore() {
        ReviewStory story = closed().then(initiate(ReviewType.ALTERNATIVE), publish(LocalDate.of(2026, 9, 29)));

        assertThat(story.last(LcsprPublished.class))
                .satisfies(report -> assertThat(report.dueOn()).isNull())
                .returns(true, LcsprPublished::onTime);
        assertThat(published().last(LcsprPublished.class))
                .returns(LocalDate.of(2026, 8, 26), LcsprPublished::dueOn)
                .returns(true, LcsprPublished::onTime);
    }

    /** PM3: "with same decisionId and decidedOn"; the partners' own decision came after it. */
    @Test
    void aReviewCountsFromTheDeterminationThatWasTypedLater() {
        LocalDate earlier = DECIDED_ON.minusDays(3);
        ReviewStory story = new ReviewStory()
                .knowing(facts(null))
                .then(initiateBy(partners(DECIDED_ON)))
                .knowing(known -> KnownFacts.second(known, outcome(Outcome.LCSPR, Set.of()), decision(1, earlier)))
                .then(initiate());

        assertThat(story.last(ReviewStartRecalculated.class))
                .returns(DECIDED_ON, ReviewStartRecalculated::from)
                .returns(earlier, ReviewStartRecalculated::to);
        assertThat(story.clock(ClockKind.C6))
                .returns(earlier, Clock::startOn)
                .returns(LocalDate.of(2026, 8, 23), Clock::dueOn);
        assertThat(story.file().beginning().decidedOn()).isEqualTo(earlier);

        DecisionId own = story.last(LcsprInitiated.class).decision().decisionId();
        story.by(partner("BCT"), Role.DSP, "BCT")
                .then(new CorrectDecisionRecord(
                        REVIEW.value(),
                        own,
                        new Said().on(DECIDED_ON.minusDays(1)).request(),
                        text(20),
                        List.of()));
        assertThat(story.clock(ClockKind.C6).startOn())
                .as("their own counts no more")
                .isEqualTo(earlier);
    }

    /** Of one day nobody had a report yet that a second review could follow. */
    @Test
    void whatWasDeterminedOnTheDayTheReviewBeganIsWhatItWasHeldFor() {
        for (ReviewStory story : List.of(published(), closed())) {
            story.knowing(known -> KnownFacts.second(known, outcome(Outcome.LCSPR, Set.of()), decision(1)))
                    .then(initiate());
            assertThat(story.lastNames(1)).containsExactly("DeterminationTakenOver");
        }
        assertThat(discontinued()
                        .knowing(known -> KnownFacts.second(known, outcome(Outcome.LCSPR, Set.of()), decision(1)))
                        .then(initiate())
                        .last(LcsprInitiated.class)
                        .decision())
                .as("what is given up holds up no duty")
                .isEqualTo(decision(1));
    }

    /** §15.1-4: what was cancelled never applied. */
    @Test
    void aReviewIsDueByItsOwnClock() {
        for (ReviewStory story : List.of(closed(), discontinued())) {
            story.then(
                    initiateBy(partners(LocalDate.of(2026, 9, 28))),
                    new Publish(
                            REVIEW,
                            LocalDate.of(2026, 9, 29),
                            new WebAddress("https://example.org/second"),
                            true,
                            text(30)));

            assertThat(story.last(LcsprPublished.class).dueOn()).isEqualTo(LocalDate.of(2027, 3, 28));
        }
    }
}
