package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.day;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.ReportTakenDown;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.practicereview.TakedownGround;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.tracker.PracticeReviewStage;

/** A case may have one practice review after the other: the last is shown, and what the others came to. */
class EarlierReviewsTest {
    private static final Event[] FIRST = {
        InventedReview.initiated(decisionId(1)),
        new ReviewStartRecalculated(decisionId(1), day("2026-02-20"), day("2026-02-19")),
        InventedReview.draft(1, "2026-06-01"),
        InventedReview.ratified(decisionId(2), "2026-07-15"),
        InventedReview.published("2026-08-24", null),
        new PublishedOnCorrected(day("2026-08-24"), day("2026-08-21"), true, day("2029-08-21"), Invented.TEXT, null),
        InventedReview.closed(decisionId(3))
    };

    @Test
    void oneReviewHasNoneBeforeIt() {
        assertThat(details(FIRST).earlier()).isEmpty();
        assertThat(details(FIRST).publishedOn()).isEqualTo("2026-08-21");
        assertThat(EarlierReviews.oneByOne(new Facts(List.of(archived("2026-09-30")))))
                .isEmpty();
    }

    @Test
    void whatWentBeforeIsToldShortly() {
        PracticeReviewDetails second = after(
                FIRST,
                InventedReview.initiated(decisionId(4)),
                archived("2029-08-21"),
                InventedReview.discontinued(decisionId(5)),
                InventedReview.thematic(decisionId(6)));

        assertThat(second.reviewType()).isEqualTo(ReviewType.THEMATIC);
        assertThat(second.published()).isNull();
        assertThat(second.archived()).isNull();
        assertThat(second.drafts()).isEmpty();
        assertThat(second.earlier())
                .containsExactly(
                        new EarlierReview(
                                ReviewType.LCSPR,
                                decisionId(1),
                                day("2026-02-19"),
                                PracticeReviewStage.CLOSED,
                                false,
                                day("2026-08-21"),
                                day("2029-08-21"),
                                day("2029-08-21"),
                                null),
                        new EarlierReview(
                                ReviewType.LCSPR,
                                decisionId(4),
                                Invented.decision(decisionId(4)).decidedOn(),
                                PracticeReviewStage.DISCONTINUED,
                                false,
                                null,
                                null,
                                null,
                                null));
    }

    /** What comes off the website after the second report is public is that one. */
    @Test
    void aSecondReportIsTakenOffByItself() {
        PracticeReviewDetails third = details(
                InventedReview.initiated(decisionId(1)),
                InventedReview.published("2026-08-24", null),
                InventedReview.thematic(decisionId(2)),
                InventedReview.published("2026-09-24", null),
                archived("2026-09-30"),
                InventedReview.thematic(decisionId(3)));

        assertThat(third.earlier()).extracting(EarlierReview::archivedOn).containsExactly(null, day("2026-09-30"));
        assertThat(third.earlier()).extracting(EarlierReview::stage).containsOnly(PracticeReviewStage.PUBLISHED);
    }

    @Test
    void whatIsSaidOfAnEarlierReviewLaterIsSaidOfThat() {
        var first = new PublishedOnCorrected(
                day("2026-08-21"), day("2026-08-20"), true, day("2029-08-20"), Invented.TEXT, decisionId(1));
        var started = new ReviewStartRecalculated(decisionId(1), day("2026-02-19"), day("2026-02-18"));
        PracticeReviewDetails second = after(
                FIRST,
                InventedReview.initiated(decisionId(4)),
                first,
                started,
                new ReportTakenDown(TakedownGround.ERROR, day("2026-10-01"), null));

        assertThat(second.publishedOn()).isNull();
        assertThat(second.earlier())
                .singleElement()
                .returns(day("2026-08-20"), EarlierReview::publishedOn)
                .returns(day("2029-08-20"), EarlierReview::availableUntil)
                .returns(day("2026-02-18"), EarlierReview::decidedOn)
                .returns(day("2026-10-01"), EarlierReview::takenDownOn);
        assertThat(after(
                                FIRST,
                                InventedReview.initiated(decisionId(4)),
                                new ReportTakenDown(TakedownGround.ERROR, day("2026-10-01"), null),
                                new ReportRepublished(day("2026-10-02"), "https://example.org/2", "D", Invented.TEXT))
                        .earlier())
                .extracting(EarlierReview::takenDownOn)
                .containsOnlyNulls();
    }

