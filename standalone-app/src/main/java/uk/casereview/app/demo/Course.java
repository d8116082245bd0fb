package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.Reviewing.*;

import uk.casereview.clock.LateReason;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.Category;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;

/**
 * The course most cases take: notified on the third working day, so that the rapid review is due on the eighteenth, and
 * sent on the seventeenth (§7.2 has the practice timetable).
 */
final class Course {
    private static final String WHY_NOTIFIED =
            "Abuse or neglect is suspected, and the harm is serious enough to notify.";
    private static final String WHY_RECOMMENDED = "Weighed against each criterion, with the returns of all agencies.";
    private static final String WHY_DETERMINED = "All delegated partners came to the same view on the evidence.";

    private Course() {}

    /** A child was seriously harmed. */
    static Story harmed(Story story, String outline, LocationType where, Child child) {
        return harmed(story, outline, where, child, notified(PANEL_AND_PARTNERS));
    }

    static Story harmed(Story story, String outline, LocationType where, Child child, Act notified) {
        return notify(
                story.on(0, incident(outline, where, AbuseOrNeglect.SUSPECTED, child)),
                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                NotificationCriterion.CHILD_SERIOUSLY_HARMED,
                notified);
    }

    /** A child died. */
    static Story died(Story story, String outline, LocationType where, Child child) {
        return died(story, outline, where, child, notified(PANEL_AND_PARTNERS));
    }

    static Story died(Story story, String outline, LocationType where, Child child, Act notified) {
        return notify(
                story.on(0, incident(outline, where, AbuseOrNeglect.SUSPECTED, child)),
                Category.ABUSE_NEGLECT_DEATH,
                NotificationCriterion.CHILD_DIED,
                notified);
    }

    private static Story notify(Story story, Category category, NotificationCriterion consequence, Act notified) {
        return story.on(
                        1,
                        notifiable(
                                category, WHY_NOTIFIED, NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED, consequence))
                .on(3, notified);
    }

    static Story gathering(Story notified) {
        return notified.on(4, scoped(), asked(10));
    }

    static Story heard(Story notified) {
        return gathering(notified).on(9, allReturned()).on(12, met());
    }

    static Story advised(Story notified, Outcome outcome) {
        return advised(notified, outcome, Manner.AGREED);
    }

    static Story advised(Story notified, Outcome outcome, Manner manner) {
        return heard(notified)
                .on(13, recommended(outcome, WHY_RECOMMENDED, manner))
                .on(14, confirmed(RecommendOutcome.class));
    }

    static Story settled(Story notified, Outcome outcome) {
        return settled(notified, outcome, Manner.AGREED);
    }

    static Story settled(Story notified, Outcome outcome, Manner manner) {
        return advised(notified, outcome, manner)
                .on(15, allAgreeOn(outcome))
                .on(16, determined(outcome, WHY_DETERMINED));
    }

    static Story sentInTime(Story notified, Outcome outcome) {
        return sentInTime(notified, outcome, Manner.AGREED);
    }

    static Story sentInTime(Story notified, Outcome outcome, Manner manner) {
        return settled(notified, outcome, manner).on(17, written(), sent());
    }

    /** Three working days after it was due. */
    static Story sentLate(Story notified, Outcome outcome, Manner manner, LateReason why, String text) {
        return settled(notified, outcome, manner).on(20, written()).on(21, Concluding.sentLate(why, text));
    }
}
