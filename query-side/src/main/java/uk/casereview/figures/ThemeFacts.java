package uk.casereview.figures;

import static uk.casereview.figures.Measure.RECOMMENDATIONS;
import static uk.casereview.figures.Measure.REPEATED_THEMES;
import static uk.casereview.figures.Measure.THEMES;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    private static final String RECOMMENDED = "recommended/";

    private ThemeFacts() {}

    /** What a review found stays found. */
    static void learnt(SubjectDraft draft, List<TaggedTheme> themes) {
        for (TaggedTheme theme : themes) {
            if (draft.find(THEMES, theme.code()) == null) {
                draft.put(THEMES, theme.code(), theme.code(), draft.on());
            }
        }
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
