package uk.casereview.web.meeting;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.casereview.shared.MeetingId;
import uk.casereview.web.Visitor;

/** The room in which a meeting is held. */
@Controller
class RoomPageController {
    private final Rooms rooms;
    private final RoomStreams streams;

    RoomPageController(Rooms rooms, RoomStreams streams) {
        this.rooms = rooms;
        this.streams = streams;
    }

    @GetMapping("/meetings/{id}")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", rooms.whole(visitor.reader(), Rooms.named(id), after));
        model.put("entered", Entered.NOTHING);
        model.put("done", RoomCommand.named(done).map(RoomCommand::done).orElse(""));
        return new ModelAndView("meeting", model);
    }

    /** What changes while people talk; a page that stays open puts it in place of what it had. */
    @GetMapping("/meetings/{id}/live")
    ModelAndView live(@ModelAttribute(name = "visitor", binding = false) Visitor visitor, @PathVariable String id) {
        return new ModelAndView(
                "meeting-live",
                Map.of("view", rooms.withoutTexts(visitor.reader(), Rooms.named(id)), "entered", Entered.NOTHING));
    }

    /** Tells a page that has seen this mark when there is another. */
    @GetMapping(path = "/meetings/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen) {
        MeetingId meeting = Rooms.named(id);
        rooms.admit(visitor.reader(), meeting);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(streams.open(meeting, visitor.userId(), seen));
    }
}
