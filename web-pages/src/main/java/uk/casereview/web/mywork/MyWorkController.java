package uk.casereview.web.mywork;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.tracker.TrackerQuery.FindMissedDeadlines;
import uk.casereview.tracker.TrackerQuery.FindWork;
import uk.casereview.tracker.TrackerQuery.MissedDeadlinePage;
import uk.casereview.tracker.TrackerQuery.Sort;
import uk.casereview.tracker.TrackerQuery.WorkPage;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/** Where everybody comes to: what needs them, by when, and what has changed. */
@Controller
class MyWorkController {
    private static final int ROWS = 20;
    private static final int CHANGED = 5;
    private static final int MISSED = 10;

    private final Answers answers;

    MyWorkController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam(defaultValue = "1") String page) {
        Actor reader = visitor.reader();
        try {
            return new ModelAndView("my-work", Map.of("view", view(reader, asked(page))));
        } catch (RequestRefused refused) {
            if (refused.refusal().code() != RefusalCode.FORBIDDEN_ROLE) {
                throw refused;
            }
            return new ModelAndView("my-work-elsewhere", Map.of("view", ElsewhereView.of(reader.role())));
        }
    }

    private MyWorkView view(Actor reader, int page) {
        WorkPage work = answers.to(new FindWork(reader, page, ROWS), WorkPage.class);
        var missed =
                answers.to(new FindMissedDeadlines(reader, Set.of(reader.role()), 0, MISSED), MissedDeadlinePage.class);
        var changed = answers.to(lastChanged(reader), CasePage.class);
        return MyWorkView.of(reader, work, missed, changed);
    }

    /** Pages come from links; what is no number is the first. Counted from 0. */
    private static int asked(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    private static FindCases lastChanged(Actor reader) {
        return new FindCases(
                reader,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                Sort.UPDATED,
                true,
                0,
                CHANGED);
    }
}
