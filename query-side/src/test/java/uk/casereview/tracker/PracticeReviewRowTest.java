package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.InventedReview;

/** Where a practice review stands, and who acts next (§§8.1, 11.2). */
class PracticeReviewRowTest {
    private static final Event[] TO_PUBLICATION = {
        InventedReview.initiated(decisionId(1)),
        InventedReview.clock(ClockKind.C6, "2026-02-20", "2026-08-20"),
        InventedReview.appointed("2026-03-05"),
        InventedReview.terms(decisionId(2)),
        InventedReview.met("2026-04-15"),
        InventedReview.draft(1, "2026-06-01"),
        InventedReview.assured(decisionId(3), "T1"),
        InventedReview.determined(decisionId(4)),
        InventedReview.ratified(decisionId(5), "2026-07-15"),
        InventedReview.goldGroup("2026-08-05", true),
        InventedReview.copies("2026-08-12"),
        InventedReview.published("2026-08-24", null)
    };

    @Test
    void itGoesThroughItsStages() {
        stands(1, PracticeReviewStage.INITIATED, Role.DSP);
        stands(3, PracticeReviewStage.COMMISSIONED, Role.CHAIR);
        stands(4, PracticeReviewStage.SCOPED, Role.LEAD_REVIEWER);
        stands(5, PracticeReviewStage.IN_PROGRESS, Role.LEAD_REVIEWER);
        stands(6, PracticeReviewStage.DRAFT_RECEIVED, Role.CHAIR);
        stands(7, PracticeReviewStage.QUALITY_ASSURED, Role.DSP);
        stands(8, PracticeReviewStage.DETERMINED, Role.EB_CHAIR);
        stands(9, PracticeReviewStage.RATIFIED, Role.BUSINESS_MANAGER);
        stands(10, PracticeReviewStage.PUBLICATION_PLANNED, Role.BUSINESS_MANAGER);
        stands(11, PracticeReviewStage.PRE_PUBLICATION_SENT, Role.BUSINESS_MANAGER);
        stands(12, PracticeReviewStage.PUBLISHED, Role.BUSINESS_MANAGER);
        assertThat(after(4).agencies()).contains(new AgencyCode("BCHC"));
    }

    /** §15.1-1: what comes late fills a gap; only a draft takes a review back. */
    @Test
    void whatComesLateFillsAGap() {
        assertThat(after(12, InventedReview.appointed("2026-03-06")).practiceReview())
                .isEqualTo(PracticeReviewStage.PUBLISHED);
        assertThat(after(9, InventedReview.goldGroup("2026-07-01", false)).practiceReview())
                .isEqualTo(PracticeReviewStage.RATIFIED);
        assertThat(after(6, InventedReview.returned(decisionId(6))).practiceReview())
                .isEqualTo(PracticeReviewStage.IN_PROGRESS);
        assertThat(after(11, InventedReview.draft(2, "2026-08-14")).practiceReview())
                .isEqualTo(PracticeReviewStage.DRAFT_RECEIVED);
    }

    /** L7, L9: nobody has had what is to be published, and the row says where that leaves the review. */
    @Test
    void withoutItsCopiesItIsWhereItWasBeforeThem() {
        Event another = InventedReview.mode(PublicationMode.IMPROVEMENTS_ONLY, decisionId(6));
        Event copies = InventedReview.copies("2026-08-25");

        assertThat(after(11, another).practiceReview()).isEqualTo(PracticeReviewStage.PUBLICATION_PLANNED);
        assertThat(after(11, another, copies).practiceReview()).isEqualTo(PracticeReviewStage.PRE_PUBLICATION_SENT);
        assertThat(after(11, another, copies, another).practiceReview())
                .as("the same mode again")
                .isEqualTo(PracticeReviewStage.PRE_PUBLICATION_SENT);
        assertThat(after(9, copies, another).practiceReview()).isEqualTo(PracticeReviewStage.RATIFIED);
        assertThat(after(9, InventedReview.goldGroup("2026-07-01", false), copies, another)
                        .practiceReview())
                .isEqualTo(PracticeReviewStage.RATIFIED);
        assertThat(after(10, InventedReview.goldGroup("2026-07-01", false), copies, another)
                        .practiceReview())
                .as("the last one after ratification opens publication")
                .isEqualTo(PracticeReviewStage.PUBLICATION_PLANNED);
        assertThat(after(12, another).practiceReview()).isEqualTo(PracticeReviewStage.PUBLISHED);
        assertThat(after(8, copies, another).practiceReview())
                .as("never ratified, it has no stage to go back to")
                .isEqualTo(PracticeReviewStage.PRE_PUBLICATION_SENT);
    }

    @Test
    void copiesOfWhatWasRatifiedAfterwardsAreNone() {
        Event copies = InventedReview.copies("2026-07-10");
        Event ratified = InventedReview.ratified(decisionId(5), "2026-07-15");

        assertThat(after(8, copies, ratified).practiceReview()).isEqualTo(PracticeReviewStage.RATIFIED);
        assertThat(after(11, ratified).practiceReview())
                .as("as it was (A-14)")
                .isEqualTo(PracticeReviewStage.PRE_PUBLICATION_SENT);
        assertThat(after(11, InventedReview.draft(2, "2026-08-14"), copies, ratified)
                        .practiceReview())
                .as("a new draft, and the board's again")
                .isEqualTo(PracticeReviewStage.PUBLICATION_PLANNED);
    }

