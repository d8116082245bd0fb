package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.Command;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.WebAddress;

/** Days of a practice review that lie before what they follow from. */
class PracticeReviewDaysTest {
    static final String START = "the decision to hold the review";
    static final String ASSURANCE = "the acceptance of the draft";
    static final String DETERMINATION = "the determination of the report";
    static final String RATIFICATION = "the ratification of the report";
    static final String COPIES = "the sending of the copies";
    static final String PUBLICATION = "the publication";
    private static final LocalDate EARLY = DECIDED_ON.minusDays(1);

    @Test
    void nobodyIsAppointedOrToldBeforeTheDecision() {
        AppointReviewer early = new AppointReviewer(
                REVIEW, REVIEWER, text(12), null, true, List.of(), text(30), null, EARLY, false, null, List.of());
        tooEarly(initiated(), early, "the appointment of the reviewer", START);
        NotifyReviewDecision told = new NotifyReviewDecision(
                REVIEW, Map.of(Recipient.PANEL, EARLY, Recipient.OFSTED, DECIDED_ON.plusDays(1)));
        tooEarly(initiated(), told, "the telling of the review", START);
        initiated().then(new NotifyReviewDecision(REVIEW, on(DECIDED_ON, Recipient.PANEL)));
    }

    @Test
    void aReviewerGoesAfterTheyCame() {
        RemoveReviewer early = new RemoveReviewer(REVIEW, REVIEWER, LocalDate.of(2026, 3, 4), text(30), List.of());
        tooEarly(commissioned(), early, "the removal of the reviewer", "the appointment of the reviewer");
        commissioned().then(new RemoveReviewer(REVIEW, REVIEWER, LocalDate.of(2026, 3, 5), text(30), List.of()));
    }

    @Test
    void theSubGroupDecidesNothingOfAReviewThatIsNotToBeHeld() {
        AgreeTermsOfReference good = agree("WMP");
        AgreeTermsOfReference terms = new AgreeTermsOfReference(
                REVIEW, LONG_AGO, EARLY, good.klo(), null, good.agencies(), null, subGroup(EARLY), false, null);
        ReviseTermsOfReference revised = new ReviseTermsOfReference(
                REVIEW, LONG_AGO, EARLY, good.klo(), null, good.agencies(), null, subGroup(EARLY), false, null);
        tooEarly(commissioned(), terms, "the terms of reference", START);
        tooEarly(scoped(), revised, "the revision of the terms", START);
        Discontinue end = new Discontinue(REVIEW, DiscontinuationGround.MERGED, text(30), partners(EARLY), false);
        tooEarly(inProgress(), end, "the end of the review", START);
    }

    @Test
    void nothingIsDoneInAReviewBeforeItIsToBeHeld() {
        RecordReviewMeeting meeting = new RecordReviewMeeting(
                REVIEW, EARLY, ReviewMeetingType.REVIEW_TEAM, agencies("WMP"), null, false, null);
        RecordFamilyContact visit = new RecordFamilyContact(
                REVIEW, EARLY, FamilyRole.PARENT, ContactMethod.VISIT, ContactOutcome.ENGAGED, null, null, false, null);
        tooEarly(scoped(), meeting, "the meeting", START);
        tooEarly(scoped(), visit, "the contact with the family", START);
        tooEarly(scoped(), new RequestProgress(REVIEW, EARLY, text(20), null), "the question about progress", START);
        tooEarly(scoped(), new RecordProgress(REVIEW, EARLY, true, true, null), "the look at progress", START);
        tooEarly(scoped(), delay(EARLY, DECIDED_ON), "the telling of the Panel", START);
        tooEarly(scoped(), delay(DECIDED_ON, EARLY), "the telling of the Secretary of State", START);
        scoped().then(delay(DECIDED_ON, DECIDED_ON));
        RecordDissemination taught = new RecordDissemination(REVIEW, DisseminationChannel.WEBINAR, EARLY, 3);
        tooEarly(scoped(), taught, "the passing on of learning", START);
    }

    @Test
    void aDraftIsLookedAtOnceItIsHere() {
        LocalDate before = LocalDate.of(2026, 5, 31);
        tooEarly(scoped(), new SubmitDraft(REVIEW, null, "DOC-1", EARLY, false, null), "draft 1", START);
        tooEarly(
                drafted(),
                new ReturnDraft(REVIEW, Map.of(), text(30), subGroup(before)),
                "the return of the draft",
                "draft 1");
        tooEarly(
                drafted(),
                new AcceptDraft(REVIEW, checked(), Set.of(), subGroup(before), true, text(30)),
                ASSURANCE,
                "draft 1");
    }

