package uk.casereview.web.meeting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.platform.http.FormIntake.Taken;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Visitor;

/** What people do in a meeting, one form each; its effect is seen on the page that follows. */
@Controller
class RoomCommandController {
    private final Rooms rooms;
    private final RoomDesk desk;

    RoomCommandController(Rooms rooms, RoomDesk desk) {
        this.rooms = rooms;
        this.desk = desk;
    }

    /** Whoever asks again for a page that said what was wrong gets the room. */
    @GetMapping("/meetings/{id}/{command}")
    RedirectView again(@PathVariable String id, @PathVariable String command) {
        if (RoomCommand.named(command).isEmpty()) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
        return to("/meetings/" + Rooms.named(id));
    }

    @PostMapping("/meetings/{id}/{command}")
    ModelAndView give(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam Map<String, String> given) {
        MeetingId meeting = Rooms.named(id);
        RoomCommand asked = RoomCommand.named(command)
                .filter(known -> known != RoomCommand.SCHEDULE_MEETING)
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        rooms.admit(visitor.reader(), meeting);
        RoomDesk.Outcome outcome = desk.give(asked, user, visitor, meeting.value(), given);
        Taken taken = outcome.taken();
        if (taken != null) {
            return new ModelAndView(after(taken, asked, given.get("itemRef")));
        }
        return new ModelAndView(
                "meeting",
                Map.of("view", rooms.whole(visitor.reader(), meeting, null), "entered", outcome.entered(), "done", ""),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static RedirectView after(Taken taken, RoomCommand command, @Nullable String item) {
        var page = UriComponentsBuilder.fromPath("/meetings/{id}")
                .queryParam("done", command.slug())
                .queryParam("after", taken.position().toString());
        if (item != null && item.matches("R?[0-9]{1,6}")) {
            page.fragment("item-" + item);
        }
        return to(page.build(taken.id()).toString());
    }

    private static RedirectView to(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
