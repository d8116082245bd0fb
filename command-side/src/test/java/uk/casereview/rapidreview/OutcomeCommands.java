package uk.casereview.rapidreview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Recommendations, answers and determinations with what a test varies in them. */
final class OutcomeCommands {
    private OutcomeCommands() {}

    static RecommendOutcome recommend(
            Outcome outcome,
            Map<Criterion, CriterionAnswer> answers,
            DecisionRequest decision,
            @Nullable SealedText happenedBecause) {
        return new RecommendOutcome(
                REVIEW,
                outcome,
                null,
                true,
                outcome == Outcome.NO_FURTHER_REVIEW ? Set.of() : Set.of(JointProcess.SAR),
                answers,
                Set.of(Regard.MORE_THAN_ONE_AREA),
                decision,
                happenedBecause != null,
                happenedBecause);
    }

    static Map<Criterion, CriterionAnswer> with(Criterion criterion, @Nullable CriterionAnswer answer) {
        var answers = new EnumMap<Criterion, CriterionAnswer>(answers());
        if (answer == null) {
            answers.remove(criterion);
        } else {
            answers.put(criterion, answer);
        }
        return answers;
    }

    static RecordDspPosition position(
            String agency, LocalDate on, @Nullable UserId delegate, @Nullable SealedText happenedBecause) {
        return new RecordDspPosition(
                REVIEW,
                agency(agency),
                Outcome.LCSPR,
                null,
                false,
                Set.of(),
                on,
                delegate,
                null,
                happenedBecause != null,
                happenedBecause);
    }

    static DetermineOutcome determine(Outcome outcome, Said said, @Nullable SealedText happenedBecause) {
        return new DetermineOutcome(
                REVIEW, outcome, null, false, Set.of(), said.request(), happenedBecause != null, happenedBecause);
    }
}