    /** OQ-22 is a rule, which may have been broken in fact; then that is irregular. */
    @Test
    void theBoardRatifiesAfterThePartnersDeterminedUnlessItDidNot() {
        LocalDate before = LocalDate.of(2026, 6, 19);
        tooEarly(determined(), new RatifyReport(REVIEW, 1, board(before), false, null), RATIFICATION, DETERMINATION);
        assertThat(determined()
                        .then(new RatifyReport(REVIEW, 1, board(before), true, text(30)))
                        .last(ReportRatified.class)
                        .irregularities())
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(determined().code(new RatifyReport(REVIEW, 1, board(EARLY), true, text(30))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void thePartnersDetermineAfterTheSubGroupAcceptedUnlessTheyDidNot() {
        DetermineReport early = new DetermineReport(
                REVIEW, Said.present().on(LocalDate.of(2026, 6, 9)).request(), true, text(30));
        assertThat(assured()
                        .then(early)
                        .last(ReportEvent.ReportDetermined.class)
                        .irregularities())
                .containsExactly(RefusalCode.DSP_DETERMINATION_INCOMPLETE, RefusalCode.DATE_OUT_OF_ORDER);
        DetermineReport never =
                new DetermineReport(REVIEW, Said.present().on(EARLY).request(), true, text(30));
        tooEarly(inProgress(), never, DETERMINATION, START);
        RecordDspPosition position =
                new RecordDspPosition(REVIEW, agency("WMP"), ReportOutcome.ACCEPTED, EARLY, null, null, true, text(30));
        tooEarly(inProgress(), position, "the position", START);
    }

    @Test
    void aWordingIsMendedAfterTheReportWasRatified() {
        LocalDate before = LocalDate.of(2026, 7, 14);
        tooEarly(
                ratified(),
                new RecordEditorialCorrection(REVIEW, "DOC-2", text(20), ICB_DOCTOR, before),
                "the mending of the wording",
                RATIFICATION);
    }

    @Test
    void nothingBecomesPublicBeforeTheReviewIsToBeHeld() {
        DecidePublicationMode mode =
                new DecidePublicationMode(REVIEW, PublicationMode.FULL, null, null, null, partners(EARLY), false, null);
        DecidePublicationMode told = new DecidePublicationMode(
                REVIEW, PublicationMode.FULL, null, EARLY, null, partners(DECIDED_ON), false, null);
        tooEarly(scoped(), mode, "the decision on publication", START);
        tooEarly(scoped(), told, "the telling of the Panel", START);
        tooEarly(scoped(), gold(EARLY, Set.of(), null), "the meeting of the Gold Group", START);
        SendPrePublicationCopies copies = new SendPrePublicationCopies(
                REVIEW, on(EARLY, Recipient.PANEL, Recipient.SOS, Recipient.OFSTED), true, text(20));
        tooEarly(scoped(), copies, COPIES, START);
        tooEarly(
                scoped(),
                new Publish(REVIEW, EARLY, new WebAddress("https://example.org"), true, text(20)),
                PUBLICATION,
                START);
    }

    @Test
    void whatIsPublicIsReplacedTakenOffAndClosedAfterwards() {
        LocalDate before = PUBLISHED_ON.minusDays(1);
        tooEarly(
                published(),
                new WithdrawFromWebsite(REVIEW, before, true, text(20)),
                "the end on the website",
                PUBLICATION);
        tooEarly(
                published(),
                new RepublishCorrected(REVIEW, before, new WebAddress("https://example.org/2"), "DOC-2", text(20)),
                "the corrected publication",
                PUBLICATION);
        tooEarly(
                published().then(passOnEverywhere()),
                new CloseLcspr(REVIEW, subGroup(before), false, null),
                "the closing of the review",
                PUBLICATION);
        tooEarly(
                closed(),
                new Reopen(REVIEW, text(30), text(30), subGroup(before)),
                "the reopening of the review",
                PUBLICATION);
        published().then(new UrgentTakedown(REVIEW, TakedownGround.COURT_ORDER, before, null));
    }

    /** G7: whoever comes too early or too late is told when it would have been in time. */
    @Test
    void whoComesAtTheWrongStageIsToldTheRightOnes() {
        assertThat(closed().refusal(meet()).facts()).containsEntry("stage", "CLOSED");
        assertThat(ratified().refusal(sendBack()).facts())
                .containsEntry("possibleAt", List.of("DRAFT_RECEIVED", "QUALITY_ASSURED", "DETERMINED"));
        assertThat(struckOut().refusal(draft(null)).facts()).containsEntry("stage", "STRUCK_OUT");
    }

    static void tooEarly(ReviewStory story, Command command, String fact, String follows) {
        assertThat(story.refusal(command)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(refusal.facts()).containsEntry("fact", fact).containsEntry("follows", follows);
        });
    }
}
