package uk.casereview.figures;

import static uk.casereview.figures.Measure.CHILD_AGE;
import static uk.casereview.figures.Measure.CHILD_CIN_PLAN;
import static uk.casereview.figures.Measure.CHILD_CP_PLAN;
import static uk.casereview.figures.Measure.CHILD_DISABILITY;
import static uk.casereview.figures.Measure.CHILD_ETHNICITY;
import static uk.casereview.figures.Measure.CHILD_KNOWN_TO_AGENCY;
import static uk.casereview.figures.Measure.CHILD_LOOKED_AFTER;
import static uk.casereview.figures.Measure.CHILD_OUTCOME;
import static uk.casereview.figures.Measure.CHILD_PLACEMENT;
import static uk.casereview.figures.Measure.CHILD_SEX;

import java.util.Optional;
import java.util.function.Predicate;
import uk.casereview.notification.ChildCharacteristics;
import uk.casereview.notification.FrozenChild;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;

/** §6.3: "Characteristics are frozen as at notification for statistics; first/harmed child is the statistical child". */
final class ChildFacts {
    static final Predicate<Fact> ALL = SubjectDraft.of(
            CHILD_OUTCOME,
            CHILD_AGE,
            CHILD_SEX,
            CHILD_ETHNICITY,
            CHILD_DISABILITY,
            CHILD_PLACEMENT,
            CHILD_LOOKED_AFTER,
            CHILD_CIN_PLAN,
            CHILD_CP_PLAN,
            CHILD_KNOWN_TO_AGENCY);

    private ChildFacts() {}

    static void freeze(SubjectDraft draft, CharacteristicsFrozen event) {
        statistical(event).ifPresent(child -> {
            put(draft, event, CHILD_OUTCOME, child.outcome());
            put(draft, event, CHILD_AGE, child.ageBand());
            put(draft, event, CHILD_SEX, child.sex());
            put(draft, event, CHILD_ETHNICITY, child.ethnicity());
            put(draft, event, CHILD_DISABILITY, child.disability());
            var placement = child.placementType();
            put(draft, event, CHILD_PLACEMENT, placement == null ? "NONE" : placement);
            put(draft, event, CHILD_LOOKED_AFTER, yes(child.lookedAfter()));
            put(draft, event, CHILD_CIN_PLAN, yes(child.cinPlan()));
            put(draft, event, CHILD_CP_PLAN, yes(child.cpPlan()));
            put(draft, event, CHILD_KNOWN_TO_AGENCY, yes(child.knownToAnyAgency()));
        });
    }

    private static void put(SubjectDraft draft, CharacteristicsFrozen event, Measure measure, Object value) {
        draft.put(measure, draft.number(), value, event.on());
    }

    private static Optional<ChildCharacteristics> statistical(CharacteristicsFrozen event) {
        String named = event.statisticalChild();
        return event.children().stream()
                .filter(child -> named == null || child.childRef().equals(named))
                .findFirst()
                .map(FrozenChild::characteristics);
    }

    private static String yes(boolean so) {
        return so ? "YES" : "NO";
    }
}