    /** §15.1-3: of a review that another has followed; the notice of its copies (C7) is not that of the next. */
    @Test
    void aCopyOfAnEarlierReviewIsNoneOfTheNext() {
        PracticeReviewDetails second = after(
                FIRST,
                InventedReview.initiated(decisionId(4)),
                InventedReview.ratified(decisionId(5), "2026-11-02"),
                InventedReview.copies("2026-11-03"),
                new SentOnCorrected(
                        Recipient.PANEL,
                        day("2026-08-12"),
                        day("2026-08-13"),
                        day("2026-08-24"),
                        Invented.TEXT,
                        decisionId(1)),
                InventedReview.notice("2026-08-13", "2026-08-24", "2026-08-21"));

        assertThat(second.copies()).containsEntry(Recipient.PANEL, day("2026-11-03"));
        assertThat(second.earliestPublicationOn()).isEqualTo("2026-11-12");
        assertThat(after(
                                FIRST,
                                InventedReview.initiated(decisionId(4)),
                                InventedReview.copies("2026-11-03"),
                                InventedReview.notice("2026-11-03", "2026-11-13", "2026-11-12"))
                        .earliestPublicationOn())
                .as("a holiday was proclaimed")
                .isEqualTo("2026-11-13");
        assertThat(after(
                                FIRST,
                                InventedReview.initiated(decisionId(4)),
                                InventedReview.notice("2026-08-13", "2026-08-24", "2026-08-21"))
                        .earliestPublicationOn())
                .isNull();
    }

    /** Once another review has followed, a correction is of the copies of the one it names. */
    @Test
    void aCopyOfAnEarlierReviewIsOfAnotherDayByItsNameOnly() {
        assertThat(copiesOn(decisionId(1))).isFalse();
        assertThat(copiesOn(null)).isTrue();
    }

    /** Whether they were all sent on 20 February, as a correction of that review has it. */
    private static boolean copiesOn(@Nullable DecisionId review) {
        String known = "2026-12-01T09:00:00Z";
        return new CaseLog()
                        .practiceReview(known, InventedReview.copies("2026-02-20"))
                        .practiceReview(known, InventedReview.initiated(decisionId(2)))
                        .practiceReview(
                                known,
                                new SentOnCorrected(
                                        Recipient.PANEL,
                                        day("2026-02-20"),
                                        day("2026-02-23"),
                                        day("2026-03-04"),
                                        Invented.TEXT,
                                        review))
                        .history()
                        .trueOn(day("2026-02-20"))
                        .events()
                        .stream()
                        .anyMatch(recorded -> recorded.event() instanceof PrePublicationCopiesSent);
    }

    @Test
    void itSaysThatAReviewNeverWasOrWasTakenUpAgain() {
        PracticeReviewDetails third = details(
                InventedReview.initiated(decisionId(1)),
                new MarkedEnteredInError(Invented.TEXT),
                InventedReview.initiated(decisionId(2)),
                new MarkedDuplicate(CaseLog.REF, Invented.TEXT),
                InventedReview.initiated(decisionId(3)),
                InventedReview.published("2026-08-24", null),
                InventedReview.closed(decisionId(4)),
                InventedReview.reopened(decisionId(5), true),
                InventedReview.thematic(decisionId(6)));

        assertThat(third.earlier())
                .extracting(EarlierReview::stage)
                .containsExactly(
                        PracticeReviewStage.ENTERED_IN_ERROR,
                        PracticeReviewStage.DUPLICATE,
                        PracticeReviewStage.PUBLISHED);
        assertThat(third.earlier()).extracting(EarlierReview::takenUpAgain).containsExactly(false, false, true);
    }

    @Test
    void whomItIsHeldWithIsWhatWasDeterminedLast() {
        var joint = new DeterminationTakenOver(
                null, ReviewType.JOINT, Set.of(JointProcess.SAR), decisionId(7), day("2026-04-16"));
        PracticeReviewDetails held = details(InventedReview.initiated(decisionId(1)), joint);

        assertThat(held.reviewType()).isEqualTo(ReviewType.JOINT);
        assertThat(held.takenOver()).containsExactly(joint);
        assertThat(Objects.requireNonNull(held.initiated())).isInstanceOf(LcsprInitiated.class);
        assertThat(joint.effectiveOn(day("2026-05-01"))).isEqualTo("2026-04-16");
    }

    private static ReportArchived archived(String on) {
        return new ReportArchived(day(on), List.of(), null);
    }

    private static PracticeReviewDetails after(Event[] first, Event... more) {
        Event[] all = new Event[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return details(all);
    }

    private static PracticeReviewDetails details(Event... events) {
        return Objects.requireNonNull(
                PracticeReviewFold.of(new Facts(List.of(events)), CaseLog.CASE, PracticeReviewStage.INITIATED));
    }
}
