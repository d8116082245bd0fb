package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.day;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.JointProcess;
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
        new PublishedOnCorrected(day("2026-08-24"), day("2026-08-21"), true, day("2029-08-21"), Invented.TEXT),
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
                                day("2026-08-21"),
                                day("2029-08-21"),
                                day("2029-08-21")),
                        new EarlierReview(
                                ReviewType.LCSPR,
                                decisionId(4),
                                Invented.decision(decisionId(4)).decidedOn(),
                                PracticeReviewStage.DISCONTINUED,
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
