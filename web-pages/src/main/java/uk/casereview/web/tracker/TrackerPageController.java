package uk.casereview.web.tracker;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/** Where every case of the reader's partnership is (§11.2). */
@Controller
class TrackerPageController {
    private final Answers answers;

    TrackerPageController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/cases")
    ModelAndView page(@AuthenticationPrincipal SignedIn user, @RequestParam Map<String, String> given) {
        Actor reader = Visitor.reading(user, null);
        TrackerFilter filter = TrackerFilter.of(given);
        CasePage found = answers.to(filter.query(reader), CasePage.class);
        var page = new ModelAndView("tracker", filter.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("view", TrackerView.of(reader.partnership(), filter, found));
        return page;
    }
}
