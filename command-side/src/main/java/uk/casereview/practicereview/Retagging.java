package uk.casereview.practicereview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.casereview.actionplan.SourceType;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.ReportCommand.RetagLearning;
import uk.casereview.practicereview.ReportEvent.LearningRetagged;
import uk.casereview.register.Taxonomy;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What a report is about: theme codes stand "on learning points, recommendations and reviews" (§15.6-25). */
final class Retagging {
    private Retagging() {}

    /** §15.6-25: "RetagLearning keeps both", also once the review is closed, when a taxonomy may be another. */
    static Verdict retag(Begun state, RetagLearning command, Context context) {
        if (!(state instanceof Active || state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        Report report = state.review().report();
        Optional<Refusal> refusal = Refusals.when(
                        report.assured() == null,
                        Refusal.of(RefusalCode.NOT_QUALITY_ASSURED, "version", report.latest()))
                .or(() -> Refusals.when(
                        command.themes().isEmpty(), Refusal.of(RefusalCode.THEME_UNKNOWN, "missing", "themes")))
                .or(() -> unknown(command.themes(), context.partnership().themes()));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(
                        new LearningRetagged(report.latest(), before(context), tagged(command.themes(), context))));
    }

    /** No decision of the review asks what its report is about, so it is read from what was recorded. */
    private static List<TaggedTheme> before(Context context) {
        return context.facts().planSources().values().stream()
                .filter(source -> source.sourceType() == SourceType.PRACTICE_REVIEW)
                .flatMap(source -> source.themes().stream())
                .toList();
    }

    static Optional<Refusal> unknown(Set<ThemeCode> themes, Taxonomy taxonomy) {
        List<ThemeCode> unknown =
                themes.stream().filter(theme -> !taxonomy.knows(theme)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.THEME_UNKNOWN, "themes", Refusals.words(unknown)));
    }

    static List<TaggedTheme> tagged(Set<ThemeCode> themes, Context context) {
        return themes.stream()
                .sorted(Comparator.comparing(ThemeCode::value))
                .map(theme -> new TaggedTheme(
                        theme,
                        context.partnership().themes().version(),
                        context.actor().userId()))
                .toList();
    }
}
