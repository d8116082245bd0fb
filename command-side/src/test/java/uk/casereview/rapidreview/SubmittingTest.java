package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateReason;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** How a rapid review goes to the Panel (§7.5). */
class SubmittingTest {
    private static final LocalDate SUBMITTED_ON = LocalDate.of(2026, 2, 27);

    private static RecordReviewSection section(ReviewSection section, SectionStatus status, int length) {
        return new RecordReviewSection(REVIEW, section, status, text(length), text(20));
    }

    @Test
    @Tag("scenario-32")
    void anEmptySectionKeepsTheReviewBack() {
        ReviewStory story = complete();

        story.then(section(ReviewSection.EQUALITY, SectionStatus.COMPLETE, 0));
        assertThat(story.refusal(submit()).code()).isEqualTo(RefusalCode.RR_CONTENT_INCOMPLETE);
        assertThat(story.refusal(submit()).facts())
                .containsEntry("missing", List.of("equality"))
                .containsEntry("withoutText", List.of("equality"));
        story.then(section(ReviewSection.EQUALITY, SectionStatus.AWAITED, 0));
        assertThat(story.refusal(submit()).facts()).containsEntry("missing", List.of("equality"));
        assertThat(story.refusal(submit()).facts()).containsEntry("withoutText", List.of());
        story.then(new RecordReviewSection(REVIEW, ReviewSection.EQUALITY, SectionStatus.COMPLETE, null, null));
        assertThat(story.code(submit())).isEqualTo(RefusalCode.RR_CONTENT_INCOMPLETE);
        story.then(section(ReviewSection.EQUALITY, SectionStatus.NOT_APPLICABLE, 0))
                .then(submit());
        assertThat(story.last(RapidReviewSubmitted.class).sections())
                .hasSize(ReviewSection.values().length)
                .containsEntry(ReviewSection.EQUALITY, SectionStatus.NOT_APPLICABLE);
    }

    @Test
    @Tag("scenario-33")
    void sendingStopsTheClockAndWaitsForAnAnswer() {
        ReviewStory story = submitted();

        RapidReviewSubmitted submitted = story.last(RapidReviewSubmitted.class);
        assertThat(submitted)
                .extracting(RapidReviewSubmitted::sentOn, RapidReviewSubmitted::dueOn, RapidReviewSubmitted::onTime)
                .containsExactly(SUBMITTED_ON, DUE_ON, true);
        assertThat(story.last(ClockStopped.class))
                .extracting(ClockStopped::kind, ClockStopped::stopOn)
                .containsExactly(ClockKind.C3, SUBMITTED_ON);
        assertThat(story.last(ClockStarted.class))
                .extracting(ClockStarted::kind, ClockStarted::startOn)
                .containsExactly(ClockKind.C4, SUBMITTED_ON);
    }

    @Test
    @Tag("scenario-34")
    void aLateReviewSaysWhy() {
        ReviewStory story = complete().on(LocalDate.of(2026, 3, 4));
        SubmitToPanel late = submitAt("2026-03-03T09:00:00Z");

        assertThat(story.code(late)).isEqualTo(RefusalCode.LATE_REASON_REQUIRED);
        assertThat(story.refusal(new SubmitToPanel(
                                REVIEW, late.sentAt(), null, "DOC-9", LateReason.OTHER, null, false, null))
                        .facts())
                .containsEntry("missing", "lateReasonText");
        story.then(new SubmitToPanel(REVIEW, late.sentAt(), null, "DOC-9", LateReason.STAFFING, text(20), false, null));
        assertThat(story.last(RapidReviewSubmitted.class).onTime()).isFalse();
    }

