package uk.casereview.web.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.Criterion;
import uk.casereview.rapidreview.CriterionAnswer;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * What the rapid review found: the record section by section, what was learnt, and the criteria as the recommendation
 * answered them (§7.2, §7.3).
 */
public record FindingsView(List<Part> sections, List<Part> learning, List<Part> criteria) {
    static final FindingsView NONE = new FindingsView(List.of(), List.of(), List.of());

    /**
     * One thing found.
     *
     * @param title the key of what it is about
     * @param state the key of how it stands; null where the title says it all
     */
    public record Part(
            String title, @Nullable String state, @Nullable ShownText text) {}

    public boolean isEmpty() {
        return sections.isEmpty() && learning.isEmpty() && criteria.isEmpty();
    }

    static FindingsView of(@Nullable RapidReviewDetails review, TextReader texts) {
        if (review == null) {
            return NONE;
        }
        return new FindingsView(
                review.sections().values().stream()
                        .sorted(Comparator.comparing(ReviewSectionRecorded::section))
                        .map(section -> section(section, texts))
                        .toList(),
                review.learning().stream().map(point -> learnt(point, texts)).toList(),
                Stream.ofNullable(review.recommended())
                        .flatMap(recommended -> recommended.criteriaAnswers().entrySet().stream())
                        .sorted(Map.Entry.comparingByKey())
                        .map(answered -> criterion(answered.getKey(), answered.getValue(), texts))
                        .toList());
    }

    /** A section that does not apply has a reason in place of its text. */
    private static Part section(ReviewSectionRecorded recorded, TextReader texts) {
        var text = recorded.text();
        return new Part(
                "section." + recorded.section().name(),
                "section-status." + recorded.status(),
                texts.readIfThere(text == null ? recorded.reason() : text));
    }

    private static Part learnt(LearningPointRecorded point, TextReader texts) {
        return new Part(point.goodPractice() ? "learning.repeat" : "learning.change", null, texts.read(point.text()));
    }

    private static Part criterion(Criterion criterion, CriterionAnswer answered, TextReader texts) {
        return new Part(
                "criterion." + criterion,
                "criterion-answer." + answered.answer(),
                texts.readIfThere(answered.evidence()));
    }
}
