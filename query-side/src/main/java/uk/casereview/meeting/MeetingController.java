package uk.casereview.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.meeting.MeetingQuery.FindMeeting;
import uk.casereview.meeting.MeetingQuery.FindMeetings;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;

/** Meetings over HTTP. */
@RestController
class MeetingController implements ReadRoute.Reads {
    private static final Map.Entry<String, String> AFTER =
            Map.entry("after", "the Position of a command whose effect must be in the answer");
    private static final ReadRoute MEETINGS = new ReadRoute(
            "/api/meetings",
            "the meetings of the reader's partnership, the latest first, one page of them",
            Map.ofEntries(
                    Map.entry("body", "only this body's"),
                    Map.entry("from", "held or planned on this day or later"),
                    Map.entry("to", "held or planned on this day or earlier"),
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindMeetings.LARGEST_PAGE),
                    AFTER),
            MeetingPage.class);
    private static final ReadRoute MEETING = new ReadRoute(
            "/api/meetings/{id}",
            "one meeting: what it is asked, the votes on it, and who came",
            Map.ofEntries(AFTER),
            MeetingDetails.class);

    private final MeetingQueries meetings;
    private final Rendering rendering;

    MeetingController(MeetingQueries meetings, Rendering rendering) {
        this.meetings = meetings;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(MEETINGS, MEETING);
    }

    @GetMapping("/api/meetings")
    ResponseEntity<JsonNode> all(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, MEETINGS);
        Body body = asked.oneOf("body", Body.class);
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindMeetings.LARGEST_PAGE, 50);
        asked.check();
        var query = new FindMeetings(Readers.choose(signedIn, capacity, null), body, from, to, page, size);
        return answer(asked, () -> meetings.on(query));
    }

    @GetMapping("/api/meetings/{id}")
    ResponseEntity<JsonNode> one(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String id,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, MEETING);
        asked.check();
        var query = new FindMeeting(Readers.choose(signedIn, capacity, null), named(id), null);
        return answer(asked, () -> meetings.on(query));
    }

    private ResponseEntity<JsonNode> answer(Parameters asked, Supplier<?> answer) {
        return rendering.answer(asked.text("after"), MeetingQueries.READ, answer);
    }

    /** What cannot be an id is the address of nothing. */
    private static MeetingId named(String id) {
        try {
            return new MeetingId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
