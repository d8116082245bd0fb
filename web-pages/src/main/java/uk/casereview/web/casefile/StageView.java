package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.timeline.NotificationDetails;
import uk.casereview.timeline.PracticeReviewDetails;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.Days;
import uk.casereview.web.StageWords;

/**
 * One part of a case with the steps it goes through.
 *
 * @param stage the key of where it stands
 */
public record StageView(String stage, List<Step> steps) {
    private static final Set<NotificationStage> GOES_NO_FURTHER = EnumSet.of(
            NotificationStage.NOT_NOTIFIED,
            NotificationStage.WITHDRAWN,
            NotificationStage.CLOSED,
            NotificationStage.LEGACY,
            NotificationStage.DUPLICATE,
            NotificationStage.ENTERED_IN_ERROR);
    private static final Set<RapidReviewStage> ENDED = EnumSet.of(
            RapidReviewStage.CLOSED,
            RapidReviewStage.DISCONTINUED,
            RapidReviewStage.DUPLICATE,
            RapidReviewStage.ENTERED_IN_ERROR);

    private static final Set<PracticeReviewStage> OVER = EnumSet.of(
            PracticeReviewStage.CLOSED,
            PracticeReviewStage.DISCONTINUED,
            PracticeReviewStage.DUPLICATE,
            PracticeReviewStage.ENTERED_IN_ERROR);

    /** Whether a step is done, is the one to take now, comes after that, was left out, or will not come any more. */
    public enum Progress {
        DONE,
        NEXT,
        LATER,
        LEFT_OUT,
        NOT_NEEDED
    }

    /**
     * One step.
     *
     * @param message the key of its wording
     * @param on the day it was done, where one is on record
     */
    public record Step(
            String message, Progress progress, @Nullable String on) {}

    /** A practice review is shown where one is held; most cases have none. */
    static List<StageView> of(
            @Nullable NotificationDetails notification,
            @Nullable RapidReviewDetails rapidReview,
            @Nullable PracticeReviewDetails practiceReview) {
        return Stream.concat(
                        Stream.of(ofNotification(notification), ofRapidReview(rapidReview)),
                        Stream.ofNullable(practiceReview).map(StageView::ofPracticeReview))
                .toList();
    }

    private static StageView ofNotification(@Nullable NotificationDetails details) {
        if (details == null) {
            return new StageView("notification-stage.none", List.of());
        }
        return new Steps(GOES_NO_FURTHER.contains(details.stage()))
                .on("aware", details.awareOn())
                .decided("decided", isOpenAgain(details.stage()) ? null : details.decided())
                .on("notified", details.sentOn())
                .at(StageWords.of(details.stage(), null));
    }

    /** What was decided before the question was taken up again is history (§6.3). */
    private static boolean isOpenAgain(NotificationStage stage) {
        return stage == NotificationStage.REFERRED || stage == NotificationStage.UNDER_CONSIDERATION;
    }

    private static StageView ofRapidReview(@Nullable RapidReviewDetails details) {
        if (details == null) {
            return new StageView("rapid-review-stage.none", List.of());
        }
        return new Steps(ENDED.contains(details.stage()))
                .on("opened", details.startOn())
                .step("scoped", details.scoped() != null, null)
                .on("met", details.heldOn())
                .decided("recommended", details.recommended())
                .decided("determined", details.determined())
                .on("submitted", details.sentOn())
                .on("answered", details.answeredOn())
                .at(StageWords.of(null, details.stage()));
    }

    private static StageView ofPracticeReview(PracticeReviewDetails details) {
        var reviewers = details.reviewers();
        var drafts = details.drafts();
        return new Steps(OVER.contains(details.stage()))
                .on("initiated", decidedOn(details))
                .on(
                        "reviewer-appointed",
                        reviewers.isEmpty() ? null : reviewers.getFirst().appointedOn())
                .decided("terms-agreed", details.terms())
                .on("draft-received", drafts.isEmpty() ? null : drafts.getLast().receivedOn())
                .decided("quality-assured", details.qualityAssured())
                .decided("report-determined", details.determined())
                .decided("ratified", details.ratified())
                .on("published", details.publishedOn())
                .at(StageWords.of(details.stage()));
    }

    private static @Nullable LocalDate decidedOn(PracticeReviewDetails details) {
        LcsprInitiated statutory = details.initiated();
        ReviewInitiated other = details.begun();
        if (statutory != null) {
            return statutory.decidedOn();
        }
        return other == null ? null : other.decision().decidedOn();
    }

    /** The first step that is not done is the next, unless the part has ended. */
    private static final class Steps {
        private final List<Step> steps = new ArrayList<>();
        private Progress undone;

        Steps(boolean ended) {
            undone = ended ? Progress.NOT_NEEDED : Progress.NEXT;
        }

        Steps on(String name, @Nullable LocalDate day) {
            return step(name, day != null, day);
        }

        Steps decided(String name, @Nullable Decided taken) {
            return on(name, taken == null ? null : taken.decision().decidedOn());
        }

        Steps step(String name, boolean done, @Nullable LocalDate day) {
            steps.add(new Step("step." + name, done ? Progress.DONE : undone, Days.dayIfThere(day)));
            if (!done && undone == Progress.NEXT) {
                undone = Progress.LATER;
            }
            return this;
        }

        /** Where a later step is done, an earlier one is not what comes next. */
        StageView at(String stage) {
            int last = steps.size() - 1;
            while (last >= 0 && steps.get(last).progress() != Progress.DONE) {
                last--;
            }
            for (int i = 0; i < last; i++) {
                Step step = steps.get(i);
                if (step.progress() == Progress.NEXT || step.progress() == Progress.LATER) {
                    steps.set(i, new Step(step.message(), Progress.LEFT_OUT, null));
                }
            }
            if (last + 1 < steps.size() && steps.get(last + 1).progress() == Progress.LATER) {
                steps.set(last + 1, new Step(steps.get(last + 1).message(), Progress.NEXT, null));
            }
            return new StageView(stage, List.copyOf(steps));
        }
    }
}
