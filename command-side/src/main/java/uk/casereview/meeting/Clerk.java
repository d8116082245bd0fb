package uk.casereview.meeting;

import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** §15.2-11: "The clerk types"; everybody else speaks for themselves only. */
final class Clerk {
    private Clerk() {}

    static boolean is(Context context) {
        return context.actor().role().isClerk();
    }

    /** Whoever is not the clerk, and speaks for another or out of the minutes. */
    static Optional<Refusal> forbidden(MeetingCommand command, Actor actor) {
        boolean forThemselves = !isFromMinutes(command) && speakers(command).allMatch(actor.userId()::equals);
        return actor.role().isClerk() || forThemselves ? Optional.empty() : Optional.of(Refusal.forbidden(Role.CLERKS));
    }

    /** For whom the command says that it is given; nobody named is the person giving it. */
    private static Stream<UserId> speakers(MeetingCommand command) {
        return switch (command) {
            case RecordArrival c -> Stream.of(c.memberId());
            case RecordDeparture c -> Stream.of(c.memberId());
            case DeclareConflict c -> Stream.ofNullable(c.memberId());
            case AgreeDiscussion c -> c.agreedBy().stream();
            case CastVote c -> Stream.ofNullable(c.castBy());
            case CastCastingVote c -> Stream.ofNullable(c.memberId());
            case MeetingCommand _ -> Stream.empty();
        };
    }

    private static boolean isFromMinutes(MeetingCommand command) {
        return command instanceof CastVote vote && vote.source() == VoteSource.MINUTES;
    }
}
