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
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.practicereview.PracticeReviewCorrection.*;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.PublicationEvent.*;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.WebAddress;

/** How a practice review ends, and what of it is put right. */
class EndingTest {
    private static final LocalDate TOLD = LocalDate.of(2026, 7, 21);

    @Test
    void learningHasAPlanAndIsPassedOn() {
        assertThat(published().withPlan(null).code(close())).isEqualTo(RefusalCode.PLAN_MISSING);
        assertThat(published().withPlan(plan(false)).code(close())).isEqualTo(RefusalCode.PLAN_MISSING);
        assertThat(published()
                        .then(passOn(DisseminationChannel.WEBINAR), passOn(DisseminationChannel.BRIEFING_NOTE))
                        .refusal(close())
                        .facts())
                .isEqualTo(Map.of("missing", List.of("NSPCC_REPOSITORY", "WHAT_WORKS")));
        assertThat(published()
                        .then(passOnEverywhere())
                        .then(close())
                        .last(LcsprClosed.class)
                        .decision()
                        .decidedOn())
                .isEqualTo(LocalDate.of(2026, 9, 10));
        for (ReviewStory early : List.of(inProgress(), ratified())) {
            early.then(passOn(DisseminationChannel.WEBINAR), passOn(DisseminationChannel.BRIEFING_NOTE));
            early.then(
                    new WaiveDissemination(REVIEW, DisseminationChannel.NSPCC_REPOSITORY, text(20)),
                    new WaiveDissemination(REVIEW, DisseminationChannel.WHAT_WORKS, text(20)));
            assertThat(early.code(close())).isEqualTo(RefusalCode.INVALID_STATE);
        }
    }

