package uk.casereview.actionplan;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;

/**
 * Which plan, in one file of reviews, is that of the review held now. A case keeps its reviews of one kind in one file, one
 * after the other, and "one plan per source review" holds of each: what follows a review that had come so far as to
 * have a plan has another. One that was given up before, or is only taken up again, leaves the plan to whoever goes on.
 *
 * @param value 1 for the first
 * @param planned whether the review has come so far
 * @param waits whether it was discontinued, and goes on where it was if it is opened once more
 */
public record PlanNumber(int value, boolean planned, boolean waits) {
    /** Before anything has happened. */
    public static final PlanNumber FIRST = new PlanNumber(1, false, false);

    /** After all that has happened in the file. */
    public static PlanNumber after(Iterable<? extends Event> events) {
        PlanNumber number = FIRST;
        for (Event event : events) {
            number = number.after(event);
        }
        return number;
    }

    /** After one more event in the file. */
    public PlanNumber after(Event event) {
        return switch (event) {
            case RapidReviewOpened _ -> waits ? new PlanNumber(value, planned, false) : next();
            case LcsprInitiated _ -> next();
            case ReviewInitiated _ -> next();
            case RapidReviewOutcomeDetermined _ -> new PlanNumber(value, true, waits);
            case RapidReviewClosed _ -> new PlanNumber(value, true, false);
            case ReportRatified _ -> new PlanNumber(value, true, waits);
            case LcsprPublished _ -> new PlanNumber(value, true, waits);
            case LcsprClosed _ -> new PlanNumber(value, true, waits);
            case RapidReviewDiscontinued _ -> new PlanNumber(value, planned, true);
            // with nothing of what never should have been
            case MarkedDuplicate _ -> new PlanNumber(value, planned, false);
            case MarkedEnteredInError _ -> new PlanNumber(value, planned, false);
            default -> this;
        };
    }

    /** The plan of the review that is held now. */
    public ActionPlanId of(UUID file) {
        return ActionPlanId.of(file, value);
    }

    /** The plans of all reviews of the file, the first one's first. */
    public List<ActionPlanId> upTo(UUID file) {
        return IntStream.rangeClosed(1, value)
                .mapToObj(number -> ActionPlanId.of(file, number))
                .toList();
    }

    private PlanNumber next() {
        return planned ? new PlanNumber(value + 1, false, false) : this;
    }
}
