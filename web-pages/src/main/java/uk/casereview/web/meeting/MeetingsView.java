package uk.casereview.web.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.Days;

/**
 * The meetings of a partnership: what goes on and what comes, and one page of those that are over.
 *
 * @param now those that have begun and are not over
 * @param coming the soonest first; both stand on the first page only
 * @param over the latest first
 * @param waiting questions that were put off or not reached, and stand on no other agenda since
 * @param bodies those a meeting can be called of by the reader; empty where they call none
 */
public record MeetingsView(
        PartnershipCode partnership,
        List<Row> now,
        List<Row> coming,
        List<Row> over,
        List<Waiting> waiting,
        List<Body> bodies,
        @Nullable Body body,
        int page,
        long lastPage,
        String freshAt) {
    static final int PAGE_SIZE = 50;

    /** One meeting. */
    public record Row(MeetingId id, Body body, MeetingKind kind, String on, MeetingStage stage, List<CaseRef> cases) {}

    /** One question that waits, and where it was last. */
    public record Waiting(CaseRef caseRef, Body body, String on, MeetingId meeting, ItemStage stage) {}

    static MeetingsView of(
            PartnershipCode partnership, List<Body> bodies, @Nullable Body body, MeetingPage latest, MeetingPage page) {
        boolean first = page.page() == 0;
        return new MeetingsView(
                partnership,
                first ? rows(latest, MeetingStage.OPEN, MeetingStage.ADJOURNED) : List.of(),
                first ? rows(latest, MeetingStage.SCHEDULED).reversed() : List.of(),
                rows(page, MeetingStage.CLOSED, MeetingStage.MINUTES_APPROVED, MeetingStage.CANCELLED),
                first ? waiting(latest) : List.of(),
                bodies,
                body,
                page.page() + 1,
                lastPage(page),
                Days.seconds(page.freshAt()));
    }

    static long lastPage(MeetingPage page) {
        return Math.max(1, Math.ceilDiv(page.total(), page.size()));
    }

    /** For the form, so that what is sent twice is done once. */
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    /** What the list can be narrowed to; one that decides alone holds no meetings. */
    public List<Body> allBodies() {
        return Arrays.stream(Body.values())
                .filter(known -> known != Body.LA_NOTIFIER)
                .toList();
    }

    /** Where the other page is. */
    public String address(int other) {
        return "/meetings?page=" + other + (body == null ? "" : "&body=" + body.name());
    }

    public boolean isEmpty() {
        return now.isEmpty() && coming.isEmpty() && over.isEmpty();
    }

    private static List<Row> rows(MeetingPage page, MeetingStage... stages) {
        Set<MeetingStage> asked = Set.of(stages);
        return page.rows().stream()
                .filter(meeting -> asked.contains(meeting.stage()))
                .map(meeting -> new Row(
                        meeting.meetingId(),
                        meeting.body(),
                        meeting.kind(),
                        Days.day(meeting.on()),
                        meeting.stage(),
                        meeting.items().stream().map(Item::caseRef).distinct().toList()))
                .toList();
    }

    /** From the earliest to the latest: what a later agenda has taken up waits no more. */
    private static List<Waiting> waiting(MeetingPage latest) {
        List<Waiting> waiting = new ArrayList<>();
        List<MeetingDetails> inOrder = latest.rows().stream()
                .filter(meeting -> meeting.stage() != MeetingStage.CANCELLED)
                .sorted(Comparator.comparing(MeetingDetails::on))
                .toList();
        for (MeetingDetails meeting : inOrder) {
            Set<CaseRef> taken = new HashSet<>();
            meeting.items().forEach(item -> taken.add(item.caseRef()));
            waiting.removeIf(each -> each.body() == meeting.body() && taken.contains(each.caseRef()));
            meeting.items().stream()
                    .filter(item -> item.stage() == ItemStage.DEFERRED || item.stage() == ItemStage.NOT_REACHED)
                    .map(item -> new Waiting(
                            item.caseRef(), meeting.body(), Days.day(meeting.on()), meeting.meetingId(), item.stage()))
                    .distinct()
                    .forEach(waiting::add);
        }
        return waiting;
    }
}
