package uk.casereview.figures;

import static uk.casereview.figures.Measure.DELAY_REASONS;
import static uk.casereview.figures.Measure.DISSEMINATIONS;
import static uk.casereview.figures.Measure.JOINT_REVIEWS;
import static uk.casereview.figures.Measure.LEARNING_POINTS;
import static uk.casereview.figures.Measure.NATIONAL_REVIEWS_SUGGESTED;
import static uk.casereview.figures.Measure.OUTCOMES;
import static uk.casereview.figures.Measure.PANEL_ANSWERS;
import static uk.casereview.figures.Measure.REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.REVIEWS_OPENED;
import static uk.casereview.figures.Measure.REVIEWS_SUBMITTED;
import static uk.casereview.figures.Measure.THEMES;

import java.time.LocalDate;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.ReviewOutcome;

/** What counts of a rapid review (§11.5, 3, 4, 8 and 11). */
final class RapidReviewFacts {
    /** The name of the one reason there is for a late rapid review. */
    static final String LATE = "rapid-review";

    private static final String REVIEW = "review";

    private RapidReviewFacts() {}

    static void apply(SubjectDraft draft, RapidReviewEvent event) {
        switch (event) {
            case RapidReviewOpened e ->
                draft.put(REVIEWS_OPENED, REVIEW, e.voluntary() ? "VOLUNTARY" : "REQUIRED", e.startOn());
            case RapidReviewBecameRequired _ -> draft.revalue(SubjectDraft.of(REVIEWS_OPENED), "VOLUNTARY", "REQUIRED");
            case RapidReviewStartRecalculated e -> draft.move(SubjectDraft.of(REVIEWS_OPENED), e.from(), e.to());
            case RapidReviewSubmitted e -> {
                String kept = e.dueOn() == null ? "NOTHING_DUE" : sent(e.onTime());
                draft.put(REVIEWS_SUBMITTED, REVIEW, kept, e.sentOn());
                NotificationFacts.late(draft, LATE, e.lateReason(), e.sentOn());
            }
            case SentOnCorrected e -> sentOn(draft, e);
            case RapidReviewDiscontinued e -> draft.put(REVIEWS_DISCONTINUED, REVIEW, e.cause(), draft.on());
            case RapidReviewOutcomeRecommended e -> {
                if (e.takesBack() != null) {
                    draft.removeIf(SubjectDraft.of(OUTCOMES));
                    draft.removeIf(SubjectDraft.of(NATIONAL_REVIEWS_SUGGESTED));
                    draft.removeIf(SubjectDraft.of(JOINT_REVIEWS));
                }
            }
            case RapidReviewOutcomeDetermined e ->
                outcome(draft, e.outcome(), e.decision().decidedOn());
            case RapidReviewOutcomeRevised e -> {
                Fact standing = draft.find(OUTCOMES, REVIEW);
                outcome(draft, e.to(), standing == null ? e.decision().decidedOn() : standing.on());
            }
            case PanelResponseRecorded e -> draft.put(PANEL_ANSWERS, e.number(), panel(e), e.receivedOn());
            case ReceivedOnCorrected e -> receivedOn(draft, e);
            case LearningPointRecorded e -> learning(draft, e);
            case LearningDisseminated e -> {
                var audience = e.audience();
                draft.put(
                        draft.aggregateId(),
                        DISSEMINATIONS.kept(),
                        draft.number(),
                        e.channel(),
                        e.on(),
                        audience == null ? 0 : audience);
            }
            default -> {}
        }
    }

    private static String sent(boolean onTime) {
        return onTime ? "ON_TIME" : "LATE";
    }

    private static void sentOn(SubjectDraft draft, SentOnCorrected event) {
        Fact submitted = draft.find(REVIEWS_SUBMITTED, REVIEW);
        if (submitted != null) {
            boolean due = !submitted.value().equals("NOTHING_DUE");
            draft.put(REVIEWS_SUBMITTED, REVIEW, due ? sent(event.onTime()) : submitted.value(), event.to());
        }
        draft.move(SubjectDraft.of(DELAY_REASONS), event.from(), event.to());
        if (event.onTime()) {
            draft.remove(DELAY_REASONS, LATE);
        }
    }

    private static void outcome(SubjectDraft draft, ReviewOutcome outcome, LocalDate on) {
        draft.put(OUTCOMES, REVIEW, outcome.outcome(), on);
        if (outcome.nationalReviewSuggested()) {
            draft.put(NATIONAL_REVIEWS_SUGGESTED, REVIEW, "SUGGESTED", on);
        } else {
            draft.remove(NATIONAL_REVIEWS_SUGGESTED, REVIEW);
        }
        draft.removeIf(SubjectDraft.of(JOINT_REVIEWS));
        outcome.jointWith().forEach(process -> draft.put(JOINT_REVIEWS, process, process, on));
    }

    /** In the order of the measures that are kept together. */
    private static String panel(PanelResponseRecorded event) {
        return (event.agreesWithLocal() ? "AGREES" : "DIFFERS") + "|" + event.response();
    }

    private static void receivedOn(SubjectDraft draft, ReceivedOnCorrected event) {
        Fact answer = event.agency() == null ? draft.find(PANEL_ANSWERS, event.number()) : null;
        if (answer != null) {
            draft.put(PANEL_ANSWERS, event.number(), answer.value(), event.to());
        }
    }

    private static void learning(SubjectDraft draft, LearningPointRecorded event) {
        draft.put(
                LEARNING_POINTS, event.learningId(), event.goodPractice() ? "GOOD_PRACTICE" : "TO_IMPROVE", draft.on());
        event.themes().forEach(theme -> {
            if (draft.find(THEMES, theme.code()) == null) {
                draft.put(THEMES, theme.code(), theme.code(), draft.on());
            }
        });
    }
}
