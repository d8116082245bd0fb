package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.CaseFacet;

/**
 * By what the tracker finds a case (§11.2), all of it in one narrow row: any filters together cost no more than one.
 *
 * @param year the reporting year of the incident (§11.5)
 * @param facets what is so whatever the day, in order
 * @param running due dates of the clocks that run, in order, each once
 * @param redAfter on the day after it the first of the plans turns red that are on schedule; null where none is
 * @param amberUpTo the last day on which one of them is amber
 */
record CaseFacets(
        int year,
        List<String> facets,
        List<Due> running,
        @Nullable LocalDate redAfter,
        @Nullable LocalDate amberUpTo,
        Instant knownFrom)
        implements Versioned<CaseFacets> {
    /** There is one for each case. */
    static final String ITEM = "case";

    private static final Map<String, CaseFacet> BY_MEASURE = Map.of(
            Measure.NOTIFICATION_STAGES.kept(), CaseFacet.NOTIFICATION,
            Measure.REVIEW_STAGES.kept(), CaseFacet.RAPID_REVIEW,
            Measure.PRACTICE_REVIEW_STAGES.kept(), CaseFacet.PRACTICE_REVIEW,
            Measure.CASES.kept(), CaseFacet.CATEGORY,
            Measure.AGENCIES.kept(), CaseFacet.AGENCY,
            Measure.THEMES.kept(), CaseFacet.THEME);

    CaseFacets {
        facets = List.copyOf(facets);
        running = List.copyOf(running);
    }

    /** When a clock that runs is due. */
    record Due(ClockKind kind, LocalDate on) {}

    /** Nothing for what is no case, or one that is out of all figures (§15.1-3). */
    static SortedMap<String, CaseFacets> of(
            PartnershipCode partnership, Collection<Fact> facts, Collection<CountedClock> clocks) {
        SortedMap<String, CaseFacets> one = new TreeMap<>();
        facts.stream()
                .filter(SubjectDraft.of(Measure.CASES))
                .findFirst()
                .ifPresent(theCase -> one.put(ITEM, of(partnership, theCase, facts, clocks)));
        return one;
    }

    private static CaseFacets of(
            PartnershipCode partnership, Fact theCase, Collection<Fact> facts, Collection<CountedClock> clocks) {
        List<PlanColour> plans = PlanColour.of(facts);
        return new CaseFacets(
                Period.yearOf(theCase.on()),
                Stream.of(
                                Stream.of(CaseFacet.OF.of(partnership)),
                                facts.stream().flatMap(CaseFacets::facet),
                                clocks.stream()
                                        .filter(clock -> clock.stopOn() != null)
                                        .map(CaseFacets::facet),
                                plans.stream()
                                        .filter(plan -> plan.redAfter() == null)
                                        .map(plan -> CaseFacet.RAG.of(plan.colour())))
                        .flatMap(some -> some)
                        .distinct()
                        .sorted()
                        .toList(),
                clocks.stream()
                        .filter(clock -> clock.stopOn() == null)
                        .map(clock -> new Due(clock.kind(), clock.dueOn()))
                        .distinct()
                        .sorted(Comparator.comparing((Due due) -> due.kind().name())
                                .thenComparing(Due::on))
                        .toList(),
                turning(plans).min(Comparator.naturalOrder()).orElse(null),
                turning(plans).max(Comparator.naturalOrder()).orElse(null),
                Instant.EPOCH);
    }

    private static Stream<LocalDate> turning(List<PlanColour> plans) {
        return plans.stream().flatMap(plan -> Stream.ofNullable(plan.redAfter()));
    }

    private static Stream<String> facet(Fact fact) {
        return Stream.ofNullable(BY_MEASURE.get(fact.measure())).map(facet -> facet.of(fact.value()));
    }

    private static String facet(CountedClock clock) {
        return CaseFacet.CLOCK.of(
                ClockCounts.stopped(clock.kind(), clock.isLate()).name());
    }

    /** §3.5: since when, once that day is past, something is overdue; what is only chased never is. */
    @Nullable
    LocalDate overdueFrom() {
        return days(due -> due.kind() != ClockKind.C4 && !due.kind().isLeastTime())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    LocalDate lastDue() {
        return days(_ -> true).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days(Predicate<Due> which) {
        return running.stream().filter(which).map(Due::on);
    }

    @Override
    public CaseFacets knownFrom(Instant moment) {
        return new CaseFacets(year, facets, running, redAfter, amberUpTo, moment);
    }

    /**
     * The colour of a plan as far as no day changes it.
     *
     * @param redAfter the last day on which it is amber; null where time alone changes nothing
     */
    private record PlanColour(Rag colour, @Nullable LocalDate redAfter) {
        static List<PlanColour> of(Collection<Fact> facts) {
            List<PlanColour> plans = new ArrayList<>();
            facts.stream()
                    .filter(SubjectDraft.of(Measure.PLAN_STAGES))
                    .forEach(plan -> plans.add(of(facts.stream()
                            .filter(SubjectDraft.of(Measure.ACTIONS_BY_COLOUR))
                            .filter(action -> action.aggregateId().equals(plan.aggregateId()))
                            .map(action -> Tally.valueOf(Measure.ACTIONS_BY_COLOUR, action.value()))
                            .toList())));
            return plans;
        }

        /** §10.3: "planRag = RED if any RED; else AMBER if any AMBER; else GREEN if n>0; else NOT_STARTED". */
        private static PlanColour of(List<String> kept) {
            List<LocalDate> days = kept.stream()
                    .filter(PlanFacts::isDay)
                    .map(LocalDate::parse)
                    .sorted()
                    .toList();
            Rag fixed = kept.stream()
                    .filter(colour -> !PlanFacts.isDay(colour))
                    .map(Rag::valueOf)
                    .min(Comparator.naturalOrder())
                    .orElse(Rag.NOT_STARTED);
            return fixed == Rag.RED || days.isEmpty()
                    ? new PlanColour(fixed, null)
                    : new PlanColour(Rag.AMBER, Objects.requireNonNull(days.getFirst()));
        }
    }
}
