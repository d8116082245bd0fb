package uk.casereview.figures;

import static uk.casereview.figures.Measure.RECOMMENDATIONS;
import static uk.casereview.figures.Measure.REPEATED_THEMES;
import static uk.casereview.figures.Measure.THEMES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/**
 * §11.5-8: "distinct cases per theme". Codes stand "on learning points, recommendations and reviews" (§15.6-25), and a case
 * counts once for each, whatever told of it first.
 */
final class ThemeFacts {
    /** What no figure counts, kept beside what is counted. */
    static final String ALSO_LEARNT = "ALSO_LEARNT";

    private static final String RECOMMENDED = "recommended/";

    private ThemeFacts() {}

    /** What a review found stays found; what told of it later is kept beside it, for when the first is tagged anew. */
    static void learnt(SubjectDraft draft, List<TaggedTheme> themes) {
        for (TaggedTheme theme : themes) {
            if (draft.find(THEMES, theme.code()) == null) {
                draft.put(THEMES, theme.code(), theme.code(), draft.on());
            } else {
                beside(draft, theme.code(), draft.aggregateId(), draft.on());
            }
        }
    }

    /**
     * §15.6-25: of a learning point the last tags count, on the day that it was recorded.
     *
     * @param on that day
     */
    static void retagged(SubjectDraft draft, LocalDate on, List<TaggedTheme> from, List<TaggedTheme> to) {
        Set<ThemeCode> before = codes(from);
        Set<ThemeCode> after = codes(to);
        before.stream().filter(code -> !after.contains(code)).forEach(code -> toldNoMore(draft, code, on));
        after.stream().filter(code -> !before.contains(code)).forEach(code -> told(draft, code, on));
    }

    private static void told(SubjectDraft draft, ThemeCode code, LocalDate on) {
        Fact first = draft.find(THEMES, code);
        if (first == null || on.isBefore(first.on())) {
            draft.put(THEMES, code, code, on);
            if (first != null) {
                beside(draft, code, first.aggregateId(), first.on());
            }
        } else {
            beside(draft, code, draft.aggregateId(), on);
        }
    }

    /** Whatever else told of it on that day is as good; in rows from before that was kept, nothing else did. */
    private static void toldNoMore(SubjectDraft draft, ThemeCode code, LocalDate on) {
        Fact first = draft.find(THEMES, code);
        Map<String, Fact> others = besides(draft, code);
        if (first != null && tells(first, draft, on)) {
            draft.remove(THEMES, code);
            others.entrySet().stream()
                    .min(Comparator.comparing(other -> other.getValue().on()))
                    .ifPresent(next -> {
                        Fact other = next.getValue();
                        draft.put(other.aggregateId(), THEMES.kept(), code, code, other.on(), 0);
                        draft.facts.remove(next.getKey());
                    });
        } else {
            others.entrySet().stream()
                    .filter(other -> tells(other.getValue(), draft, on))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(item -> draft.facts.remove(item));
        }
    }

    private static boolean tells(Fact fact, SubjectDraft draft, LocalDate on) {
        return fact.aggregateId().equals(draft.aggregateId()) && fact.on().equals(on);
    }

    private static void beside(SubjectDraft draft, ThemeCode code, UUID aggregateId, LocalDate on) {
        String name = code + "/" + draft.aggregateId() + "/" + draft.number();
        draft.put(aggregateId, ALSO_LEARNT, name, code, on, 0);
    }

    private static Map<String, Fact> besides(SubjectDraft draft, ThemeCode code) {
        String ofTheCode = ALSO_LEARNT + "/" + code + "/";
        return new TreeMap<>(draft.facts.subMap(ofTheCode, ofTheCode + Character.MAX_VALUE));
    }

    private static Set<ThemeCode> codes(List<TaggedTheme> themes) {
        return themes.stream().map(TaggedTheme::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of what is only recommended the last tags count, on the day of the recommendation, in plans that count. */
    static void recommended(SubjectDraft draft, List<PlanStanding> plans) {
        Set<UUID> ids = plans.stream().map(plan -> plan.actionPlanId().value()).collect(Collectors.toSet());
        draft.removeIf(SubjectDraft.of(THEMES).and(theme -> ids.contains(theme.aggregateId())));
        plans.stream()
                .filter(PlanStanding::counted)
                .forEach(plan -> plan.themes().forEach((recommendation, themes) -> {
                    Fact made = draft.find(RECOMMENDATIONS, recommendation);
                    if (made != null) {
                        themes.forEach(
                                theme -> recommended(draft, plan.actionPlanId().value(), theme, made.on()));
                    }
                }));
    }

    private static void recommended(SubjectDraft draft, UUID plan, ThemeCode theme, LocalDate on) {
        Fact before = draft.find(THEMES, RECOMMENDED + theme);
        if (draft.find(THEMES, theme) == null && (before == null || on.isBefore(before.on()))) {
            draft.put(plan, THEMES.kept(), RECOMMENDED + theme, theme, on, 0);
        }
    }

    /** §11.6 asks what came back on the day of the incident, whenever it was learnt from it. */
    static void ofTheIncident(SubjectDraft draft, @Nullable LocalDate incidentOn) {
        draft.removeIf(SubjectDraft.of(REPEATED_THEMES));
        if (incidentOn != null) {
            List.copyOf(draft.facts.values()).stream()
                    .filter(SubjectDraft.of(THEMES))
                    .forEach(theme -> draft.put(
                            theme.aggregateId(), REPEATED_THEMES.kept(), theme.value(), theme.value(), incidentOn, 0));
        }
    }
}
