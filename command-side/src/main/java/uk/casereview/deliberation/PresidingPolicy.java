package uk.casereview.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.UserId;

/**
 * Who presides over an item. §4.3: "if the chair is conflicted the other co-chair presides"; §15.2-7: "Both chairs
 * conflicted: the members elect a chair for the item".
 */
public final class PresidingPolicy {
    private PresidingPolicy() {}

    /** The one who presides; null where no chair is there and nobody was elected. */
    public static @Nullable UserId presiding(Proceedings proceedings, Membership membership) {
        UserId named = proceedings.namedChair();
        List<UserId> chairs = freeChairs(proceedings, membership);
        if (named != null && (chairs.contains(named) || elected(named, proceedings, chairs))) {
            return named;
        }
        CastingVote casting = proceedings.castingVote();
        if (named == null && casting != null && chairs.contains(casting.memberId())) {
            return casting.memberId();
        }
        return chairs.isEmpty() ? null : chairs.getFirst();
    }

    /** Chairs of the body who are there and may decide. */
    public static List<UserId> freeChairs(Proceedings proceedings, Membership membership) {
        return proceedings.eligible().stream()
                .map(Attendee::memberId)
                .filter(membership::mayChair)
                .toList();
    }

    /** OQ-6: "the one chairing that meeting"; who could, where more than one is there and nobody has said which. */
    public static List<UserId> undecided(Proceedings proceedings, Membership membership) {
        List<UserId> chairs = freeChairs(proceedings, membership);
        boolean open = proceedings.namedChair() == null
                && membership.votingRule().castingVoteOf() == CastingVoteOf.CHAIR
                && chairs.size() > 1;
        return open ? chairs : List.of();
    }

    /** Whether somebody presides at all: nobody over replies in writing, nor where a question was put off. */
    static boolean needed(Proceedings proceedings) {
        return proceedings.route() != Route.WRITTEN && proceedings.mode() != DecisionMode.DEFERRED;
    }

    /** Whether somebody is said to have presided who could not have: no chair of the body, or one who was not there. */
    static boolean usurped(Proceedings proceedings, Membership membership) {
        UserId named = proceedings.namedChair();
        return named != null
                && !named.equals(presiding(proceedings, membership))
                && (!membership.mayChair(named) || (needed(proceedings) && !proceedings.conflicted(named)));
    }

    private static boolean elected(UserId named, Proceedings proceedings, List<UserId> chairs) {
        return (proceedings.chairElected() || chairs.isEmpty()) && proceedings.eligible(named);
    }
}
