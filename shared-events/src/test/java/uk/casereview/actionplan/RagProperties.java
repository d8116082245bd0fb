package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.actionplan.PlannedAction.Progress;

/** §10.3 held against a second, slower reading of it. */
class RagProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<PlannedAction> actions() {
        return Combinators.combine(
                        Arbitraries.of(ActionStage.class),
                        days().injectNull(0.2),
                        days().injectNull(0.2),
                        days().injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((stage, due, completed, forecast, slippage) -> RagPolicyTest.action(
                        stage,
                        due,
                        stage.done() ? Optional.ofNullable(completed).orElse(FIRST) : null,
                        List.of(new Progress(
                                FIRST, RagPolicyTest.progress(false, null).note(), slippage, forecast))));
    }

    @Provide
    Arbitrary<List<PlannedAction>> plans() {
        return actions().list().ofMaxSize(40);
    }

    @Property
    void everyActionThatCountsHasOneOfThreeColours(
            @ForAll("actions") PlannedAction action, @ForAll("days") LocalDate asOf) {
        assertThat(RagPolicy.of(action, asOf).isEmpty())
                .isEqualTo(action.stage().excluded());
        assertThat(RagPolicy.of(action, asOf)).isNotEqualTo(Optional.of(Rag.NOT_STARTED));
    }

    /** Time alone turns amber into red, and green stays green. */
    @Property
    void anActionNeverGetsBetterByWaiting(
            @ForAll("actions") PlannedAction action, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        Optional<Rag> before = RagPolicy.of(action, earlier);
        Optional<Rag> after = RagPolicy.of(action, later);

        if (before.equals(Optional.of(Rag.GREEN))) {
            assertThat(after).contains(Rag.GREEN);
        } else if (before.equals(Optional.of(Rag.RED))) {
            assertThat(after).isNotEqualTo(Optional.of(Rag.AMBER));
        }
    }

    @Property
    void thePlanIsWhatTheFormulaSays(@ForAll("plans") List<PlannedAction> plan, @ForAll("days") LocalDate asOf) {
        List<Rag> colours = plan.stream()
                .flatMap(action -> RagPolicy.of(action, asOf).stream())
                .toList();
        Rag expected = colours.contains(Rag.RED)
                ? Rag.RED
                : colours.contains(Rag.AMBER) ? Rag.AMBER : colours.isEmpty() ? Rag.NOT_STARTED : Rag.GREEN;

        assertThat(RagPolicy.ofPlan(plan, asOf)).isEqualTo(expected);
    }

    @Property
    void theShareIsRoundedHalfUp(@ForAll("plans") List<PlannedAction> plan, @ForAll("days") LocalDate asOf) {
        List<Rag> colours = plan.stream()
                .flatMap(action -> RagPolicy.of(action, asOf).stream())
                .toList();
        long green = colours.stream().filter(Rag.GREEN::equals).count();

        assertThat(RagPolicy.completionPct(plan, asOf))
                .isEqualTo(
                        colours.isEmpty()
                                ? null
                                : BigDecimal.valueOf(100 * green)
                                        .divide(BigDecimal.valueOf(colours.size()), 0, RoundingMode.HALF_UP)
                                        .intValue());
    }
}
