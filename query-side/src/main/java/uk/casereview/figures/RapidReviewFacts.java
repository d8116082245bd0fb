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

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
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
    /** The name of the one reason there is for a late rapid review, among what counts of that review. */
    static final String LATE = "rapid-review";

    private static final String REVIEW = "review";

    private RapidReviewFacts() {}

    static void apply(SubjectDraft draft, RapidReviewEvent event) {
        switch (event) {
            case RapidReviewOpened e ->
                draft.put(REVIEWS_OPENED, draft.number(), e.voluntary() ? "VOLUNTARY" : "REQUIRED", e.startOn());
            case RapidReviewBecameRequired _ -> opened(draft, "REQUIRED", null);
            case RapidReviewStartRecalculated e -> opened(draft, null, e.to());
            case RapidReviewSubmitted e -> {
                String kept = e.dueOn() == null ? "NOTHING_DUE" : sent(e.onTime());
                draft.put(REVIEWS_SUBMITTED, of(draft, REVIEW), kept, e.sentOn());
                NotificationFacts.late(draft, of(draft, LATE), e.lateReason(), e.sentOn());
            }
            case SentOnCorrected e -> sentOn(draft, e);
            case RapidReviewDiscontinued e -> draft.put(REVIEWS_DISCONTINUED, of(draft, REVIEW), e.cause(), draft.on());
            case RapidReviewOutcomeRecommended e -> {
                if (e.takesBack() != null) {
                    takenBack(draft);
                }
            }
            case RapidReviewOutcomeDetermined e ->
                outcome(draft, e.outcome(), e.decision().decidedOn());
            case RapidReviewOutcomeRevised e -> {
                Fact standing = draft.find(OUTCOMES, of(draft, REVIEW));
                outcome(draft, e.to(), standing == null ? e.decision().decidedOn() : standing.on());
            }
            case PanelResponseRecorded e -> draft.put(PANEL_ANSWERS, of(draft, e.number()), panel(e), e.receivedOn());
            case ReceivedOnCorrected e -> receivedOn(draft, e);
            case LearningPointRecorded e -> learning(draft, e);
            case LearningRetagged e -> retagged(draft, e);
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

    /**
     * The name of something that a review has one of. §11.5-3 counts reviews, and a case that is notified again may be
     * reviewed again: it is of the one opened last. Rows written before they were told apart have the one.
     */
    private static String of(SubjectDraft draft, Object name) {
        return draft.lastNumber(REVIEWS_OPENED)
                .map(number -> number + "/" + name)
                .orElse(name.toString());
    }

    private static void opened(SubjectDraft draft, @Nullable String value, @Nullable LocalDate on) {
        String review = draft.lastNumber(REVIEWS_OPENED).orElse(REVIEW);
        Fact opened = draft.find(REVIEWS_OPENED, review);
        if (opened != null) {
            draft.put(
                    REVIEWS_OPENED,
                    review,
                    Objects.requireNonNullElse(value, opened.value()),
                    Objects.requireNonNullElse(on, opened.on()));
        }
    }

    private static void sentOn(SubjectDraft draft, SentOnCorrected event) {
        Fact submitted = draft.find(REVIEWS_SUBMITTED, of(draft, REVIEW));
        if (submitted != null) {
            boolean due = !submitted.value().equals("NOTHING_DUE");
            draft.put(REVIEWS_SUBMITTED, of(draft, REVIEW), due ? sent(event.onTime()) : submitted.value(), event.to());
        }
        Fact reason = draft.find(DELAY_REASONS, of(draft, LATE));
        if (event.onTime()) {
            draft.remove(DELAY_REASONS, of(draft, LATE));
        } else if (reason != null) {
            draft.put(DELAY_REASONS, of(draft, LATE), reason.value(), event.to());
        }
    }

    private static void outcome(SubjectDraft draft, ReviewOutcome outcome, LocalDate on) {
        takenBack(draft);
        draft.put(OUTCOMES, of(draft, REVIEW), outcome.outcome(), on);
        if (outcome.nationalReviewSuggested()) {
            draft.put(NATIONAL_REVIEWS_SUGGESTED, of(draft, REVIEW), "SUGGESTED", on);
        }
        outcome.jointWith().forEach(process -> draft.put(JOINT_REVIEWS, of(draft, process), process, on));
    }

    private static void takenBack(SubjectDraft draft) {
        draft.remove(OUTCOMES, of(draft, REVIEW));
        draft.remove(NATIONAL_REVIEWS_SUGGESTED, of(draft, REVIEW));
        Arrays.stream(JointProcess.values()).forEach(process -> draft.remove(JOINT_REVIEWS, of(draft, process)));
    }

    /** In the order of the measures that are kept together. */
    private static String panel(PanelResponseRecorded event) {
        return side(event) + "|" + event.response();
    }

    /** §11.5-4, {@code agrees/(responses)}: a question and a word on quality are no answer to what was decided. */
    private static String side(PanelResponseRecorded event) {
        return switch (event.response()) {
            case MORE_INFORMATION, QUALITY_FEEDBACK_ONLY -> "TAKES_NO_SIDE";
            case AGREES, SUGGESTS_LCSPR, SUGGESTS_NO_LCSPR, NATIONAL_REVIEW_DECIDED ->
                event.agreesWithLocal() ? "AGREES" : "DIFFERS";
        };
    }

    private static void receivedOn(SubjectDraft draft, ReceivedOnCorrected event) {
        Fact answer = event.agency() == null ? draft.find(PANEL_ANSWERS, of(draft, event.number())) : null;
        if (answer != null) {
            draft.put(PANEL_ANSWERS, of(draft, event.number()), answer.value(), event.to());
        }
    }

    private static void learning(SubjectDraft draft, LearningPointRecorded event) {
        draft.put(
                LEARNING_POINTS, event.learningId(), event.goodPractice() ? "GOOD_PRACTICE" : "TO_IMPROVE", draft.on());
        ThemeFacts.learnt(draft, event.themes());
    }

    private static void retagged(SubjectDraft draft, LearningRetagged event) {
        Fact point = draft.find(LEARNING_POINTS, event.learningId());
        if (point != null) {
            ThemeFacts.retagged(draft, point.on(), event.from(), event.to());
        }
    }
}
