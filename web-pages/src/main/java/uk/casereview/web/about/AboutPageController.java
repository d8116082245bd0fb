package uk.casereview.web.about;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.RefusalCode;

/** Shows what needs no signing in. */
@Controller
class AboutPageController {
    @GetMapping("/about/{name}")
    ModelAndView page(@PathVariable String name) {
        AboutPage page = AboutPage.named(name).orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        return new ModelAndView("about", Map.of("view", page));
    }
}
