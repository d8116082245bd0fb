package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.AlternativeReviewType;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/** §15.5-20: the alternative review that was determined "starts by InitiateReview (SCSG)", who are asked to. */
class BeginAlternativeProcessTest {
    private static final UUID TASK = DerivedId.from(EVENT, "task/BEGIN_ALTERNATIVE_REVIEW");
    private static final RapidReviewId OTHER = RapidReviewId.of(new NotificationId(new UUID(0, 15)));
    private static final UUID PRACTICE_REVIEW = PracticeReviewId.of(REVIEW).value();

    private final Map<UUID, List<Event>> streams = new HashMap<>();
    private final CaseProcess process =
            new WhenAlternativeDeterminedThenAsk(stream -> streams.getOrDefault(stream, List.of()));

    @Test
    void theSubGroupIsAskedToBeginWhatIsDeterminedOrRevisedTo() {
        List<Instruction> asked = process.on(in(REVIEW.value(), determined(Outcome.ALTERNATIVE_LOCAL_REVIEW)));

        assertThat(asked)
                .containsExactly(new Instruction(
                        "rapid-review/case-file",
                        new RaiseTask(
                                REVIEW.value(),
                                TASK,
                                TaskKind.BEGIN_ALTERNATIVE_REVIEW,
                                "decision/" + DECISION.decisionId()),
                        Set.of()));
        assertThat(process.on(in(REVIEW.value(), revised(Outcome.ALTERNATIVE_LOCAL_REVIEW))))
                .isEqualTo(asked);
        assertThat(process.name()).isEqualTo("begin-alternative-review");
    }

    @Test
    void nobodyIsAskedWhereThereIsNothingToBegin() {
        assertThat(process.on(in(REVIEW.value(), determined(Outcome.LCSPR)))).isEmpty();
        assertThat(process.on(in(REVIEW.value(), revised(Outcome.NO_FURTHER_REVIEW))))
                .isEmpty();
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
    }

    /** What fails afterwards is determined again, when the review may be under way. */
    @Test
    void whatIsUnderWayNobodyIsAskedToBegin() {
        Event closed = new LcsprClosed(DECISION);

        assertThat(asksAfter(initiated(Set.of()))).isFalse();
        assertThat(asksAfter(lcspr(), new RapidReviewClosed(null))).isFalse();
        assertThat(asksAfter(initiated(Set.of()), closed)).isTrue();
        assertThat(asksAfter(initiated(Set.of()), closed, new LcsprReopened(REASON, REASON, false, DECISION, null)))
                .isFalse();
        assertThat(asksAfter(
                        initiated(Set.of()),
                        new ReviewDiscontinued(DiscontinuationGround.OTHER, REASON, DECISION, true)))
                .isTrue();
        assertThat(asksAfter(initiated(Set.of()), new MarkedDuplicate(CASE, REASON)))
                .isTrue();
        assertThat(asksAfter(initiated(Set.of()), new MarkedEnteredInError(REASON)))
                .isTrue();
    }

    private boolean asksAfter(Event... ofThePracticeReview) {
        streams.put(PRACTICE_REVIEW, List.of(ofThePracticeReview));
        return !process.on(in(REVIEW.value(), determined(Outcome.ALTERNATIVE_LOCAL_REVIEW)))
                .isEmpty();
    }

    /** Of its own case, and of the others it carries on. */
    @Test
    void onceAReviewHasBegunNobodyNeedBeginIt() {
        streams.put(
                REVIEW.value(),
                List.of(
                        raised(1, TaskKind.BEGIN_ALTERNATIVE_REVIEW),
                        raised(2, TaskKind.RECONSIDER_OUTCOME),
                        new TaskCompleted(new UUID(7, 1)),
                        raised(3, TaskKind.BEGIN_ALTERNATIVE_REVIEW)));
        streams.put(OTHER.value(), List.of(raised(4, TaskKind.BEGIN_ALTERNATIVE_REVIEW)));

        assertThat(process.on(in(PRACTICE_REVIEW, "PracticeReview", initiated(Set.of(REVIEW, OTHER)))))
                .containsExactlyInAnyOrder(seenTo(REVIEW, 3), seenTo(OTHER, 4));
        assertThat(process.on(in(PRACTICE_REVIEW, "PracticeReview", initiated(Set.of()))))
                .containsExactly(seenTo(REVIEW, 3));
        assertThat(process.on(in(PRACTICE_REVIEW, "PracticeReview", lcspr()))).containsExactly(seenTo(REVIEW, 3));
    }

    private static Instruction seenTo(RapidReviewId review, int task) {
        return new Instruction(
                "rapid-review/case-file",
                new CompleteTask(review.value(), new UUID(7, task)),
                Set.of(RefusalCode.INVALID_STATE));
    }

    private static TaskRaised raised(int task, TaskKind kind) {
        return new TaskRaised(new UUID(7, task), kind, List.of(), "about", null);
    }

    private static ReviewInitiated initiated(Set<RapidReviewId> reviews) {
        return new ReviewInitiated(ReviewType.THEMATIC, Set.of(CASE), reviews, null, DECISION, null);
    }

    private static LcsprInitiated lcspr() {
        return new LcsprInitiated(
                ReviewType.LCSPR, Set.of(CASE), Set.of(REVIEW), REVIEW, DAY, null, null, Set.of(), DECISION, true);
    }

    private static RapidReviewOutcomeDetermined determined(Outcome outcome) {
        return new RapidReviewOutcomeDetermined(outcome(outcome), DECISION, List.of(), false, List.of(), null);
    }

    private static RapidReviewOutcomeRevised revised(Outcome to) {
        return new RapidReviewOutcomeRevised(null, outcome(to), DECISION, List.of(), List.of(), null);
    }

    private static ReviewOutcome outcome(Outcome outcome) {
        return new ReviewOutcome(
                outcome,
                outcome == Outcome.ALTERNATIVE_LOCAL_REVIEW ? AlternativeReviewType.THEMATIC : null,
                false,
                Set.of());
    }
}
