package uk.casereview.web.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.Apology;
import uk.casereview.meeting.MeetingDetails.Presence;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.meeting.MeetingRoom.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.web.Days;

/**
 * Who is there, agency by agency.
 *
 * @param guests who has come without a seat, or may
 */
public record AttendanceView(List<Agency> agencies, List<Person> guests) {

    /** One agency with those who may sit for it. */
    public record Agency(AgencyCode code, boolean here, List<Person> people) {}

    /**
     * One person.
     *
     * @param state the key of whether they are here
     * @param at since when, or when they left; null where they have not come
     * @param mayArrive whether the reader may record that they come
     */
    public record Person(
            UserId id,
            Capacity capacity,
            @Nullable UserId deputyFor,
            String state,
            @Nullable String at,
            boolean mayArrive,
            boolean mayLeave,
            boolean mayApologise) {
        public boolean isHere() {
            return state.equals(HERE);
        }
    }

    private static final String HERE = "here";

    static AttendanceView of(MeetingDetails meeting, MeetingRoom room, StepsView steps) {
        Map<AgencyCode, List<Person>> byAgency = new LinkedHashMap<>();
        Set<UserId> seated = room.seats().stream().map(Seat::memberId).collect(Collectors.toSet());
        for (Seat seat : room.seats()) {
            Person person = person(seat.memberId(), seat.capacity(), seat.deputyFor(), meeting, steps);
            if (seat.deputyFor() == null || !person.state().equals("away") || person.mayArrive()) {
                byAgency.merge(
                        seat.agency(),
                        List.of(person),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        Stream<Person> came = meeting.attendance().stream()
                .filter(presence -> !seated.contains(presence.memberId()))
                .map(presence ->
                        person(presence.memberId(), presence.capacity(), presence.deputyFor(), meeting, steps));
        Stream<Person> mayCome = members(steps, "RecordArrival")
                .filter(member -> !seated.contains(member))
                .filter(member -> presence(meeting, member) == null)
                .map(member -> person(member, Capacity.CO_OPTED, null, meeting, steps));
        return new AttendanceView(
                byAgency.entrySet().stream()
                        .map(agency -> new Agency(
                                agency.getKey(),
                                agency.getValue().stream()
                                        .anyMatch(person -> person.isHere()
                                                && person.capacity().counts()),
                                agency.getValue()))
                        .toList(),
                Stream.concat(came, mayCome).toList());
    }

    /** The key of why the agency does not count, where no conflict is to blame. */
    static String whyMissing(MeetingDetails meeting, AgencyCode agency) {
        boolean apologised = meeting.apologies().stream()
                .anyMatch(apology -> apology.agency().equals(agency));
        boolean left = meeting.attendance().stream()
                .anyMatch(presence -> agency.equals(presence.agency()) && !presence.present());
        if (left) {
            return "room.missing.left";
        }
        return apologised ? "room.missing.apology" : "room.missing.away";
    }

    private static Person person(
            UserId member, Capacity capacity, @Nullable UserId deputyFor, MeetingDetails meeting, StepsView steps) {
        Presence presence = presence(meeting, member);
        boolean apology = meeting.apologies().stream().map(Apology::memberId).anyMatch(member::equals);
        return new Person(
                member,
                capacity,
                deputyFor,
                state(presence, apology),
                at(presence),
                steps.can("RecordArrival", member),
                steps.can("RecordDeparture", member),
                presence == null && !apology && deputyFor == null && steps.can("RecordApology", member));
    }

    private static String state(@Nullable Presence presence, boolean apology) {
        if (presence != null) {
            return presence.present() ? HERE : "left";
        }
        return apology ? "apology" : "away";
    }

    private static @Nullable String at(@Nullable Presence presence) {
        if (presence == null) {
            return null;
        }
        var left = presence.leftAt();
        return Days.time(presence.present() || left == null ? presence.arrivedAt() : left);
    }

    private static @Nullable Presence presence(MeetingDetails meeting, UserId member) {
        return meeting.attendance().stream()
                .filter(presence -> presence.memberId().equals(member))
                .findFirst()
                .orElse(null);
    }

    private static Stream<UserId> members(StepsView steps, String command) {
        var step = steps.get(command);
        return step == null ? Stream.empty() : step.members().stream();
    }
}