    @Test
    void itEndsAndIsTakenUpAgain() {
        CaseSummary closed = after(12, InventedReview.closed(decisionId(7)));
        assertThat(closed.practiceReview()).isEqualTo(PracticeReviewStage.CLOSED);
        assertThat(closed.owner()).isEqualTo(Role.BUSINESS_MANAGER);
        assertThat(after(12, InventedReview.closed(decisionId(7)), InventedReview.reopened(decisionId(8), true))
                        .practiceReview())
                .isEqualTo(PracticeReviewStage.PUBLISHED);
        assertThat(after(9, InventedReview.closed(decisionId(7)), InventedReview.reopened(decisionId(8), false))
                        .practiceReview())
                .isEqualTo(PracticeReviewStage.RATIFIED);
        assertThat(after(5, InventedReview.discontinued(decisionId(7))).practiceReview())
                .isEqualTo(PracticeReviewStage.DISCONTINUED);
        assertThat(after(5, new MarkedEnteredInError(Invented.TEXT)).practiceReview())
                .isEqualTo(PracticeReviewStage.ENTERED_IN_ERROR);
        assertThat(after(5, new MarkedEnteredInError(Invented.TEXT)).rapidReview())
                .isEqualTo(RapidReviewStage.SUBMITTED);
    }

    /** Kept back and closed it is awaited no longer; taken up again it goes on from the board's decision. */
    @Test
    void whatIsKeptBackIsOverdueNoLongerOnceItIsClosed() {
        CaseSummary closed = after(9, InventedReview.closed(decisionId(7)), notAwaited());
        CaseSummary again = after(
                9,
                InventedReview.closed(decisionId(7)),
                notAwaited(),
                awaited(2),
                InventedReview.reopened(decisionId(8), false));

        assertThat(running(after(9))).isEqualTo(1);
        assertThat(running(closed)).isZero();
        assertThat(running(again)).isEqualTo(1);
        assertThat(again.practiceReview()).isEqualTo(PracticeReviewStage.RATIFIED);
    }

    /** The C6 of a statutory review that was published is none of the review that comes after it. */
    @Test
    void whatFollowsAStatutoryReviewIsTakenUpAsWhatItIs() {
        CaseSummary again = after(
                12,
                InventedReview.stopped(ClockKind.C6, "2026-08-24", "2026-08-20"),
                InventedReview.thematic(decisionId(7)),
                InventedReview.assured(decisionId(8)),
                InventedReview.closed(decisionId(9)),
                InventedReview.reopened(decisionId(10), false));

        assertThat(again.practiceReview()).isEqualTo(PracticeReviewStage.QUALITY_ASSURED);
    }

    private static ClockStarted awaited(int number) {
        ClockId id = ClockId.of(CaseLog.PRACTICE_REVIEW, ClockKind.C6.toString(), number);
        return new ClockStarted(
                id, ClockKind.C6, Invented.day("2026-02-20"), Invented.day("2026-08-20"), "policy-1", "calendar-1");
    }

    private static ClockCancelled notAwaited() {
        return new ClockCancelled(awaited(1).clockId(), ClockKind.C6, ClockEvent.Reason.REVIEW_CLOSED);
    }

    private static long running(CaseSummary summary) {
        return summary.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.C6 && clock.running())
                .count();
    }

    /** What is shown is the practice review; the end of the rapid review before it makes it no younger. */
    @Test
    void itStandsSinceItsOwnLastStep() {
        CaseSummary begun = after(1);
        CaseLog log = new CaseLog()
                .review("2026-03-12T09:00:00Z", new RapidReviewClosed(null))
                .notification("2026-03-13T09:00:00Z", new NotificationClosed());
        CaseSummary since = begun;
        for (RecordedEvent recorded : log.events()) {
            since = SummaryFold.evolve(since, recorded);
        }

        assertThat(since.rapidReview()).isEqualTo(RapidReviewStage.CLOSED);
        assertThat(since.enteredStageOn()).isEqualTo(begun.enteredStageOn()).isEqualTo(Invented.day("2026-02-20"));
    }

    /** §8.1: "overlay flag DELAYED". */
    @Test
    void anExplainedDelayStandsBesideTheStageUntilAnotherReviewBegins() {
        CaseSummary delayed = after(5, InventedReview.delayed(DelayReason.INQUEST));
        assertThat(Objects.requireNonNull(delayed.delay()).reason()).isEqualTo("INQUEST");
        assertThat(after(
                                5,
                                InventedReview.delayed(DelayReason.INQUEST),
                                InventedReview.discontinued(decisionId(7)),
                                InventedReview.thematic(decisionId(8)))
                        .delay())
                .isNull();
    }

    private static void stands(int events, PracticeReviewStage stage, Role owner) {
        assertThat(after(events).practiceReview()).isEqualTo(stage);
        assertThat(after(events).owner()).isEqualTo(owner);
    }

    private static CaseSummary after(int events, Event... more) {
        CaseLog log = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T08:00:00Z", Invented.submitted("2026-02-20"));
        for (int i = 0; i < events; i++) {
            log.practiceReview("2026-02-20T09:00:00Z", TO_PUBLICATION[i]);
        }
        for (Event event : more) {
            log.practiceReview("2026-08-25T09:00:00Z", event);
        }
        @Nullable CaseSummary summary = null;
        for (RecordedEvent recorded : log.events()) {
            summary = SummaryFold.evolve(summary, recorded);
        }
        return Objects.requireNonNull(summary);
    }
}
