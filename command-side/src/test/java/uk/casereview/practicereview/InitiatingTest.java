package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.Facts;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** L1: "only after a recorded initiating decision (date = C6 start)". */
class InitiatingTest {
    private static final LocalDate LATER = LocalDate.of(2026, 3, 2);

    @Test
    void scenario36FollowsTheRapidReviewWithTheSameDecision() {
        ReviewStory story = initiated();

        LcsprInitiated event = story.last(LcsprInitiated.class);
        assertThat(event.decision()).isEqualTo(decision());
        assertThat(event.decidedHere()).isFalse();
        assertThat(event.recordedDecision()).isEmpty();
        assertThat(event.decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(event.dueOn()).isEqualTo(LocalDate.of(2026, 8, 26));
        assertThat(event.reviewType()).isEqualTo(ReviewType.LCSPR);
        assertThat(event.rapidReviewIds()).containsExactly(RAPID_REVIEW);
        assertThat(event.sourceCases()).containsExactly(CASE);
        assertThat(story.lastNames(3)).containsExactly("LcsprInitiated", "ClockStarted", "ClockStarted");
        assertThat(story.clock(ClockKind.C11).dueOn()).isEqualTo(DECIDED_ON.plusDays(62));
        assertThat(story.state().file().decisions()).isEmpty();
    }

    /** §15.8: "an unknown id in the body is … UNKNOWN_REFERENCE". */
    @Test
    void aReviewLooksAtRapidReviewsThatThereAre() {
        var unknown = RapidReviewId.of(new NotificationId(new UUID(0, 99)));

        assertThat(new ReviewStory()
                        .knowing(facts -> KnownFacts.naming(facts, unknown))
                        .refusal(initiate(ReviewType.THEMATIC)))
                .isEqualTo(new Refusal(
                        RefusalCode.UNKNOWN_REFERENCE, Map.of("rapidReviewIds", List.of(unknown.toString()))));
    }

    /** OQ-16: "no statutory clock; internal target 6 months". */
    @Test
    void whatNoStatuteAsksForHasATarget() {
        ReviewStory story = new ReviewStory().then(initiate(ReviewType.THEMATIC));

        assertThat(story.last(ReviewInitiated.class).targetOn()).isEqualTo(LocalDate.of(2026, 8, 27));
        assertThat(story.state().file().clocks().clocks()).isEmpty();
    }

    /** OQ-20: what has become known since is a case of its own. */
    @Test
    void noReviewIsBegunInACaseOfOld() {
        ReviewStory story = new ReviewStory().knowing(KnownFacts::legacy);

        assertThat(story.refusal(initiate()).facts()).containsEntry("notification", "LEGACY");
        assertThat(story.code(initiate(ReviewType.THEMATIC))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void scenario37MonthsAreClampedAndDoNotRoll() {
        ReviewStory story =
                new ReviewStory().knowing(facts(null)).then(initiateBy(partners(LocalDate.of(2026, 8, 31))));

        assertThat(story.clock(ClockKind.C6).dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(story.last(LcsprInitiated.class).recordedDecision()).isPresent();
        assertThat(story.state().file().decisions()).hasSize(1);
    }

    @Test
    void aJointReviewSaysWithWhom() {
        ReviewStory story = new ReviewStory()
                .knowing(facts(outcome(Outcome.LCSPR, Set.of(JointProcess.SAR))))
                .then(new InitiateLcspr(
                        REVIEW, null, NOTIFICATION, DECIDED_ON, null, Set.of(JointProcess.DARDR), null, false, null));

        assertThat(story.last(LcsprInitiated.class).reviewType()).isEqualTo(ReviewType.JOINT);
        assertThat(story.last(LcsprInitiated.class).jointWith())
                .containsExactlyInAnyOrder(JointProcess.SAR, JointProcess.DARDR);
        assertThat(story.last(LcsprInitiated.class).rapidReviewIds()).isEmpty();
    }

    @Test
    void needsADecision() {
        assertThat(new ReviewStory().knowing(facts(null)).code(initiate()))
                .isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        assertThat(new ReviewStory()
                        .knowing(facts(outcome(Outcome.NO_FURTHER_REVIEW, Set.of())))
                        .code(initiate()))
                .isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        assertThat(new ReviewStory().knowing((ReviewFacts) null).code(initiate()))
                .isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        assertThat(new ReviewStory()
                        .refusal(
                                new InitiateLcspr(REVIEW, RAPID_REVIEW, null, LATER, null, Set.of(), null, false, null))
                        .facts())
                .isEqualTo(Map.of("decidedOn", "2026-03-02", "decided", "2026-02-26"));
    }

    @Test
    void belongsToItsCase() {
        PracticeReviewId other = new PracticeReviewId(new UUID(7, 7));

        assertThat(new ReviewStory()
                        .code(new InitiateLcspr(other, RAPID_REVIEW, null, null, null, Set.of(), null, false, null)))
                .isEqualTo(RefusalCode.LCSPR_WITHOUT_DECISION);
        assertThat(new ReviewStory()
                        .code(new InitiateReview(
                                other, NOTIFICATION, ReviewType.THEMATIC, Set.of(), Set.of(), null, null, false, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void whatThePartnersDidNotCarryBeginsNothing() {
        var lost = Said.present(partner("BCC"), partner("BCT"), partner("ICB"), partner("WMP"))
                .chairedBy(partner("BCT"))
                .on(LATER)
                .vote(Choice.AGAINST, partner("BCC"), partner("BCT"), partner("ICB"))
                .vote(Choice.FOR, partner("WMP"))
                .request();

        assertThat(new ReviewStory().knowing(facts(null)).code(initiateBy(lost)))
                .isEqualTo(RefusalCode.DECISION_NOT_CARRIED);
        assertThat(new ReviewStory()
                        .knowing(facts(null))
                        .code(initiateBy(Said.present(partner("BCC"))
                                .chairedBy(partner("BCC"))
                                .on(LATER)
                                .because(null)
                                .request())))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    @Test
    void whatBeganBeforeMigrationRunsNoClock() {
        ReviewStory story =
                new ReviewStory().knowing(KnownFacts.migrated(FACTS, LATER)).then(initiate());

        assertThat(story.last(LcsprInitiated.class).dueOn()).isNull();
        assertThat(story.state().file().clocks().clocks()).isEmpty();
        assertThat(new ReviewStory()
                        .knowing(KnownFacts.migrated(FACTS, LocalDate.of(2026, 2, 1)))
                        .then(initiate())
                        .clock(ClockKind.C6)
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 8, 26));
    }

    @Test
    void otherReviewsAreTheSubGroupsToBegin() {
        ReviewStory story = thematic();

        ReviewInitiated event = story.last(ReviewInitiated.class);
        assertThat(event.reviewType()).isEqualTo(ReviewType.THEMATIC);
        assertThat(event.sourceCases()).containsExactly(CASE);
        assertThat(story.state().file().clocks().clocks()).isEmpty();
        assertThat(story.state().file().decisions()).hasSize(1);
    }

    @Test
    void whatIsStatutoryHasItsOwnCommand() {
        assertThat(new ReviewStory().code(initiate(ReviewType.LCSPR))).isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
        assertThat(new ReviewStory().code(initiate(ReviewType.JOINT))).isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
    }

    @Test
    void theCasesItLooksAtExist() {
        CaseRef nobodys = new CaseRef("BSCP-2019-999");
        InitiateReview command = new InitiateReview(
                REVIEW,
                NOTIFICATION,
                ReviewType.THEMATIC,
                Set.of(nobodys),
                Set.of(),
                null,
                subGroup(LATER),
                false,
                null);
        Context context = new ReviewStory().context();
        Context naming = new Context(
                context.recordedAt(),
                context.today(),
                context.actor(),
                context.commandId(),
                context.aggregateId(),
                null,
                context.register(),
                new Facts(null, null, null, null, nobodys, null, null, null, FACTS, null, Map.of(), Map.of()));

        assertThat(PracticeReviewDecider.decide(new PracticeReviewState.NotInitiated(), command, naming))
                .isEqualTo(Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "sourceCases", "BSCP-2019-999"));
        assertThat(new ReviewStory().knowing((ReviewFacts) null).code(command))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(new ReviewStory()
                        .code(new InitiateReview(
                                REVIEW,
                                NOTIFICATION,
                                ReviewType.GOOD_PRACTICE,
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                false,
                                null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(new ReviewStory().then(command).last(ReviewInitiated.class).sourceCases())
                .containsExactlyInAnyOrder(CASE, nobodys);
    }
}
