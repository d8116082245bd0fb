package uk.casereview.web.figures;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Visitor;

/** The figures of the reader's partnership, on a page for each question they answer. */
@Controller
class DashboardPageController {
    private final Dashboarding dashboards;
    private final ServiceTime time;

    DashboardPageController(Dashboarding dashboards, ServiceTime time) {
        this.dashboards = dashboards;
        this.time = time;
    }

    @GetMapping("/dashboards")
    ModelAndView overview(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        return page(Dashboards.OVERVIEW, visitor.reader(), given);
    }

    @GetMapping("/dashboards/{name}")
    ModelAndView one(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String name,
            @RequestParam Map<String, String> given) {
        Dashboards asked = Dashboards.named(name).orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        return page(asked, visitor.reader(), given);
    }

    private ModelAndView page(Dashboards asked, Actor reader, Map<String, String> given) {
        DashboardFilter filter = DashboardFilter.of(given, time.today());
        DashboardView view = view(asked, reader, filter, Pages.asked(given.getOrDefault("page", "1")));
        return new ModelAndView(
                "figures/dashboard",
                Map.of("view", view),
                view.page().filter().errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /**
     * Whoever reads totals only is told of the past that it is not shown to them, and sees the present (IG9); and where there
     * are too many cases to tell what was true, the page says so and shows what was known.
     */
    private DashboardView view(Dashboards asked, Actor reader, DashboardFilter filter, int page) {
        try {
            return dashboards.of(asked, reader, filter, page);
        } catch (RequestRefused refused) {
            RefusalCode code = refused.refusal().code();
            if (code == RefusalCode.FORBIDDEN_ROLE && filter.asAt().isPast()) {
                return dashboards.of(asked, reader, filter.withoutPast(), page);
            }
            if (code == RefusalCode.TOO_MANY_CASES_FOR_A_TRUE_DAY) {
                return dashboards.of(asked, reader, filter.untold("true-on.error.too-many-cases"), page);
            }
            throw refused;
        }
    }
}
