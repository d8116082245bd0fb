package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.PublicationEvent.*;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.WebAddress;

/** How long a report stays public, and what is recorded of it afterwards. */
class AvailabilityTest {

    @Test
    void whatIsAlreadyPublicIsRecordedWithWhatWasBroken() {
        Publish happened = new Publish(REVIEW, PUBLISHED_ON, new WebAddress("https://example.org"), true, text(30));
        ReviewStory story = inProgress().then(happened);

        assertThat(story.last(LcsprPublished.class))
                .returns(
                        List.of(
                                RefusalCode.NOT_RATIFIED,
                                RefusalCode.PREPUBLICATION_NOTICE_TOO_SHORT,
                                RefusalCode.GOLD_GROUP_REQUIRED),
                        LcsprPublished::irregularities)
                .returns(null, LcsprPublished::reportCompletedOn);
        assertThat(story.state().stage()).isEqualTo("PUBLISHED");
        assertThat(story.then(new SendPrePublicationCopies(
                                REVIEW, on(LocalDate.of(2026, 8, 20), Recipient.PANEL), true, text(30)))
                        .last(PrePublicationCopiesSent.class)
                        .irregularities())
                .containsExactly(RefusalCode.NOT_RATIFIED, RefusalCode.INVALID_STATE, RefusalCode.MISSING_RECIPIENT);
        assertThat(story.state().stage()).isEqualTo("PUBLISHED");
    }

    @Test
    void partOfTheCopiesIsNoNotice() {
        ReviewStory story = planned()
                .then(new SendPrePublicationCopies(
                        REVIEW, on(LocalDate.of(2026, 8, 3), Recipient.PANEL), true, text(30)));

        assertThat(story.refusal(publish()).facts())
                .isEqualTo(Map.of("missing", List.of("OFSTED", "SOS"), "earliest", "2026-08-12", "workingDays", 7));
    }

    @Test
    void copiesThatWentOutTooEarlyAreAFactAndTheBoardStillRatifies() {
        ReviewStory story = determined()
                .then(new SendPrePublicationCopies(
                        REVIEW,
                        on(LocalDate.of(2026, 7, 1), Recipient.PANEL, Recipient.SOS, Recipient.OFSTED),
                        true,
                        text(30)));

        assertThat(story.state().stage()).isEqualTo("PRE_PUBLICATION_SENT");
        assertThat(story.then(new RatifyReport(REVIEW, 1, board(LocalDate.of(2026, 7, 15)), false, null))
                        .state()
                        .stage())
                .as("L9: they were copies of something else")
                .isEqualTo("RATIFIED");
    }

    @Test
    void otherReviewsHaveNoGateAndNoClock() {
        ReviewStory story = thematic().then(copies(), publish());

        assertThat(story.last(LcsprPublished.class))
                .returns(true, LcsprPublished::onTime)
                .returns(null, LcsprPublished::dueOn)
                .returns(null, LcsprPublished::availableUntil);
        assertThat(story.state().file().clocks().clocks()).isEmpty();
        assertThat(story.then(new WithdrawFromWebsite(REVIEW, null, false, null))
                        .lastNames(1))
                .containsExactly("ReportArchived");
    }

    @Test
    void publicationIsNotInTheFuture() {
        assertThat(copied().on(LocalDate.of(2026, 8, 23)).code(publish())).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(copied().knowing((ReviewFacts) null).then(publish()).state().stage())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void theReportStaysAvailableItsWholeTime() {
        assertThat(published()
                        .refusal(new WithdrawFromWebsite(REVIEW, null, false, null))
                        .facts())
                .isEqualTo(Map.of("until", "2029-08-24"));
        ReviewStory later =
                published().on(LocalDate.of(2029, 8, 24)).then(new WithdrawFromWebsite(REVIEW, null, false, null));
        assertThat(later.lastNames(2)).containsExactly("ReportArchived", "ClockStopped");
        assertThat(published().code(new WithdrawFromWebsite(REVIEW, LocalDate.of(2030, 1, 1), false, null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(published()
                        .then(new WithdrawFromWebsite(REVIEW, null, true, text(30)))
                        .last(ReportArchived.class)
                        .irregularities())
                .containsExactly(RefusalCode.AVAILABILITY_PERIOD_RUNNING);
    }

    @Test
    void harmFirst() {
        assertThat(published()
                        .then(new UrgentTakedown(REVIEW, TakedownGround.IDENTIFICATION_RISK, null, text(20)))
                        .last(ReportTakenDown.class)
                        .on())
                .isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(published().code(new UrgentTakedown(REVIEW, TakedownGround.ERROR, LocalDate.of(2027, 1, 1), null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(published()
                        .code(new RepublishCorrected(
                                REVIEW, null, new WebAddress("https://example.org/2"), "DOC", null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(published()
                        .code(new RepublishCorrected(
                                REVIEW,
                                LocalDate.of(2027, 1, 1),
                                new WebAddress("https://example.org/2"),
                                "DOC",
                                text(20))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** C8: "publication date → removal". */
    @Test
    void whatIsTakenDownIsNotAvailableUntilItIsPublicAgain() {
        ReviewStory story = published().then(new UrgentTakedown(REVIEW, TakedownGround.ERROR, null, null));

        assertThat(story.lastNames(2)).containsExactly("ReportTakenDown", "ClockStopped");
        assertThat(story.clock(ClockKind.C8).stopOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(story.then(new UrgentTakedown(REVIEW, TakedownGround.ERROR, null, null))
                        .lastNames(1))
                .containsExactly("ReportTakenDown");
        story.then(new RepublishCorrected(REVIEW, null, new WebAddress("https://example.org/2"), "DOC", text(20)));
        assertThat(story.lastNames(2)).containsExactly("ReportRepublished", "ClockRecalculated");
        assertThat(story.clock(ClockKind.C8))
                .returns(true, clock -> clock.running())
                .returns(LocalDate.of(2029, 8, 24), clock -> clock.dueOn());
        assertThat(story.then(new RepublishCorrected(
                                REVIEW, null, new WebAddress("https://example.org/3"), "DOC", text(20)))
                        .lastNames(1))
                .containsExactly("ReportRepublished");
    }

    /** "Never blocked", also where the day is wrong. */
    @Test
    void whatHadToGoBeforeItWasRecordedAsPublicWasSoForNoDay() {
        assertThat(published()
                        .then(new UrgentTakedown(REVIEW, TakedownGround.ERROR, PUBLISHED_ON.minusDays(1), null))
                        .clock(ClockKind.C8)
                        .stopOn())
                .isEqualTo(PUBLISHED_ON);
        assertThat(inProgress()
                        .then(new UrgentTakedown(REVIEW, TakedownGround.ERROR, null, null))
                        .lastNames(1))
                .containsExactly("ReportTakenDown");
    }
}
