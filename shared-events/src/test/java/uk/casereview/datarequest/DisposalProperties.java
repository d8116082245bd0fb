package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.casereview.datarequest.Disposal.Ending;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RecordClass;

class DisposalProperties {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** "at least until". */
    @Property
    void nothingIsDueBeforeAnyOfItsTimesHasEnded(
            @ForAll("days") LocalDate closedOn,
            @ForAll("days") LocalDate bornBy,
            @ForAll("rules") List<RetentionRule> rules) {
        Disposal disposal = Disposal.of(rules, closedOn, bornBy).orElseThrow();

        assertThat(disposal.endings()).hasSize(2).allSatisfy(ending -> {
            assertThat(disposal.dueOn()).isAfterOrEqualTo(ending.endsOn());
            assertThat(ending.endsOn()).isAfterOrEqualTo(closedOn.plusYears(ending.years()));
            if (ending.untilYoungestIs() != null) {
                assertThat(ending.endsOn()).isAfterOrEqualTo(bornBy.plusYears(ending.untilYoungestIs()));
            }
        });
        assertThat(disposal.endings()).extracting(Ending::endsOn).contains(disposal.dueOn());
    }

    @Property
    void whoeverClosesLaterOrIsYoungerIsKeptNoShorter(
            @ForAll("days") LocalDate closedOn,
            @ForAll("days") LocalDate bornBy,
            @ForAll @IntRange(max = 4_000) int days,
            @ForAll("rules") List<RetentionRule> rules) {
        LocalDate due = Disposal.of(rules, closedOn, bornBy).orElseThrow().dueOn();

        assertThat(Disposal.of(rules, closedOn.plusDays(days), bornBy)
                        .orElseThrow()
                        .dueOn())
                .isAfterOrEqualTo(due);
        assertThat(Disposal.of(rules, closedOn, bornBy.plusDays(days))
                        .orElseThrow()
                        .dueOn())
                .isAfterOrEqualTo(due);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<RetentionRule>> rules() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 100);
        Arbitrary<Integer> age = Arbitraries.integers().between(1, 80).injectNull(0.3);
        return Combinators.combine(years, age, years, age)
                .as((recordYears, recordAge, auditYears, auditAge) -> List.of(
                        new RetentionRule(
                                RecordClass.REVIEW_RECORD.name(), recordYears, "CASE_CLOSED", Set.of(), recordAge),
                        new RetentionRule(
                                RecordClass.DECISION_AUDIT.name(), auditYears, "CASE_CLOSED", Set.of(), auditAge)));
    }
}
