package uk.casereview.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Membership;
import uk.casereview.meeting.MeetingCommand.RecordApology;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingItem.Stage;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** Who comes, who goes and who sends apologies; remote presence counts like any other (§15.2-7). */
final class Attendance {
    private Attendance() {}

    static Verdict apologise(Minutes minutes, RecordApology command, Context context) {
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        AgencyCode agency = membership.attendee(command.memberId()).agency();
        UserId deputy = command.deputy();
        if (agency == null) {
            return notAMember(command.memberId());
        }
        if (deputy != null
                && !command.memberId().equals(membership.attendee(deputy).deputyFor())) {
            return notAMember(deputy);
        }
        return Verdict.accept(new ApologyRecorded(command.memberId(), agency, deputy));
    }

    static Verdict arrive(Minutes minutes, RecordArrival command, Context context) {
        UserId member = command.memberId();
        Instant at = Moments.of(command.at(), minutes.on(), context);
        Optional<Refusal> untimely =
                Moments.untimely("the arrival", at, minutes, context).or(() -> backTooEarly(command, minutes));
        if (untimely.isPresent()) {
            return Verdict.refuse(untimely.get());
        }
        if (minutes.presence(member).isPresent()) {
            return Verdict.refuse(RefusalCode.ALREADY_PRESENT, "member", member.toString());
        }
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        if (!membership.knows(member)) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "memberId", member.toString());
        }
        return membership.admits(member)
                ? Verdict.accept(new ArrivalRecorded(membership.attendee(member), at))
                : notAMember(member);
    }

    /** Whoever leaves is not there when the item is decided, and their vote on it lapses. */
    static Verdict depart(Minutes minutes, RecordDeparture command, Context context) {
        UserId member = command.memberId();
        Instant at = Moments.of(command.at(), minutes.on(), context);
        Optional<Refusal> untimely = Moments.untimely("the departure", at, minutes, context);
        if (untimely.isPresent()) {
            return Verdict.refuse(untimely.get());
        }
        boolean there = minutes.presence(member)
                .filter(presence -> !presence.from().isAfter(at))
                .isPresent();
        if (!there) {
            return Verdict.refuse(RefusalCode.NOT_PRESENT, "member", member.toString());
        }
        List<MeetingEvent> events = new ArrayList<>(List.of(new DepartureRecorded(member, at)));
        minutes.items().stream()
                .filter(item -> item.stage() == Stage.OPEN)
                .forEach(item -> events.addAll(Votes.lapsing(item, member)));
        return Verdict.accept(events);
    }

    /** Whoever comes back had left before. */
    private static Optional<Refusal> backTooEarly(RecordArrival command, Minutes minutes) {
        Instant at = command.at();
        return at == null
                ? Optional.empty()
                : minutes.presences().stream()
                        .filter(presence -> presence.of(command.memberId()) && presence.covers(at))
                        .map(Presence::to)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .map(left -> Moments.outOfOrder("the arrival", at, "the departure", left));
    }

    private static Verdict notAMember(UserId member) {
        return Verdict.refuse(RefusalCode.NOT_A_MEMBER, "member", member.toString());
    }
}
