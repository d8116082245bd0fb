package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.actionplan.PlannedAction.Progress;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** §10.3 with its worked checks. */
class RagPolicyTest {
    static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final AgencyCode BCT = new AgencyCode("BCT");
    private static final SealedText TEXT = new SealedText(new UUID(0, 1), "sealed", 20);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    @Tag("scenario-54")
    void anOpenActionIsAmberOnItsDueDateAndRedOnTheNext() {
        PlannedAction open = action(ActionStage.AGREED, DUE, null, List.of());

        assertThat(RagPolicy.of(open, DUE)).contains(Rag.AMBER);
        assertThat(RagPolicy.of(open, DUE.plusDays(1))).contains(Rag.RED);
    }

    @Test
    void slippageThatIsSaidOrForeseenIsRed() {
        assertThat(RagPolicy.of(action(ActionStage.IN_PROGRESS, DUE, null, List.of(progress(true, null))), DAY))
                .contains(Rag.RED);
        assertThat(RagPolicy.of(
                        action(ActionStage.IN_PROGRESS, DUE, null, List.of(progress(false, DUE.plusDays(1)))), DAY))
                .contains(Rag.RED);
        assertThat(RagPolicy.of(action(ActionStage.IN_PROGRESS, DUE, null, List.of(progress(false, DUE))), DAY))
                .contains(Rag.AMBER);
        assertThat(RagPolicy.of(action(ActionStage.PROPOSED, null, null, List.of(progress(false, DUE))), DAY))
                .contains(Rag.AMBER);
    }

    @Test
    void whatIsCompletedByThenIsGreen() {
        assertThat(RagPolicy.of(action(ActionStage.COMPLETED, DUE, DAY, List.of(progress(true, null))), DAY))
                .contains(Rag.GREEN);
        assertThat(RagPolicy.of(action(ActionStage.VERIFIED, DUE, DAY, List.of()), DUE.plusYears(1)))
                .contains(Rag.GREEN);
        assertThat(RagPolicy.of(action(ActionStage.COMPLETED, DUE, DAY, List.of()), DAY.minusDays(1)))
                .contains(Rag.AMBER);
    }

    /** "completedOn<=asOf": a day that nobody knows is none. */
    @Test
    void whatIsDoneOnNoKnownDayIsNotGreen() {
        assertThat(RagPolicy.of(action(ActionStage.COMPLETED, DUE, null, List.of()), DAY))
                .contains(Rag.AMBER);
    }

    @Test
    void whatWasGivenUpIsOutOfTheCount() {
        assertThat(RagPolicy.of(action(ActionStage.CANCELLED, DUE, null, List.of()), DAY))
                .isEmpty();
        assertThat(RagPolicy.of(action(ActionStage.SUPERSEDED, DUE, null, List.of()), DAY))
                .isEmpty();
    }

    /** "17 of 21 → 81 % (S1); 20 of 30 → 67 % (S2 Appendix 3)". */
    @Test
    @Tag("scenario-57")
    void thePlanHasTheWorstColourAndAShareOfGreen() {
        assertThat(RagPolicy.completionPct(done(17, 4), DAY)).isEqualTo(81);
        assertThat(RagPolicy.ofPlan(done(17, 4), DAY)).isEqualTo(Rag.AMBER);
        assertThat(RagPolicy.completionPct(done(20, 10), DAY)).isEqualTo(67);
        assertThat(RagPolicy.ofPlan(done(17, 4), DUE.plusDays(1))).isEqualTo(Rag.RED);
        assertThat(RagPolicy.ofPlan(done(3, 0), DAY)).isEqualTo(Rag.GREEN);
        assertThat(RagPolicy.ofPlan(List.of(), DAY)).isEqualTo(Rag.NOT_STARTED);
        assertThat(RagPolicy.completionPct(List.of(), DAY)).isNull();
        assertThat(RagPolicy.completionPct(done(1, 7), DAY)).isEqualTo(13);
    }

    static List<PlannedAction> done(int green, int amber) {
        return Stream.concat(
                        IntStream.range(0, green).mapToObj(_ -> action(ActionStage.COMPLETED, DUE, DAY, List.of())),
                        IntStream.range(0, amber).mapToObj(_ -> action(ActionStage.AGREED, DUE, null, List.of())))
                .toList();
    }

    static Progress progress(boolean slippage, @Nullable LocalDate forecastOn) {
        return new Progress(DAY, TEXT, slippage, forecastOn);
    }

    static PlannedAction action(
            ActionStage stage, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, List<Progress> progress) {
        return new PlannedAction(
                new ActionId(new UUID(0, 2)),
                new RecommendationId(new UUID(0, 3)),
                stage,
                new ActionTerms(TEXT, BCT, null, TEXT, Set.of(), dueOn, TEXT, TEXT),
                DAY,
                dueOn,
                0,
                progress.isEmpty() ? Map.of() : Map.of(BCT, progress.getFirst()),
                completedOn == null
                        ? null
                        : new Completion(completedOn, List.of("DOC-1"), new UserId(new UUID(0, 4)), null, null, null),
                null);
    }
}