    @Test
    void itIsSentNowUnlessAnotherTimeIsNamedAndNeverTomorrow() {
        assertThat(complete()
                        .then(new SubmitToPanel(REVIEW, null, null, "DOC-9", null, null, false, null))
                        .last(RapidReviewSubmitted.class)
                        .sentAt())
                .isEqualTo(Instant.parse("2026-02-27T10:00:00Z"));
        assertThat(complete().code(submitAt("2026-02-28T09:00:00Z"))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(complete().refusal(submitAt("2026-02-25T09:00:00Z")))
                .isEqualTo(Refusal.of(RefusalCode.DSP_DETERMINATION_REQUIRED, "determinedOn", "2026-02-26"));
    }

    @Test
    void whatHasAlreadyBeenSentIsRecordedWhateverWasMissing() {
        ReviewStory story = gathering().on(LocalDate.of(2026, 3, 4));
        Instant sentAt = Instant.parse("2026-03-03T09:00:00Z");

        // N7: it "needs a lateReason"; §15.1-1: "field validation still refuse"
        assertThat(story.code(new SubmitToPanel(REVIEW, sentAt, null, "DOC-9", null, null, true, text(30))))
                .isEqualTo(RefusalCode.LATE_REASON_REQUIRED);
        story.then(new SubmitToPanel(
                REVIEW, sentAt, null, "DOC-9", LateReason.UNKNOWN_TO_BE_PROVIDED, null, true, text(30)));

        assertThat(story.last(RapidReviewSubmitted.class).irregularities())
                .containsExactly(RefusalCode.DSP_DETERMINATION_REQUIRED, RefusalCode.RR_CONTENT_INCOMPLETE);
        assertThat(story.last(ClockStopped.class).stopOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(story.state()).isInstanceOf(Submitted.class);
        assertThat(story.last(RapidReviewSubmitted.class).outcome()).isNull();
    }

    /** §15.2-10: "An escalated rapid review may be submitted with the positions stated." */
    @Test
    void anEscalatedReviewGoesWithThePositionsStatedAndIsDeterminedLater() {
        ReviewStory story = escalated().then(sections()).then(submit());

        assertThat(story.last(RapidReviewSubmitted.class).positions()).hasSize(4);
        story.then(ReviewCommands.position("BCT", Outcome.LCSPR)).then(determine(Outcome.LCSPR));
        assertThat(story.state()).isInstanceOf(Submitted.class);
        ReviewStory unanswered = recommended()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(sections());
        assertThat(unanswered.code(submit())).isEqualTo(RefusalCode.DSP_DETERMINATION_REQUIRED);
    }

    @Test
    void aVoluntaryReviewIsNeverLate() {
        ReviewStory story = new ReviewStory()
                .notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, false, null, null, null))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON, true))
                .then(new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("WMP"))))
                .then(request("WMP"), meeting(FOUR), recommend(Outcome.LCSPR))
                .then(positions(Outcome.LCSPR))
                .then(determine(Outcome.LCSPR))
                .then(sections())
                .on(LocalDate.of(2026, 4, 1))
                .then(submitAt("2026-03-31T22:30:00Z"));

        assertThat(story.last(RapidReviewSubmitted.class))
                .extracting(RapidReviewSubmitted::sentOn, RapidReviewSubmitted::dueOn, RapidReviewSubmitted::onTime)
                .containsExactly(LocalDate.of(2026, 3, 31), null, true);
        story.then(new CorrectSentOn(REVIEW, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 30), text(20)));
        assertThat(story.last(SentOnCorrected.class).onTime()).isTrue();
    }

    @Test
    void aReviewOpenedAgainVoluntarilyLeavesItsCancelledClockBehind() {
        ReviewStory story = discontinued()
                .notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, false, null, null, null))
                .then(new Reopen(REVIEW, text(20), text(20), decision()))
                .then(new SubmitToPanel(REVIEW, null, null, "DOC-9", null, null, true, text(30)));

        assertThat(story.last(RapidReviewSubmitted.class).dueOn()).isNull();
    }

    @Test
    void aRecommendationRecordedAfterSendingTakesTheReviewNoStepBack() {
        ReviewStory story = scoped().then(
                        new HoldRapidReviewMeeting(REVIEW, null, TODAY, attendance(FOUR), true, text(30)))
                .then(new SubmitToPanel(REVIEW, null, null, "DOC-9", null, null, true, text(30)))
                .then(new RecommendOutcome(
                        REVIEW, Outcome.LCSPR, null, false, Set.of(), answers(), Set.of(), decision(), true, text(30)));

        assertThat(story.state()).isInstanceOf(Submitted.class);
    }
}