    @Test
    void oneWayMayBeWaivedWithAReason() {
        assertThat(published().code(new WaiveDissemination(REVIEW, DisseminationChannel.WEBINAR, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(published()
                        .then(new WaiveDissemination(REVIEW, DisseminationChannel.WEBINAR, text(20)))
                        .last(DisseminationWaived.class)
                        .channel())
                .isEqualTo(DisseminationChannel.WEBINAR);
        assertThat(published()
                        .code(new RecordDissemination(
                                REVIEW, DisseminationChannel.TRAINING, LocalDate.of(2027, 1, 1), null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whatIsKeptBackClosesWhenItIsRatified() {
        DecidePublicationMode kept = new DecidePublicationMode(
                REVIEW, PublicationMode.NOT_PUBLISHED, text(30), TOLD, TOLD, partners(TOLD), false, null);

        assertThat(inProgress().then(kept).then(passOnEverywhere()).code(close()))
                .isEqualTo(RefusalCode.INVALID_STATE);
        ReviewStory story = ratified().then(kept).then(passOnEverywhere()).then(close());
        assertThat(story.lastNames(3)).containsExactly("LcsprClosed", "ClockCancelled", "ClockStopped");
        assertThat(story.last(ClockCancelled.class))
                .extracting(ClockCancelled::kind, ClockCancelled::reason)
                .containsExactly(ClockKind.C6, ClockEvent.Reason.REVIEW_CLOSED);
        assertThat(story.code(
                        new RepublishCorrected(REVIEW, null, new WebAddress("https://example.org/2"), "DOC", text(20))))
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.then(reopen()).state().stage()).isEqualTo("RATIFIED");
        assertThat(story.lastNames(2)).containsExactly("LcsprReopened", "ClockStarted");
        assertThat(story.clock(ClockKind.C11))
                .returns(LocalDate.of(2026, 9, 20), clock -> clock.startOn())
                .returns(LocalDate.of(2026, 11, 21), clock -> clock.dueOn());
    }

    /** It may yet be published, and has been awaited since it was decided. */
    @Test
    void whatWasKeptBackIsAwaitedAgainOnceItIsTakenUp() {
        DecidePublicationMode kept = new DecidePublicationMode(
                REVIEW, PublicationMode.NOT_PUBLISHED, text(30), TOLD, TOLD, partners(TOLD), false, null);
        ReviewStory story =
                ratified().then(kept).then(passOnEverywhere()).then(close()).then(reopen());

        assertThat(story.lastNames(3)).containsExactly("ClockStarted", "LcsprReopened", "ClockStarted");
        assertThat(story.state().stage()).isEqualTo("RATIFIED");
        assertThat(story.clock(ClockKind.C6))
                .returns(true, Clock::running)
                .returns(DECIDED_ON, Clock::startOn)
                .returns(LocalDate.of(2026, 8, 26), Clock::dueOn);
        assertThat(closed().then(reopen()).lastNames(1)).containsExactly("LcsprReopened");
    }

    /** The clock of the LCSPR that was given up is not the thematic review's. */
    @Test
    void whatHadNoClockIsNotAwaitedOnceItIsTakenUp() {
        ReviewStory story = discontinued()
                .then(initiate(ReviewType.THEMATIC), appoint(REVIEWER), agree("WMP"), draft(null), accept())
                .then(passOnEverywhere())
                .then(close(), reopen());

        assertThat(story.lastNames(1)).containsExactly("LcsprReopened");
        assertThat(story.clock(ClockKind.C6).cancelled()).isTrue();
    }

    @Test
    void otherReviewsCloseOnceTheyAreAccepted() {
        assertThat(thematic().then(passOnEverywhere()).code(close())).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(thematic().refusal(close()).facts()).isEqualTo(Map.of("missing", List.of("BRIEFING_NOTE")));
        ReviewStory story = thematic()
                .withPlan(null)
                .then(appoint(REVIEWER), agree("WMP"), draft(null), accept())
                .then(passOnEverywhere())
                .then(close());
        assertThat(story.then(reopen()).state().stage()).isEqualTo("QUALITY_ASSURED");
        assertThat(story.lastNames(1)).containsExactly("LcsprReopened");
    }

    @Test
    void reopeningSaysWhyAndOnWhat() {
        assertThat(closed().then(reopen()).state().stage()).isEqualTo("PUBLISHED");
        assertThat(closed().then(reopen()).lastNames(1)).containsExactly("LcsprReopened");
        assertThat(closed().refusal(new Reopen(REVIEW, null, text(20), null)).facts())
                .isEqualTo(Map.of("missing", "reason"));
        assertThat(closed().refusal(new Reopen(REVIEW, text(20), null, null)).facts())
                .isEqualTo(Map.of("missing", "newEvidence"));
        assertThat(closed().code(new Reopen(REVIEW, text(20), text(20), null))).isEqualTo(RefusalCode.NOT_QUORATE);
    }

    @Test
    void thePartnersDiscontinueAndTheClocksNoLongerApply() {
        ReviewStory story = discontinued();

        assertThat(story.last(ReviewDiscontinued.class))
                .returns(DiscontinuationGround.NATIONAL_REVIEW, ReviewDiscontinued::ground)
                .returns(true, ReviewDiscontinued::decidedHere);
        assertThat(story.last(ReviewDiscontinued.class).recordedDecision()).isPresent();
        assertThat(story.clock(ClockKind.C6).cancelled()).isTrue();
        assertThat(story.clock(ClockKind.C5).cancelled()).isTrue();
        assertThat(story.clock(ClockKind.C11).cancelled()).isTrue();
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(ClockEvent.Reason.DISCONTINUED);
    }

    @Test
    void discontinuingHasAReasonAndADecision() {
        assertThat(inProgress().code(new Discontinue(REVIEW, null, null, partners(TOLD), false)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(inProgress()
                        .then(new Discontinue(REVIEW, null, text(20), partners(TOLD), false))
                        .last(ReviewDiscontinued.class)
                        .ground())
                .isEqualTo(DiscontinuationGround.OTHER);
        var lost = Said.present(partner("BCC"), partner("BCT"), partner("ICB"), partner("WMP"))
                .chairedBy(partner("BCT"))
                .on(TOLD)
                .vote(Choice.AGAINST, partner("BCC"), partner("BCT"), partner("ICB"))
                .vote(Choice.FOR, partner("WMP"))
                .request();
        assertThat(inProgress()
                        .then(new Discontinue(REVIEW, null, text(20), lost, false))
                        .last(ProposalLost.class))
                .isNotNull();
    }

    @Test
    void aCorrectionSaysWhyAndChangesSomethingKnown() {
        LocalDate from = LocalDate.of(2026, 4, 15);
        assertThat(inProgress().code(new CorrectHeldOn(REVIEW, null, from, from.minusDays(1), null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(inProgress().code(new CorrectHeldOn(REVIEW, null, from, from, text(20))))
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(inProgress().code(new CorrectHeldOn(REVIEW, null, from, LocalDate.of(2027, 1, 1), text(20))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(inProgress()
                        .then(new CorrectHeldOn(REVIEW, null, from, from.minusDays(1), text(20)))
                        .file()
                        .meetings())
                .containsExactly(from.minusDays(1));
        assertThat(drafted()
                        .then(new CorrectReceivedOn(
                                REVIEW, null, 1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 30), text(20)))
                        .file()
                        .report()
                        .drafts())
                .containsEntry(1, LocalDate.of(2026, 5, 30));
    }

    @Test
    void aCorrectedCopyMovesTheNotice() {
        ReviewStory story = copied().then(new CorrectSentOn(
                REVIEW, null, Recipient.SOS, LocalDate.of(2026, 8, 12), LocalDate.of(2026, 8, 14), text(20)));

        assertThat(story.last(SentOnCorrected.class).earliestPublicationOn()).isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(story.clock(ClockKind.C7).dueOn()).isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(story.code(publish())).isEqualTo(RefusalCode.PREPUBLICATION_NOTICE_TOO_SHORT);
    }

    @Test
    void aCorrectedPublicationMovesItsClocks() {
        ReviewStory story = published()
                .then(new CorrectPublishedOn(REVIEW, null, PUBLISHED_ON, LocalDate.of(2026, 8, 27), text(20)));

        assertThat(story.last(PublishedOnCorrected.class))
                .returns(false, PublishedOnCorrected::onTime)
                .returns(LocalDate.of(2029, 8, 27), PublishedOnCorrected::availableUntil);
        assertThat(story.clock(ClockKind.C6).stopOn()).isEqualTo(LocalDate.of(2026, 8, 27));
        assertThat(story.clock(ClockKind.C8).startOn()).isEqualTo(LocalDate.of(2026, 8, 27));
    }
}
