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
import uk.casereview.access.ItemConflicts;
import uk.casereview.access.Redaction;
import uk.casereview.access.SeenCases;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingQuery.FindMarks;
import uk.casereview.meeting.MeetingQuery.FindMeeting;
import uk.casereview.meeting.MeetingQuery.FindMeetings;
import uk.casereview.meeting.MeetingQuery.MeetingMarks;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** Answers what is asked about meetings: those of the reader's partnership, with the items of cases the reader sees. */
@Component
class MeetingQueries {
    /** The views an answer is made of. */
    static final List<String> READ = List.of(
            Projections.MEETINGS, Projections.CASE_SUMMARY, Projections.CASE_ACCESS, Projections.ITEM_CONFLICTS);

    private final MeetingStore store;
    private final SeenCases seen;
    private final ItemConflicts conflicts;
    private final Freshness freshness;
    private final Clock system = Clock.systemUTC();

    MeetingQueries(MeetingStore store, SeenCases seen, ItemConflicts conflicts, Freshness freshness) {
        this.store = store;
        this.seen = seen;
        this.conflicts = conflicts;
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
        freshness.await(query.after(), READ);
        MeetingDetails meeting =
                store.find(query.meetingId()).orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        MeetingDetails shown = shown(query.reader(), List.of(meeting)).getFirst();
        if (!meeting.partnership().equals(query.reader().partnership())) {
            throw new ReadRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        return shown;
    }

    @QueryHandler
    MeetingMarks on(FindMarks query) {
        return new MeetingMarks(store.marks(query.meetings()));
    }

    private List<MeetingDetails> shown(Actor reader, List<MeetingDetails> meetings) {
        Set<CaseRef> visible = seen.among(
                reader,
                meetings.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .map(Item::caseRef)
                        .distinct()
                        .toList());
        Set<CaseRef> closed = conflicts.closedTo(reader.userId());
        return meetings.stream()
                .map(meeting -> only(
                        meeting,
                        meeting.items().stream()
                                .filter(item -> visible.contains(item.caseRef()))
                                .map(item -> readable(item, reader, closed))
                                .toList()))
                .toList();
    }

    /** IG8: a conflict closes question and papers to its owner; of what the role may not read only the length is left. */
    private static Item readable(Item item, Actor reader, Set<CaseRef> closed) {
        boolean kept = item.isClosedTo(reader.userId()) || closed.contains(item.caseRef());
        SealedText question = item.question();
        return new Item(
                item.itemRef(),
                item.caseRef(),
                question == null ? null : Redaction.of(reader, kept).narrative(question),
                item.stage(),
                item.chair(),
                item.conflicted(),
                item.mayDiscuss(),
                kept ? List.of() : item.papers(),
                item.votes(),
                item.castingVote(),
                item.decisionId(),
                item.result());
    }

    private static MeetingDetails only(MeetingDetails meeting, List<Item> items) {
        return new MeetingDetails(
                meeting.meetingId(),
                meeting.partnership(),
                meeting.body(),
                meeting.kind(),
                meeting.channel(),
                meeting.on(),
                meeting.stage(),
                meeting.chair(),
                items,
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
