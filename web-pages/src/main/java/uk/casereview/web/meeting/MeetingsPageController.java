package uk.casereview.web.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.meeting.MeetingQuery.FindMeetings;
import uk.casereview.meeting.MeetingQuery.MeetingPage;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.platform.http.FormIntake.Taken;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/** Every meeting of the partnership, and the form by which one is called. */
@Controller
class MeetingsPageController {
    private final Answers answers;
    private final RoomDesk desk;

    MeetingsPageController(Answers answers, RoomDesk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping("/meetings")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "1") String page) {
        Optional<Body> asked = Arrays.stream(Body.values())
                .filter(known -> known.name().equals(body))
                .findFirst();
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        Entered wrong =
                asked.isEmpty() && !body.isEmpty() ? desk.wrong("body", "meetings.error.body") : Entered.NOTHING;
        return shown(visitor.reader(), asked.orElse(null), number, wrong);
    }

    @PostMapping("/meetings")
    ModelAndView schedule(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @RequestParam Map<String, String> given) {
        RoomDesk.Outcome outcome = desk.give(RoomCommand.SCHEDULE_MEETING, user, visitor, null, given);
        Taken taken = outcome.taken();
        return taken == null
                ? shown(visitor.reader(), null, 1, outcome.entered())
                : new ModelAndView(RoomCommandController.after(taken, RoomCommand.SCHEDULE_MEETING, null));
    }

    private ModelAndView shown(Actor reader, @Nullable Body body, int number, Entered entered) {
        MeetingPage found = found(reader, body, number - 1, MeetingsView.PAGE_SIZE);
        long last = MeetingsView.lastPage(found);
        MeetingPage page = number > last ? found(reader, body, (int) last - 1, MeetingsView.PAGE_SIZE) : found;
        Entered said = number > last ? desk.wrong("page", "tracker.error.page") : entered;
        MeetingPage latest = page.page() == 0 ? found(reader, body, 0, FindMeetings.LARGEST_PAGE) : page;
        return new ModelAndView(
                "meetings",
                Map.of(
                        "view",
                        MeetingsView.of(reader.partnership(), bodies(reader), body, latest, page),
                        "entered",
                        said),
                status(said));
    }

    /** An address that names nothing is a fault of the address; a form that is refused is not. */
    private static HttpStatus status(Entered said) {
        if (said.errors().isEmpty()) {
            return HttpStatus.OK;
        }
        return said.command().isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private MeetingPage found(Actor reader, @Nullable Body body, int page, int size) {
        return answers.to(new FindMeetings(reader, body, null, null, page, size), MeetingPage.class);
    }

    /** Those with seats; only the clerk calls meetings (§15.9). */
    private List<Body> bodies(Actor reader) {
        return reader.role().isClerk()
                ? answers
                        .to(new FindPartnership(reader, reader.partnership(), null), PartnershipDetails.class)
                        .seats()
                        .stream()
                        .map(PartnershipDetails.Seat::body)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }
}
