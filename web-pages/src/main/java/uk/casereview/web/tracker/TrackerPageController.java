package uk.casereview.web.tracker;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/** Where every case of the reader's partnership is (§11.2). */
@Controller
class TrackerPageController {
    private final Answers answers;
    private final ServiceTime time;

    TrackerPageController(Answers answers, ServiceTime time) {
        this.answers = answers;
        this.time = time;
    }

    @GetMapping("/cases")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        Actor reader = visitor.reader();
        try {
            return shown(reader, TrackerFilter.of(given, choices(reader)));
        } catch (RequestRefused refused) {
            if (refused.refusal().code() != RefusalCode.FORBIDDEN_ROLE) {
                throw refused;
            }
            return new ModelAndView("no-cases", Map.of("view", NoCasesView.of(reader.role())));
        }
    }

    private TrackerChoices choices(Actor reader) {
        var partnership = answers.to(new FindPartnership(reader, reader.partnership(), null), PartnershipDetails.class);
        return TrackerChoices.of(partnership, time.today());
    }

    /** After the last page comes no other: the last is shown, and said to be. */
    private ModelAndView shown(Actor reader, TrackerFilter asked) {
        CasePage found = answers.to(asked.query(reader), CasePage.class);
        long last = TrackerView.lastPage(found);
        TrackerFilter filter = asked.page() > last ? asked.beyond((int) last) : asked;
        CasePage page = filter.equals(asked) ? found : answers.to(filter.query(reader), CasePage.class);
        return new ModelAndView(
                "tracker",
                Map.of("view", TrackerView.of(reader.partnership(), filter, page)),
                filter.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
