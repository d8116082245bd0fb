package uk.casereview.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.access.SeenCases;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingQuery.FindMeeting;
import uk.casereview.meeting.MeetingQuery.FindMeetings;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

/** Answers what is asked about meetings: those of the reader's partnership, with the items of cases the reader sees. */
@Component
class MeetingQueries {
    private final MeetingStore store;
    private final SeenCases seen;
    private final Freshness freshness;
    private final Clock system = Clock.systemUTC();

    MeetingQueries(MeetingStore store, SeenCases seen, Freshness freshness) {
        this.store = store;
        this.seen = seen;
        this.freshness = freshness;
    }

    @QueryHandler
    MeetingPage on(FindMeetings query) {
        long position = freshness.reached(Projections.MEETINGS);
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        add(
                conditions,
                parameters,
                "partnership = :home",
                "home",
                query.reader().partnership().value());
        var body = query.body();
        add(conditions, parameters, "body = :body", "body", body == null ? null : body.name());
        add(conditions, parameters, "held_on >= :from", "from", query.from());
        add(conditions, parameters, "held_on <= :to", "to", query.to());
        String where = String.join(" and ", conditions);
        List<MeetingDetails> rows = shown(query.reader(), store.page(where, parameters, query.page(), query.size()));
        return new MeetingPage(
                rows, store.count(where, parameters), query.page(), query.size(), position, system.instant());
    }

    @QueryHandler
    MeetingDetails on(FindMeeting query) {
        MeetingDetails meeting =
                store.find(query.meetingId()).orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        MeetingDetails shown = shown(query.reader(), List.of(meeting)).getFirst();
        if (!meeting.partnership().equals(query.reader().partnership())) {
            throw new ReadRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        return shown;
    }

    private List<MeetingDetails> shown(Actor reader, List<MeetingDetails> meetings) {
        Set<CaseRef> visible = seen.among(
                reader,
                meetings.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .map(Item::caseRef)
                        .distinct()
                        .toList());
        return meetings.stream().map(meeting -> only(visible, meeting)).toList();
    }

    private static MeetingDetails only(Set<CaseRef> visible, MeetingDetails meeting) {
        return new MeetingDetails(
                meeting.meetingId(),
                meeting.partnership(),
                meeting.body(),
                meeting.kind(),
                meeting.channel(),
                meeting.on(),
                meeting.stage(),
                meeting.chair(),
                meeting.items().stream()
                        .filter(item -> visible.contains(item.caseRef()))
                        .toList(),
                meeting.attendance(),
                meeting.apologies());
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
