package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.DisseminateLearning;
import uk.casereview.rapidreview.RapidReviewCommand.RecordLearningPoint;
import uk.casereview.rapidreview.RapidReviewCommand.RecordReviewSection;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
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
        Taxonomy taxonomy = context.partnership().themes();
        List<ThemeCode> unknown = command.themes().stream()
                .filter(theme -> !taxonomy.knows(theme))
                .toList();
        if (command.themes().isEmpty()) {
            return Verdict.refuse(RefusalCode.THEME_UNKNOWN, "missing", "themes");
        }
        if (!unknown.isEmpty()) {
            return Verdict.refuse(RefusalCode.THEME_UNKNOWN, "themes", Refusals.words(unknown));
        }
        List<TaggedTheme> tagged = command.themes().stream()
                .sorted(Comparator.comparing(ThemeCode::value))
                .map(theme -> new TaggedTheme(
                        theme, taxonomy.version(), context.actor().userId()))
                .toList();
        return Verdict.accept(new LearningPointRecorded(
                new LearningId(DerivedId.from(context.commandId().value(), "learning-point")),
                command.text(),
                tagged,
                command.goodPractice()));
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
