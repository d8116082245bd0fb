package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.UserId;

/**
 * What is on record of a meeting, whatever its stage.
 *
 * @param on the day it is planned for and, once it has begun, the day it sits
 * @param chair who presides, where somebody was named
 * @param papers the latest version of each paper that went out, by its reference
 */
record Minutes(
        MeetingId meetingId,
        Body body,
        MeetingKind kind,
        LocalDate on,
        @Nullable UserId chair,
        List<Presence> presences,
        List<MeetingItem> items,
        Map<String, Integer> papers) {

    Minutes {
        presences = List.copyOf(presences);
        items = List.copyOf(items);
        papers = Map.copyOf(papers);
    }

    static Minutes of(MeetingScheduled event) {
        return new Minutes(
                event.meetingId(), event.body(), event.kind(), event.on(), null, List.of(), List.of(), Map.of());
    }

    Optional<MeetingItem> item(String itemRef) {
        return items.stream().filter(item -> item.itemRef().equals(itemRef)).findFirst();
    }

    /** Who is there now. */
    List<Attendee> present() {
        return presences.stream()
                .filter(Presence::lasting)
                .map(Presence::attendee)
                .toList();
    }

    /** Who was there at the moment. */
    List<Attendee> presentAt(Instant at) {
        return presences.stream()
                .filter(presence -> presence.covers(at))
                .map(Presence::attendee)
                .distinct()
                .toList();
    }

    Optional<Presence> presence(UserId member) {
        return presences.stream()
                .filter(presence -> presence.lasting() && presence.of(member))
                .findFirst();
    }

    Minutes opened(LocalDate day, @Nullable UserId presiding) {
        return new Minutes(meetingId, body, kind, day, presiding, presences, items, papers);
    }

    /** Where it goes on another day, attendance begins anew. */
    Minutes resumed(LocalDate day, List<UserId> stillThere) {
        return new Minutes(
                meetingId,
                body,
                kind,
                day,
                chair,
                presences.stream()
                        .filter(presence -> presence.lasting()
                                && stillThere.contains(presence.attendee().memberId()))
                        .toList(),
                items,
                papers);
    }

    Minutes arrived(Attendee attendee, Instant at) {
        List<Presence> all = new ArrayList<>(presences);
        all.add(new Presence(attendee, at, null));
        return withPresences(all);
    }

    Minutes departed(UserId member, Instant at) {
        return withPresences(presences.stream()
                .map(presence -> presence.lasting() && presence.of(member) ? presence.until(at) : presence)
                .toList());
    }

    Minutes with(MeetingItem item) {
        List<MeetingItem> all = new ArrayList<>(items);
        all.add(item);
        return withItems(all);
    }

    Minutes with(String itemRef, UnaryOperator<MeetingItem> change) {
        return withItems(items.stream()
                .map(item -> item.itemRef().equals(itemRef) ? change.apply(item) : item)
                .toList());
    }

    Minutes circulated(String docRef, int version) {
        Map<String, Integer> all = new HashMap<>(papers);
        all.put(docRef, version);
        return new Minutes(meetingId, body, kind, on, chair, presences, items, all);
    }

    private Minutes withPresences(List<Presence> all) {
        return new Minutes(meetingId, body, kind, on, chair, all, items, papers);
    }

    private Minutes withItems(List<MeetingItem> all) {
        return new Minutes(meetingId, body, kind, on, chair, presences, all, papers);
    }
}
