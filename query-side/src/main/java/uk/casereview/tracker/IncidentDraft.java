package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.ChildCharacteristics;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.shared.AgencyCode;
import uk.casereview.tracker.CaseSummary.Basis;
import uk.casereview.tracker.CaseSummary.ChildShown;

/** What happened and to whom, kept apart until the row is finished, so that each fact can be corrected by itself. */
final class IncidentDraft {
    @Nullable
    LocalDate referredOn;

    @Nullable
    LocalDate happenedFrom;

    private @Nullable String formerAgeBand;
    private final Map<String, ChildShown> children = new LinkedHashMap<>();
    private final Set<String> otherAgencies = new TreeSet<>();

    static IncidentDraft of(CaseSummary summary) {
        IncidentDraft draft = new IncidentDraft();
        Basis basis = summary.basis();
        if (basis == null) {
            draft.happenedFrom = summary.incidentOn();
            draft.formerAgeBand = summary.ageBand();
            summary.agencies().forEach(draft::involve);
        } else {
            draft.referredOn = basis.referredOn();
            draft.happenedFrom = basis.happenedFrom();
            draft.children.putAll(basis.children());
            basis.otherAgencies().forEach(draft::involve);
        }
        return draft;
    }

    void involve(AgencyCode agency) {
        otherAgencies.add(agency.value());
    }

    void child(ChildSnapshot child) {
        ChildCharacteristics known = child.characteristics();
        children.put(
                child.childRef(),
                new ChildShown(
                        known.ageBand().toString(),
                        harmed(known.outcome()),
                        Ordered.set(known.agenciesKnown().stream()
                                .map(AgencyCode::value)
                                .sorted()
                                .map(AgencyCode::new))));
    }

    void outcome(String childRef, ChildOutcome outcome) {
        children.computeIfPresent(
                childRef, (_, child) -> new ChildShown(child.ageBand(), harmed(outcome), child.agencies()));
    }

    private static boolean harmed(ChildOutcome outcome) {
        return outcome != ChildOutcome.OTHER;
    }

    /** §15.3-14: the exact day, "in figures incidentFrom, else referralReceivedOn". */
    @Nullable
    LocalDate incidentOn() {
        return happenedFrom == null ? referredOn : happenedFrom;
    }

    /** §6.3: the "first/harmed child is the statistical child". */
    @Nullable
    String ageBand() {
        return children.values().stream()
                .filter(ChildShown::harmed)
                .findFirst()
                .or(() -> children.values().stream().findFirst())
                .map(ChildShown::ageBand)
                .orElse(formerAgeBand);
    }

    Set<AgencyCode> agencies() {
        return ordered(Stream.concat(
                otherAgencies.stream(),
                children.values().stream()
                        .flatMap(child -> child.agencies().stream())
                        .map(AgencyCode::value)));
    }

    Basis finish() {
        return new Basis(
                referredOn,
                happenedFrom,
                Collections.unmodifiableMap(new LinkedHashMap<>(children)),
                ordered(otherAgencies.stream()));
    }

    private static Set<AgencyCode> ordered(Stream<String> codes) {
        return Ordered.set(codes.distinct().sorted().map(AgencyCode::new));
    }
}
