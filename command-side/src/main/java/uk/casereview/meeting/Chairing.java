package uk.casereview.meeting;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.Membership;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * §15.9: what the clerk does is done "also by the chair", and that is a chair of this body, or whoever was elected for the
 * item (§15.2-7).
 */
final class Chairing {
    private Chairing() {}

    /** Goes on where the clerk or a chair of the body asks; without a day, the one the meeting sits on. */
    static Verdict byChair(Minutes minutes, @Nullable LocalDate on, Context context, Supplier<Verdict> decide) {
        return chairs(minutes, on, context) ? decide.get() : notTheChair(context);
    }

    /**
     * Goes on where the clerk, a chair of the body who is there or the item's own asks: whoever is away presides over
     * nothing. §4.4: a "declarer is barred from the decision", so that a chair who is conflicted leaves the item to another
     * (§4.3).
     */
    static Verdict byItemChair(Minutes minutes, String itemRef, Context context, Supplier<Verdict> decide) {
        boolean barred = !Clerk.is(context)
                && minutes.item(itemRef)
                        .filter(item -> item.conflicted(context.actor().userId()))
                        .isPresent();
        boolean presides =
                (chairs(minutes, null, context) && present(minutes, context)) || elected(minutes, itemRef, context);
        return !barred && presides ? decide.get() : notTheChair(context);
    }

    private static boolean chairs(Minutes minutes, @Nullable LocalDate on, Context context) {
        Membership membership = Membership.of(minutes.body(), on == null ? minutes.on() : on, context);
        return Clerk.is(context) || membership.mayChair(context.actor().userId());
    }

    private static boolean present(Minutes minutes, Context context) {
        return Clerk.is(context)
                || minutes.present().stream()
                        .map(Attendee::memberId)
                        .anyMatch(context.actor().userId()::equals);
    }

    private static boolean elected(Minutes minutes, String itemRef, Context context) {
        UserId actor = context.actor().userId();
        return minutes.item(itemRef)
                .filter(item -> actor.equals(Decisions.presidingStill(item, minutes.present())))
                .isPresent();
    }

    private static Verdict notTheChair(Context context) {
        return Verdict.refuse(
                RefusalCode.NOT_THE_CHAIR, "member", context.actor().userId().toString());
    }
}
