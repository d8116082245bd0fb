package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.InventedReview;

/** What counts of a practice review (§11.5, 5 to 8 and 11), and what explains that it is late. */
class PracticeReviewFactsTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());

    @Test
    void oneThatIsDiscontinuedStaysCountedAsBegun() {
        Subject subject = fold(initiated()
                .practiceReview("2026-04-20T09:00:00Z", InventedReview.discontinued(decisionId(2)))
                .practiceReview("2026-05-20T09:00:00Z", InventedReview.thematic(decisionId(3))));

        assertThat(values(subject, Measure.PRACTICE_REVIEWS_INITIATED)).containsExactlyInAnyOrder("LCSPR", "THEMATIC");
        assertThat(values(subject, Measure.PRACTICE_REVIEWS_DISCONTINUED)).containsExactly("OUTCOME_REVISED");
        assertThat(values(subject, Measure.PRACTICE_REVIEW_STAGES)).containsExactly("INITIATED");
    }

    @Test
    void itCountsOnTheDayItWasReallyDecidedAndPublished() {
        var decision = Invented.decision(decisionId(3));
        Subject subject = fold(initiated()
                .practiceReview("2026-05-20T09:00:00Z", InventedReview.thematic(decisionId(3)))
                .practiceReview(
                        "2026-05-21T09:00:00Z",
                        new DecisionRecordCorrected(
                                decision.decisionId(), decision, on(decision, "2026-02-19"), Invented.TEXT))
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-24", null))
                .practiceReview(
                        "2026-08-25T09:00:00Z",
                        new PublishedOnCorrected(
                                Invented.day("2026-08-24"),
                                Invented.day("2026-08-21"),
                                true,
                                null,
                                Invented.TEXT,
                                null)));

        assertThat(days(subject, Measure.PRACTICE_REVIEWS_INITIATED))
                .containsExactlyInAnyOrder("2026-02-20", "2026-02-19");
        // the one that is held, and not the one that was decided on last by then
        assertThat(days(subject, Measure.OTHER_REVIEWS_PUBLISHED)).containsExactly("2026-08-21");
    }

    /** What the rapid review decided is its own to correct. */
    @Test
    void aCorrectionOfTheRapidReviewsRecordLeavesItWhereItIs() {
        var decision = Invented.decision(decisionId(1));
        Subject subject = fold(initiated()
                .review(
                        "2026-05-21T09:00:00Z",
                        new DecisionRecordCorrected(
                                decision.decisionId(), decision, on(decision, "2026-02-19"), Invented.TEXT)));

        assertThat(days(subject, Measure.PRACTICE_REVIEWS_INITIATED)).containsExactly("2026-02-20");
    }

    /** PM3: "with same decisionId and decidedOn"; it says so itself, once it follows. */
    @Test
    void itFollowsTheDayThatWasPutRightThere() {
        Subject subject = fold(initiated()
                .practiceReview(
                        "2026-05-21T09:00:00Z",
                        new ReviewStartRecalculated(
                                decisionId(1), Invented.day("2026-02-20"), Invented.day("2026-02-19"))));

        assertThat(days(subject, Measure.PRACTICE_REVIEWS_INITIATED)).containsExactly("2026-02-19");
    }

    /** §8.4 L11: an explained delay moves no date. */
    @Test
    void anExplainedDelayExplainsItsClock() {
        CaseLog late = initiated()
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.clock(ClockKind.C6, "2026-02-20", "2026-08-20"));
        assertThat(clock(fold(late)).explained()).isFalse();

        Subject subject =
                fold(late.practiceReview("2026-08-20T09:00:00Z", InventedReview.delayed(DelayReason.INQUEST)));
        assertThat(clock(subject).explained()).isTrue();
        assertThat(clock(subject).dueOn()).isEqualTo("2026-08-20");
        assertThat(values(subject, Measure.DELAYS_OF_PRACTICE_REVIEWS)).containsExactly("INQUEST");
    }

    /** §3.3 C6, §15.5-20: the delay of a review that no statute asks for says nothing of the LCSPR's clock. */
    @Test
    void theDelayOfAnotherReviewExplainsNothing() {
        CaseLog thematic = initiated()
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.clock(ClockKind.C6, "2026-02-20", "2026-08-20"))
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-24", null))
                .practiceReview("2026-09-01T09:00:00Z", InventedReview.thematic(decisionId(9)))
                .practiceReview("2026-09-20T09:00:00Z", InventedReview.delayed(DelayReason.INQUEST));

        assertThat(values(fold(thematic), Measure.DELAYS_OF_PRACTICE_REVIEWS)).containsExactly("INQUEST");
        assertThat(clock(fold(thematic)).explained()).isFalse();
    }

    @Test
    void itsThemesAndWhatIsPassedOnCountWithTheRapidReviews() {
        Subject subject = fold(initiated()
                .practiceReview("2026-06-10T09:00:00Z", InventedReview.assured(decisionId(4), "T1", "T5"))
                .practiceReview("2026-07-10T09:00:00Z", InventedReview.assured(decisionId(5), "T5"))
                .practiceReview(
                        "2026-08-25T09:00:00Z",
                        InventedReview.passedOn(DisseminationChannel.WEBINAR, "2026-08-25", 40)));

        assertThat(values(subject, Measure.THEMES)).containsExactlyInAnyOrder("T1", "T5");
        assertThat(subject.facts().current().values().stream()
                        .filter(SubjectDraft.of(Measure.DISSEMINATIONS))
                        .map(Fact::amount))
                .containsExactly(40);
    }

    @Test
    void onlyThePracticeReviewLeavesWhenItIsTheError() {
        Subject subject = fold(initiated()
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.clock(ClockKind.C6, "2026-02-20", "2026-08-20"))
                .practiceReview("2026-02-21T09:00:00Z", new MarkedEnteredInError(Invented.TEXT)));

        assertThat(values(subject, Measure.PRACTICE_REVIEWS_INITIATED)).isEmpty();
        assertThat(values(subject, Measure.PRACTICE_REVIEW_STAGES)).isEmpty();
        assertThat(subject.clocks().current()).isEmpty();
        assertThat(values(subject, Measure.REVIEWS_OPENED)).hasSize(1);
    }

    /** C7: what lasts longer than it must is not late. */
    @Test
    void aNoticeThatEndedBeforeItsDateIsCutShort() {
        CaseLog sent = initiated()
                .practiceReview("2026-08-12T09:00:00Z", InventedReview.clock(ClockKind.C7, "2026-08-12", "2026-08-21"));

        assertThat(clock(fold(sent)).isLate()).isFalse();
        assertThat(clock(fold(sent.practiceReview(
                                "2026-08-20T09:00:00Z",
                                InventedReview.stopped(ClockKind.C7, "2026-08-20", "2026-08-21"))))
                        .isLate())
                .isTrue();
    }

    private static CaseLog initiated() {
        return new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .practiceReview("2026-02-20T09:00:00Z", InventedReview.initiated(decisionId(1)));
    }

    private static DecisionRecord on(DecisionRecord decision, String day) {
        return Invented.decision(decision.decisionId(), day);
    }

    private static Subject fold(CaseLog log) {
        @Nullable Subject subject = null;
        for (RecordedEvent recorded : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, recorded, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }

    private static CountedClock clock(Subject subject) {
        return subject.clocks().current().values().iterator().next();
    }

    private static Stream<String> values(Subject subject, Measure measure) {
        return facts(subject, measure).map(Fact::value);
    }

    private static Stream<String> days(Subject subject, Measure measure) {
        return facts(subject, measure).map(fact -> fact.on().toString());
    }

    private static Stream<Fact> facts(Subject subject, Measure measure) {
        return subject.facts().current().values().stream().filter(SubjectDraft.of(measure));
    }
}
