package uk.casereview.web.casefile;

import static uk.casereview.web.casefile.ACase.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;

/** An invented decision of the invented case, by casting vote and with dissent. */
final class ADecision {
    private ADecision() {}

    static DecisionRecord by(Body body, int neededAgencies) {
        return new DecisionRecord(
                new DecisionId(new UUID(0, 3)),
                body,
                Route.MEETING,
                null,
                null,
                LocalDate.of(2026, 2, 9),
                null,
                MEMBER,
                List.of(attendee(ICB, Capacity.CORE), attendee(WMP, Capacity.DEPUTY), attendee(null, Capacity.ADVISOR)),
                List.of(new Conflict(MEMBER, null, null, false, List.of())),
                new Quorum(neededAgencies, List.of(), List.of(WMP, ICB), List.of(new AgencyCode("BCT")), false),
                DecisionMode.CASTING_VOTE,
                DecisionResult.CARRIED,
                List.of(
                        new Vote(ICB, MEMBER, Choice.FOR, VoteSource.MEMBER),
                        new Vote(WMP, MEMBER, Choice.AGAINST, VoteSource.MINUTES)),
                new CastingVote(MEMBER, Choice.FOR),
                List.of(new Dissent(WMP, READABLE)),
                WITHHELD,
                List.of(),
                null,
                MEMBER,
                "1",
                1,
                MEMBER);
    }

    private static Attendee attendee(@Nullable AgencyCode agency, Capacity capacity) {
        return new Attendee(MEMBER, agency, capacity, null);
    }
}
