package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.Flags.conflicted;
import static uk.casereview.practicereview.Flags.flagged;
import static uk.casereview.practicereview.Flags.fourPartners;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.FlagReason;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.PublicationEvent.*;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.practicereview.ReportEvent.*;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.WebAddress;

/** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
class RetakingTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 28);

    @Test
    void noDraftIsAcceptedUnderTermsThatMustBeAgreedAgain() {
        ReviewStory story = conflicted(drafted(), TermsOfReferenceAgreed.class, WMP);

        assertThat(story.refusal(accept()))
                .isEqualTo(new Refusal(
                        RefusalCode.MUST_BE_REDECIDED,
                        Map.of(
                                "decisionId",
                                story.last(TermsOfReferenceAgreed.class)
                                        .decision()
                                        .decisionId()
                                        .toString(),
                                "decidedOn",
                                "2026-03-20",
                                "by",
                                "ReviseTermsOfReference")));
        assertThat(story.then(revise("WMP"), accept()).state().stage()).isEqualTo("QUALITY_ASSURED");
    }

    @Test
    void thePartnersAnswerOnlyWhatStandsAccepted() {
        ReviewStory story = conflicted(assured(), ReportQualityAssured.class, WMP);

        assertThat(story.code(position("WMP", ReportOutcome.ACCEPTED))).isEqualTo(RefusalCode.MUST_BE_REDECIDED);
        assertThat(story.then(accept(), position("WMP", ReportOutcome.ACCEPTED)).lastNames(1))
                .containsExactly("DspPositionRecorded");
    }

    @Test
    void whatIsAcceptedAgainAsItWasLeavesThePartnersDetermination() {
        ReviewStory story =
                conflicted(assured().then(positions(ReportOutcome.ACCEPTED)), ReportQualityAssured.class, WMP);
        assertThat(story.refusal(determine()).facts()).containsEntry("by", "AcceptDraft");
        story.then(accept(), determine());

        conflicted(story, ReportQualityAssured.class, WMP).then(acceptOn(LATER));

        assertThat(story.state().stage()).isEqualTo("DETERMINED");
        assertThat(story.file().report().assured())
                .returns(LocalDate.of(2026, 6, 10), Report.Settled::on)
                .returns(true, Report.Settled::again);
        assertThat(story.then(ratify(1)).state().stage()).isEqualTo("RATIFIED");
    }

    /** §4.4: the conflicted partner "is barred from the decision", and a delegate answers. */
    @Test
    void thePartnersDetermineAgainWhatOneOfThemHadNoSayIn() {
        ReviewStory story = conflicted(determined(), ReportDetermined.class, partner("WMP"));

        assertThat(story.refusal(ratify(1)).facts()).containsEntry("by", "DetermineReport");
        assertThat(story.refusal(determine()).facts()).containsEntry("missing", List.of("WMP"));
        story.then(new RecordDspPosition(
                REVIEW,
                new AgencyCode("WMP"),
                ReportOutcome.ACCEPTED,
                LocalDate.of(2026, 6, 25),
                DELEGATE,
                null,
                false,
                null));
        story.then(determine());

        assertThat(story.then(ratify(1)).state().stage()).isEqualTo("RATIFIED");
        assertThat(story.code(determine())).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.code(position("BCC", ReportOutcome.ACCEPTED))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void whereNobodySaysWhoseConflictItWasEverybodyAnswersAgain() {
        ReviewStory story = conflicted(determined(), ReportDetermined.class, null);

        assertThat(story.file().report().positions()).isEmpty();
        assertThat(flagged(determined(), ReportDetermined.class, FlagReason.PROCEDURE, null)
                        .file()
                        .report()
                        .positions())
                .hasSize(4);
    }

    @Test
    void whatIsRatifiedAgainAsItWasKeepsItsCopiesAndItsDay() {
        ReviewStory story = conflicted(copied(), ReportRatified.class, WMP);
        assertThat(story.refusal(publish()).facts()).containsEntry("by", "RatifyReport");
        assertThat(story.code(copies())).isEqualTo(RefusalCode.MUST_BE_REDECIDED);

        story.then(ratifyOn(LATER));

        assertThat(story.lastNames(1)).containsExactly("ReportRatified");
        assertThat(story.state().stage()).isEqualTo("PRE_PUBLICATION_SENT");
        assertThat(story.clock(ClockKind.C7).running()).isTrue();
        story.then(publish());
        assertThat(story.last(LcsprPublished.class).reportCompletedOn()).isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @Test
    void anotherVersionRatifiedMeanwhileMakesTheCopiesWorthless() {
        ReviewStory story = conflicted(copied(), ReportRatified.class, WMP)
                .then(new RatifyReport(REVIEW, 2, board(LATER), true, text(20)));

        assertThat(story.last(ReportRatified.class).irregularities()).contains(RefusalCode.NOT_QUALITY_ASSURED);
        assertThat(story.file().publication().copies()).isEmpty();
    }

    /** What is public stays so, and is not closed upon as long as it rests on nothing. */
    @Test
    void whatIsPublicIsDecidedAgainBeforeTheReviewIsClosed() {
        ReviewStory story = published().then(passOnEverywhere());
        conflicted(story, TermsOfReferenceAgreed.class, WMP);
        conflicted(story, ReportQualityAssured.class, WMP);
        conflicted(story, ReportDetermined.class, partner("WMP"));
        conflicted(story, ReportRatified.class, WMP);
        assertThat(story.code(close())).isEqualTo(RefusalCode.MUST_BE_REDECIDED);

        story.then(revise("BCT"), acceptOn(LATER))
                .by(partner("WMP"), Role.DSP, "WMP")
                .then(position("WMP", ReportOutcome.ACCEPTED))
                .by(manager())
                .then(determine(), ratifyOn(LATER));

        assertThat(story.then(close()).state().stage()).isEqualTo("CLOSED");
        assertThat(conflicted(story, TermsOfReferenceRevised.class, WMP).code(revise("WMP")))
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void howMuchIsPublishedIsDecidedAgainBeforeItIs() {
        ReviewStory story = conflicted(
                copied().under(fourPartners()).then(decide(PublicationMode.FULL, null)),
                PublicationModeDecided.class,
                partner("WMP"));

        assertThat(story.refusal(publish()).facts()).containsEntry("by", "DecidePublicationMode");
        assertThat(story.then(decide(PublicationMode.FULL, null), publish())
                        .state()
                        .stage())
                .isEqualTo("PUBLISHED");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatWasPublishedAllTheSameIsIrregular() {
        ReviewStory story = conflicted(copied(), ReportRatified.class, WMP)
                .then(new Publish(REVIEW, PUBLISHED_ON, new WebAddress("https://example.org"), true, text(20)));

        assertThat(story.last(LcsprPublished.class).irregularities()).containsExactly(RefusalCode.MUST_BE_REDECIDED);
    }

    /** A fact that comes late is no second decision: what came first counts. */
    @Test
    void anEarlierAcceptanceRecordedLateCountsFromItsDay() {
        ReviewStory story = assured()
                .then(new AcceptDraft(REVIEW, checked(), Set.of(), subGroup(LocalDate.of(2026, 6, 5)), true, text(20)));

        assertThat(story.file().report().assured())
                .returns(LocalDate.of(2026, 6, 5), Report.Settled::on)
                .returns(false, Report.Settled::again);
    }

    @Test
    void aCorrectedSecondDecisionLeavesTheDayOfTheFirst() {
        ReviewStory story =
                conflicted(assured(), ReportQualityAssured.class, WMP).then(acceptOn(LATER));
        DecisionRecord again = story.last(ReportQualityAssured.class).decision();

        story.by(actor(again.chairMemberId() == null ? BCT : again.chairMemberId(), Role.CHAIR, null))
                .then(new CorrectDecisionRecord(
                        REVIEW.value(),
                        again.decisionId(),
                        new Said().on(LATER.minusDays(1)).request(),
                        text(20),
                        List.of()));

        assertThat(story.file().report().assured()).returns(LocalDate.of(2026, 6, 10), Report.Settled::on);
    }

    private static AcceptDraft acceptOn(LocalDate day) {
        return new AcceptDraft(REVIEW, checked(), Set.of(THEME), subGroup(day), false, null);
    }

    private static RatifyReport ratifyOn(LocalDate day) {
        return new RatifyReport(REVIEW, 1, board(day), false, null);
    }
}
