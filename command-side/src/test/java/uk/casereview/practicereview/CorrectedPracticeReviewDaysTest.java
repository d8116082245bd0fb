package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.PracticeReviewDaysTest.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.facts;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.ConductCommand.RecordProgress;
import uk.casereview.practicereview.PracticeReviewCorrection.*;
import uk.casereview.practicereview.PublicationCommand.SendPrePublicationCopies;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §15.1-3: a corrected day of a practice review keeps its order with the others, in both directions. */
class CorrectedPracticeReviewDaysTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate SENT = LocalDate.of(2026, 8, 12);
    private static final LocalDate EARLY = DECIDED_ON.minusDays(1);

    @Test
    void aDayIsNotCorrectedToBeforeTheReviewWasToBeHeld() {
        LocalDate met = LocalDate.of(2026, 4, 15);
        tooEarly(inProgress(), new CorrectHeldOn(REVIEW, null, met, EARLY, text(20)), "the meeting", START);
        tooEarly(drafted(), received(1, EARLY), "draft 1", START);
        tooEarly(copied(), sent(EARLY), COPIES, RATIFICATION);
        tooEarly(published(), madePublic(EARLY), PUBLICATION, COPIES);
        inProgress().then(new CorrectHeldOn(REVIEW, null, met, DECIDED_ON, text(20)));
    }

    @Test
    void noStepIsCorrectedPastTheNext() {
        tooEarly(assured(), received(1, LocalDate.of(2026, 6, 11)), ASSURANCE, "draft 1");
        tooEarly(drafted().then(draft(null)), received(1, RECEIVED.plusDays(1)), "draft 2", "draft 1");
        tooEarly(copied(), sent(LocalDate.of(2026, 7, 14)), COPIES, RATIFICATION);
        tooEarly(published(), madePublic(SENT.minusDays(1)), PUBLICATION, COPIES);
        assured().then(received(1, LocalDate.of(2026, 6, 10)));
        copied().then(sent(LocalDate.of(2026, 7, 15)));
        published().then(madePublic(SENT));
    }

    @Test
    void theRecordOfADecisionMovesWhatItDecided() {
        ReviewStory story = ratified();
        DecisionRecord assurance = story.last(ReportQualityAssured.class).decision();
        story.by(ICB_DOCTOR, Role.CHAIR, "ICB");
        tooEarly(story, corrected(assurance, LocalDate.of(2026, 6, 21)), DETERMINATION, ASSURANCE);
        tooEarly(story, corrected(assurance, EARLY), ASSURANCE, "draft 1");
        story.then(corrected(assurance, LocalDate.of(2026, 6, 12)));
        assertThat(Objects.requireNonNull(story.file().report().assured()).on()).isEqualTo(LocalDate.of(2026, 6, 12));

        DecisionRecord ratification = story.last(ReportRatified.class).decision();
        story.by(Objects.requireNonNull(ratification.chairMemberId()), Role.EB_CHAIR, "BCT")
                .then(corrected(ratification, LocalDate.of(2026, 7, 16)));
        assertThat(Objects.requireNonNull(story.file().report().ratification()).on())
                .isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(story.clock(ClockKind.C6).startOn()).isEqualTo(DECIDED_ON);
    }

    /** §15.1-3: "clocks recalculated". */
    @Test
    void aReviewCountsFromTheDayItWasReallyDecided() {
        LocalDate really = LocalDate.of(2026, 2, 20);
        ReviewStory story = decidedHere();
        story.then(decided(story, really));
        assertThat(story.file().beginning().decidedOn()).isEqualTo(really);
        assertThat(story.clock(ClockKind.C6)).satisfies(clock -> {
            assertThat(clock.startOn()).isEqualTo(really);
            assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        });
        assertThat(story.clock(ClockKind.C11).startOn()).isEqualTo(really);

        LocalDate looked = LocalDate.of(2026, 4, 20);
        ReviewStory monitored = decidedHere().by(manager()).then(new RecordProgress(REVIEW, looked, true, true, null));
        monitored.by(partner("BCT"), Role.DSP, "BCT").then(decided(monitored, really));
        assertThat(monitored.clock(ClockKind.C11).startOn()).isEqualTo(looked);
        assertThat(monitored.clock(ClockKind.C6).startOn()).isEqualTo(really);
        assertThat(monitored.code(new CorrectDecisionRecord(
                        REVIEW.value(),
                        monitored.last(LcsprInitiated.class).decision().decisionId(),
                        new Said().on(DECIDED_ON).request(),
                        null,
                        List.of())))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
    }

    /** PM3: "with same decisionId and decidedOn", which the rapid review keeps on record. */
    @Test
    void whatWasDeterminedElsewhereCountsFromTheDayPutRightThere() {
        LocalDate really = LocalDate.of(2026, 2, 20);
        ReviewStory story = initiated();
        RecalculateReviewStart recalculate = since(story, really);
        story.then(recalculate);

        assertThat(story.lastNames(3))
                .containsExactly("ReviewStartRecalculated", "ClockRecalculated", "ClockRecalculated");
        assertThat(story.last(ReviewStartRecalculated.class))
                .isEqualTo(new ReviewStartRecalculated(recalculate.decisionId(), DECIDED_ON, really));
        assertThat(story.file().beginning().decidedOn()).isEqualTo(really);
        assertThat(story.clock(ClockKind.C6).dueOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(story.clock(ClockKind.C11).startOn()).isEqualTo(really);

        assertThat(story.verdict(recalculate)).isEqualTo(Verdict.accept());
        assertThat(story.then(since(story, DECIDED_ON)).file().beginning().decidedOn())
                .isEqualTo(DECIDED_ON);
    }

    @Test
    void anotherDecisionMovesNothingNorDoesAnyOnceItIsGivenUp() {
        ReviewStory story = initiated();

        assertThat(story.verdict(new RecalculateReviewStart(REVIEW, new DecisionId(new UUID(9, 9)), EARLY)))
                .isEqualTo(Verdict.accept());
        assertThat(discontinued().verdict(since(story, EARLY))).isEqualTo(Verdict.accept());
        assertThat(struckOut().verdict(since(story, EARLY))).isEqualTo(Verdict.accept());
        assertThat(closed().then(since(story, EARLY)).clock(ClockKind.C6)).satisfies(clock -> {
            assertThat(clock.startOn()).isEqualTo(EARLY);
            assertThat(clock.stopOn()).isEqualTo(PUBLISHED_ON);
        });
    }

    /** §15.5-20: what no statute asks for has no notice, and the one of the report before it stays as it was. */
    @Test
    void aCopyOfAnotherReportMovesNoNoticeOfTheFirst() {
        for (LocalDate day : List.of(SENT, SENT.plusDays(1))) {
            ReviewStory story = closed().then(
                            initiate(ReviewType.THEMATIC),
                            new SendPrePublicationCopies(REVIEW, Map.of(Recipient.PANEL, day), true, text(20)),
                            new CorrectSentOn(REVIEW, null, Recipient.PANEL, day, day.plusDays(2), text(20)));

            assertThat(story.lastNames(1)).containsExactly("SentOnCorrected");
            assertThat(story.clock(ClockKind.C7).startOn()).isEqualTo(SENT);
        }
        assertThat(copied().then(sent(SENT.plusDays(2))).clock(ClockKind.C7).startOn())
                .isEqualTo(SENT.plusDays(2));
    }

    private static RecalculateReviewStart since(ReviewStory story, LocalDate on) {
        return new RecalculateReviewStart(
                REVIEW, story.last(LcsprInitiated.class).decision().decisionId(), on);
    }

    /** What broke a rule when it was recorded is on record as it was, and the rest can be put right. */
    @Test
    void whatWasIrregularHoldsUpNothing() {
        ReviewStory early =
                determined().then(new RatifyReport(REVIEW, 1, board(LocalDate.of(2026, 6, 19)), true, text(30)));
        early.then(received(1, RECEIVED.minusDays(1)));
    }

    private static ReviewStory decidedHere() {
        return new ReviewStory()
                .knowing(facts(null))
                .then(initiateBy(partners(DECIDED_ON)))
                .by(partner("BCT"), Role.DSP, "BCT");
    }

    private static CorrectDecisionRecord decided(ReviewStory story, LocalDate on) {
        return corrected(story.last(LcsprInitiated.class).decision(), on);
    }

    private static CorrectDecisionRecord corrected(DecisionRecord decision, LocalDate on) {
        return new CorrectDecisionRecord(
                REVIEW.value(), decision.decisionId(), new Said().on(on).request(), text(20), List.of());
    }

    private static CorrectReceivedOn received(int version, LocalDate to) {
        return new CorrectReceivedOn(REVIEW, null, version, RECEIVED, to, text(20));
    }

    private static CorrectSentOn sent(LocalDate to) {
        return new CorrectSentOn(REVIEW, null, Recipient.PANEL, SENT, to, text(20));
    }

    private static CorrectPublishedOn madePublic(LocalDate to) {
        return new CorrectPublishedOn(REVIEW, null, PUBLISHED_ON, to, text(20));
    }
}
