package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.DisseminateLearning;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RecordReviewSection;
import uk.casereview.rapidreview.RapidReviewCommand.RetagLearning;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Ended;
import uk.casereview.rapidreview.RapidReviewState.Gathering;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Scoped;
import uk.casereview.register.Taxonomy;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What the review learns and writes down. */
final class Learning {
    private Learning() {}

    /** §10.4: "a learning point has 1..n codes". */
    static Verdict record(Opened state, RecordLearningPoint command, Context context) {
        if (!(state instanceof BeforeSubmission)) {
            return Refusals.invalid(state);
        }
        return unknownThemes(command.themes(), context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new LearningPointRecorded(
                        new LearningId(DerivedId.from(context.commandId().value(), "learning-point")),
                        command.text(),
                        tagged(command.themes(), context),
                        command.goodPractice())));
    }

    /** §15.6-25: "RetagLearning keeps both", also once the review is closed, when a taxonomy may be another. */
    static Verdict retag(Opened state, RetagLearning command, Context context) {
        if (!(state instanceof Active || state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        Optional<List<TaggedTheme>> before = context.facts().planSources().values().stream()
                .flatMap(review -> Stream.ofNullable(review.learning().get(command.learningId())))
                .findFirst();
        if (before.isEmpty()) {
            return Refusals.unknown("learningId", command.learningId());
        }
        return unknownThemes(command.themes(), context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(
                        new LearningRetagged(command.learningId(), before.get(), tagged(command.themes(), context))));
    }

    private static Optional<Refusal> unknownThemes(Set<ThemeCode> themes, Context context) {
        Taxonomy taxonomy = context.partnership().themes();
        List<ThemeCode> unknown =
                themes.stream().filter(theme -> !taxonomy.knows(theme)).toList();
        return Refusals.when(themes.isEmpty(), Refusal.of(RefusalCode.THEME_UNKNOWN, "missing", "themes"))
                .or(() -> Refusals.when(
                        !unknown.isEmpty(), Refusal.of(RefusalCode.THEME_UNKNOWN, "themes", Refusals.words(unknown))));
    }

    private static List<TaggedTheme> tagged(Set<ThemeCode> themes, Context context) {
        return themes.stream()
                .sorted(Comparator.comparing(ThemeCode::value))
                .map(theme -> new TaggedTheme(
                        theme,
                        context.partnership().themes().version(),
                        context.actor().userId()))
                .toList();
    }

    /** §15.4-17: "NOT_APPLICABLE needs a reason". */
    static Verdict section(Opened state, RecordReviewSection command) {
        if (!(state instanceof BeforeSubmission)) {
            return Refusals.invalid(state);
        }
        return command.status() == SectionStatus.NOT_APPLICABLE && command.reason() == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new ReviewSectionRecorded(
                        command.section(), command.status(), command.text(), command.reason()));
    }

    /**
     * R6: "learning is disseminated as soon as practicable, not held to the end", from the meeting on; nor is it over with
     * the end of a review that was finished.
     */
    static Verdict disseminate(Opened state, DisseminateLearning command, Context context) {
        if (state instanceof Open
                || state instanceof Scoped
                || state instanceof Gathering
                || (state instanceof Ended && !(state instanceof Closed))) {
            return Refusals.invalid(state);
        }
        Set<LearningId> known = state.review().contents().learning();
        Set<LearningId> unknown = new HashSet<>(command.learningIds());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "learningIds", Refusals.words(unknown));
        }
        if (known.isEmpty()) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "missing", "learningIds");
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        return Refusals.future("on", on, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new LearningDisseminated(
                        command.learningIds().isEmpty() ? known : command.learningIds(),
                        command.channel(),
                        on,
                        command.audience())));
    }
}
