package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.decision;
import static uk.casereview.practicereview.ReviewPolicies.outcome;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectPublishedOn;
import uk.casereview.practicereview.PublicationCommand.RepublishCorrected;
import uk.casereview.practicereview.PublicationCommand.UrgentTakedown;
import uk.casereview.practicereview.PublicationCommand.WithdrawFromWebsite;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.WebAddress;

/** C8, and the other clocks of a review that was over, while the case has another. */
class EarlierReportTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);

    /** C5, of a review that was closed before everybody was told. */
    @Test
    void nothingOfTheFirstReviewRunsOnButWhatKeepsItsReportPublic() {
        ReviewStory story = closed();
        assertThat(story.clock(ClockKind.C5).running()).isTrue();

        story.then(initiateBy(partners(LATER)));

        assertThat(story.last(ClockCancelled.class))
                .returns(ClockKind.C5, ClockCancelled::kind)
                .returns(Reason.REVIEW_CLOSED, ClockCancelled::reason);
        assertThat(story.clock(ClockKind.C8).running()).isTrue();
        assertThat(story.then(anew()).clock(ClockKind.C5).running()).isTrue();
        assertThat(story.then(new Discontinue(REVIEW, null, text(30), partners(LATER), false))
                        .clock(ClockKind.C8)
                        .running())
                .isTrue();
        assertThat(published()
                        .knowing(known -> KnownFacts.second(known, lcspr(), decision(1, LATER)))
                        .then(initiate())
                        .last(ClockCancelled.class)
                        .reason())
                .isEqualTo(Reason.SUPERSEDED);
    }

    /** C8: "keep published report available", also while another review is held. */
    @Test
    void theFirstReportStaysPublicAndMayComeOffTheWebsite() {
        ReviewStory story = closed().then(initiateBy(partners(LATER)));
        WithdrawFromWebsite withdraw = new WithdrawFromWebsite(REVIEW, null, false, null);

        assertThat(story.refusal(withdraw).facts()).isEqualTo(Map.of("until", "2029-08-24"));
        story.then(new RepublishCorrected(
                REVIEW, null, new WebAddress("https://example.org/corrected"), "DOC-9", text(20)));
        assertThat(story.state().stage()).isEqualTo("INITIATED");
        assertThat(story.on(LocalDate.of(2029, 8, 24)).then(withdraw).lastNames(2))
                .containsExactly("ReportArchived", "ClockStopped");
        assertThat(closed().then(
                                initiateBy(partners(LATER)),
                                new UrgentTakedown(REVIEW, TakedownGround.ERROR, null, null))
                        .clock(ClockKind.C8)
                        .running())
                .isFalse();
        assertThat(initiated().code(withdraw)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(struckOut().code(withdraw)).isEqualTo(RefusalCode.INVALID_STATE);
        ReviewStory mistaken = published().then(new MarkEnteredInError(REVIEW.value(), text(10)));
        assertThat(mistaken.code(withdraw)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(mistaken.code(new RepublishCorrected(
                        REVIEW, null, new WebAddress("https://example.org/corrected"), "DOC-9", text(20))))
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void eachReportHasItsOwnThreeYears() {
        LocalDate second = LocalDate.of(2026, 9, 29);
        ReviewStory story = closed().then(initiateBy(partners(LATER)));
        story.then(new PublicationCommand.Publish(
                REVIEW, second, new WebAddress("https://example.org/second"), true, text(30)));

        assertThat(clocks(story, ClockKind.C8)).hasSize(2).allMatch(Clock::running);
        assertThat(story.clock(ClockKind.C8).startOn()).isEqualTo(second);
        LocalDate really = LocalDate.of(2026, 9, 30);
        story.then(new CorrectPublishedOn(REVIEW, null, second, really, text(20)));
        assertThat(clocks(story, ClockKind.C7)).extracting(Clock::stopOn).containsExactly(PUBLISHED_ON);
        assertThat(clocks(story, ClockKind.C8))
                .extracting(Clock::startOn)
                .containsExactlyInAnyOrder(PUBLISHED_ON, really);
    }

    @Test
    void whatNoStatuteAsksForMovesNoClockOfTheFirst() {
        LocalDate second = LocalDate.of(2026, 9, 29);
        ReviewStory story = closed().then(initiate(ReviewType.THEMATIC));
        story.then(publish(second), new CorrectPublishedOn(REVIEW, null, second, LATER, text(20)));

        assertThat(clocks(story, ClockKind.C8)).extracting(Clock::startOn).containsExactly(PUBLISHED_ON);
    }

    /** C8: the first report is as public as before. */
    @Test
    void whatComesOffTheWebsiteOfTheLaterMovesNoClockOfTheFirst() {
        LocalDate second = LocalDate.of(2026, 9, 29);
        ReviewStory story = closed().then(initiate(ReviewType.THEMATIC)).then(publish(second));

        story.then(new UrgentTakedown(REVIEW, TakedownGround.ERROR, second, null));
        assertThat(clocks(story, ClockKind.C8)).allMatch(Clock::running);
        story.then(new RepublishCorrected(REVIEW, second, new WebAddress("https://example.org/2"), "DOC-2", text(20)));
        assertThat(story.lastNames(1)).containsExactly("ReportRepublished");
        story.then(new WithdrawFromWebsite(REVIEW, second, false, null));
        assertThat(clocks(story, ClockKind.C8)).hasSize(1).allMatch(Clock::running);
    }

    /** §15.1-3: what is wrong must not stay wrong for ever because another review has followed. */
    @Test
    void theDayOfTheFirstReportIsPutRight() {
        LocalDate really = LocalDate.of(2026, 8, 27);
        CorrectPublishedOn correct =
                new CorrectPublishedOn(REVIEW, decision().decisionId(), PUBLISHED_ON, really, text(20));
        ReviewStory story = closed().then(initiateBy(partners(LATER))).then(correct);

        assertThat(story.last(PublishedOnCorrected.class))
                .returns(decision().decisionId(), PublishedOnCorrected::review)
                .returns(false, PublishedOnCorrected::onTime)
                .returns(LocalDate.of(2029, 8, 27), PublishedOnCorrected::availableUntil);
        assertThat(clocks(story, ClockKind.C8))
                .singleElement()
                .returns(really, Clock::startOn)
                .returns(LocalDate.of(2029, 8, 27), Clock::dueOn);
        assertThat(clocks(story, ClockKind.C6)).extracting(Clock::stopOn).containsExactlyInAnyOrder(really, null);
        assertThat(story.state().stage()).isEqualTo("INITIATED");
        assertThat(story.file().publication()).isEqualTo(Publication.NONE);
        assertThat(story.code(correct)).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(new CorrectPublishedOn(
                        REVIEW, decision().decisionId(), really, LocalDate.of(2026, 2, 25), text(20))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(story.code(new CorrectPublishedOn(REVIEW, null, really, PUBLISHED_ON, text(20))))
                .as("the review held now has published nothing")
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(new CorrectPublishedOn(
                        REVIEW, decision(7, LATER).decisionId(), really, PUBLISHED_ON, text(20))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.then(new Discontinue(REVIEW, null, text(30), partners(LATER), false))
                        .then(new CorrectPublishedOn(REVIEW, decision().decisionId(), really, PUBLISHED_ON, text(20)))
                        .last(PublishedOnCorrected.class)
                        .to())
                .isEqualTo(PUBLISHED_ON);
    }

    @Test
    void ofSeveralEarlierReviewsOnlyTheOneNamedIsPutRight() {
        LocalDate really = LocalDate.of(2026, 8, 27);
        ReviewStory story = closed().then(
                        initiateBy(partners(LATER)),
                        new Discontinue(REVIEW, null, text(30), partners(LATER), false),
                        initiateBy(partners(LATER)));
        List<PracticeReviewFile> before = story.file().earlier();

        story.then(new CorrectPublishedOn(REVIEW, decision().decisionId(), PUBLISHED_ON, really, text(20)));

        assertThat(story.file().earlier())
                .extracting(review -> review.publication().publishedOn())
                .containsExactly(really, null);
        assertThat(story.file().earlier().getLast()).isEqualTo(before.getLast());
    }

    /** Named by its decision or not, the review held now is the one held now. */
    @Test
    void theLastReviewMayBeNamedToo() {
        LocalDate really = LocalDate.of(2026, 8, 27);
        CorrectPublishedOn correct =
                new CorrectPublishedOn(REVIEW, decision().decisionId(), PUBLISHED_ON, really, text(20));

        assertThat(published().then(correct).last(PublishedOnCorrected.class).review())
                .isNull();
        assertThat(closed().code(correct)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(published()
                        .then(new MarkEnteredInError(REVIEW.value(), text(10)))
                        .code(correct))
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** C6 of the first counts from the day on which it was really decided. */
    @Test
    void theStartOfTheFirstReviewIsPutRight() {
        LocalDate really = LocalDate.of(2026, 2, 25);
        RecalculateReviewStart redate =
                new RecalculateReviewStart(REVIEW, decision().decisionId(), really);
        ReviewStory story = closed().then(initiateBy(partners(LATER))).then(redate);

        assertThat(story.lastNames(3))
                .containsExactly("ReviewStartRecalculated", "ClockRecalculated", "ClockRecalculated");
        assertThat(clocks(story, ClockKind.C6)).extracting(Clock::startOn).containsExactlyInAnyOrder(really, LATER);
        assertThat(story.file().beginning().decidedOn()).isEqualTo(LATER);
        assertThat(story.verdict(redate)).isEqualTo(Verdict.accept());
        assertThat(closed().then(
                                initiateBy(partners(LATER)),
                                new Discontinue(REVIEW, null, text(30), partners(LATER), false),
                                redate)
                        .last(ReviewStartRecalculated.class)
                        .to())
                .isEqualTo(really);
    }

    private static AppointReviewer anew() {
        return new AppointReviewer(
                REVIEW, REVIEWER, text(8), null, true, List.of(), text(30), null, LATER, false, null, List.of());
    }

    private static ReviewOutcome lcspr() {
        return outcome(Outcome.LCSPR, Set.of());
    }

    private static List<Clock> clocks(ReviewStory story, ClockKind kind) {
        return story.state().file().clocks().clocks().values().stream()
                .filter(clock -> clock.kind() == kind)
                .toList();
    }
}
