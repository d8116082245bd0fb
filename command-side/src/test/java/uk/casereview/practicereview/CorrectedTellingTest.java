package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningCommand.NotifyReviewDecision;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectToldOn;
import uk.casereview.shared.RefusalCode;

/** §15.1-3, of the days on which the Panel, Ofsted and the DfE were told (C5). The reviewer is appointed on 5 March. */
class CorrectedTellingTest {
    private static final LocalDate APPOINTED = LocalDate.of(2026, 3, 5);

    @Test
    void itIsMetOnTheDayTheLastOfThemWasReallyTold() {
        ReviewStory story = told(6, 9, 10).then(correct(Recipient.DFE, 10, 16));

        assertThat(story.lastNames(2)).containsExactly("ToldOnCorrected", "ClockRecalculated");
        assertThat(story.last(ToldOnCorrected.class))
                .isEqualTo(new ToldOnCorrected(Recipient.DFE, march(10), march(16), text(20)));
        assertThat(story.clock(ClockKind.C5).stopOn()).isEqualTo(march(16));
        assertThat(story.file().commission().told()).containsEntry(Recipient.DFE, march(16));
        assertThat(story.then(correct(Recipient.PANEL, 6, 8)).lastNames(1)).containsExactly("ToldOnCorrected");
    }

    /** "(decision) + reviewer name(s)": before there was one, nobody was told the name. */
    @Test
    void whoWasToldBeforeTheReviewerWasAppointedHasYetToHearTheName() {
        ReviewStory story = told(6, 9, 10).then(correct(Recipient.PANEL, 6, 4));

        assertThat(story.clock(ClockKind.C5).running()).isTrue();
        assertThat(story.file().commission().told()).doesNotContainKey(Recipient.PANEL);
        story.then(correct(Recipient.PANEL, 4, 12));
        assertThat(story.lastNames(2)).containsExactly("ToldOnCorrected", "ClockStopped");
        assertThat(story.clock(ClockKind.C5).stopOn()).isEqualTo(march(12));
    }

    @Test
    void asLongAsOneIsMissingNoClockMoves() {
        ReviewStory story = commissioned()
                .then(new NotifyReviewDecision(REVIEW, Map.of(Recipient.PANEL, march(6))))
                .then(correct(Recipient.PANEL, 6, 9));

        assertThat(story.lastNames(1)).containsExactly("ToldOnCorrected");
        assertThat(story.clock(ClockKind.C5).running()).isTrue();
    }

    @Test
    void isRefusedAsEveryCorrectionIs() {
        ReviewStory story = told(6, 9, 10);

        assertThat(story.code(correct(Recipient.DFE, 9, 11))).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(correct(Recipient.SOS, 9, 11))).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(correct(Recipient.DFE, 10, 10))).isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(story.code(new CorrectToldOn(REVIEW, Recipient.DFE, march(10), march(11), null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(story.code(new CorrectToldOn(REVIEW, Recipient.DFE, march(10), LocalDate.of(2026, 10, 1), text(20))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.code(new CorrectToldOn(REVIEW, Recipient.DFE, march(10), DECIDED_ON.minusDays(1), text(20))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    /** What an earlier review of the case was told of stays as it was. */
    @Test
    void theClockOfAnEarlierReviewStaysAsItWas() {
        LocalDate later = LocalDate.of(2026, 9, 28);
        ReviewStory story = told(6, 9, 10)
                .then(new CommissioningCommand.Discontinue(
                        REVIEW, null, text(30), partners(LocalDate.of(2026, 5, 1)), false))
                .then(initiateBy(partners(later)))
                .then(new NotifyReviewDecision(
                        REVIEW, Map.of(Recipient.PANEL, later, Recipient.OFSTED, later, Recipient.DFE, later)))
                .then(new CorrectToldOn(REVIEW, Recipient.DFE, later, later.plusDays(1), text(20)));

        assertThat(story.lastNames(1)).containsExactly("ToldOnCorrected");
        assertThat(story.clock(ClockKind.C5).stopOn()).isEqualTo(march(10));
        assertThat(APPOINTED).isEqualTo(story.clock(ClockKind.C5).startOn());
    }

    private static ReviewStory told(int panel, int ofsted, int department) {
        return commissioned()
                .then(new NotifyReviewDecision(
                        REVIEW,
                        Map.of(
                                Recipient.PANEL, march(panel),
                                Recipient.OFSTED, march(ofsted),
                                Recipient.DFE, march(department))));
    }

    private static CorrectToldOn correct(Recipient recipient, int from, int to) {
        return new CorrectToldOn(REVIEW, recipient, march(from), march(to), text(20));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
