package uk.casereview.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanCommand;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.clock.DeadlineCommand;
import uk.casereview.decider.Context;
import uk.casereview.decider.StreamHead.Origin;
import uk.casereview.decider.StreamOpening;
import uk.casereview.facts.ClockFacts;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.facts.SourceFacts;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.practicereview.PracticeReviewCommand;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.shared.Command;
import uk.casereview.shared.PartnershipCode;

/**
 * A notification opens a case under a new reference; a review belongs to its notification's case, a plan to its
 * review's, the notices about a clock to the clock's; meetings, and partnerships with their own clocks, belong to none.
 */
final class CaseOpening implements StreamOpening {
    private final CaseReferences references;

    CaseOpening(CaseReferences references) {
        this.references = references;
    }

    @Override
    public Origin originOf(Command command, Context context) {
        PartnershipCode partnership = context.actor().partnership();
        return switch (command) {
            case NotificationCommand notification -> {
                UUID caseId = notification.notificationId().value();
                yield new Origin(partnership, caseId, references.next(partnership, context.today(), caseId));
            }
            case RapidReviewCommand _ -> of(partnership, context.facts().notification());
            case PracticeReviewCommand _ -> of(partnership, context.facts().review());
            case PlanCommand.CreatePlan c -> of(partnership, c, context);
            case DeadlineCommand _ -> of(partnership, context.facts().clock());
            default -> new Origin(partnership, null, null);
        };
    }

    private static Origin of(PartnershipCode partnership, @Nullable NotificationFacts notification) {
        if (notification == null) {
            throw new IllegalStateException("a rapid review without its notification");
        }
        return new Origin(partnership, notification.notificationId().value(), notification.caseRef());
    }

    private static Origin of(PartnershipCode partnership, @Nullable ReviewFacts review) {
        if (review == null) {
            throw new IllegalStateException("a practice review without its case");
        }
        return new Origin(partnership, review.caseId(), review.caseRef());
    }

    /** The leading review is whose case it is. */
    private static Origin of(PartnershipCode partnership, PlanCommand.CreatePlan plan, Context context) {
        SourceFacts source = context.facts().planSources().get(PlanSource.leading(plan.sources()));
        if (source == null) {
            throw new IllegalStateException("a plan without its review");
        }
        return new Origin(partnership, source.caseId(), source.caseRef());
    }

    private static Origin of(PartnershipCode partnership, @Nullable ClockFacts clock) {
        // what the partnership owes as such is in nobody's case
        return clock == null
                ? new Origin(partnership, null, null)
                : new Origin(partnership, clock.caseId(), clock.caseRef());
    }
}
