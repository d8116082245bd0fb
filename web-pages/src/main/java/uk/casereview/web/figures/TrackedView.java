package uk.casereview.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Dashboard.Tracker;
import uk.casereview.figures.TrackedCase;
import uk.casereview.shared.Role;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.Days;
import uk.casereview.web.StageWords;
import uk.casereview.web.clock.ClockView;

/** Where each case was on a day in the past (§11.2), as it was known or as it was true. */
public record TrackedView(List<Row> rows, Pages pages) {
    /**
     * One case.
     *
     * @param address of the case as it was then
     * @param stage the key of the furthest stage's wording
     */
    public record Row(
            String caseRef,
            String address,
            @Nullable String category,
            String stage,
            @Nullable String since,
            long daysInStage,
            List<Due> clocks,
            List<String> agencies,
            @Nullable Role owner) {}

    /** One of its clocks on the day. */
    public record Due(ClockKind kind, String dueOn, ClockStatus status, String colour) {}

    static TrackedView of(Tracker found, DashboardFilter filter) {
        return new TrackedView(
                found.rows().stream().map(row -> row(row, filter)).toList(),
                Pages.of(filter.address(Dashboards.TRACKER.address()), found.page(), found.size(), found.total()));
    }

    private static Row row(TrackedCase tracked, DashboardFilter filter) {
        return new Row(
                tracked.caseRef().value(),
                filter.address(tracked.caseRef()),
                tracked.category(),
                stage(tracked),
                Days.dayIfThere(tracked.enteredStageOn()),
                tracked.daysInStage(),
                tracked.clocks().stream()
                        .filter(clock -> clock.status() != ClockStatus.NOT_APPLICABLE)
                        .map(clock -> new Due(
                                clock.kind(),
                                Days.day(clock.dueOn()),
                                clock.status(),
                                ClockView.colour(clock.status())))
                        .toList(),
                tracked.agencies(),
                tracked.owner());
    }

    private static String stage(TrackedCase tracked) {
        String notification = tracked.notification();
        String rapidReview = tracked.rapidReview();
        String practiceReview = tracked.practiceReview();
        return StageWords.of(
                notification == null ? null : NotificationStage.valueOf(notification),
                rapidReview == null ? null : RapidReviewStage.valueOf(rapidReview),
                practiceReview == null ? null : PracticeReviewStage.valueOf(practiceReview));
    }
}
