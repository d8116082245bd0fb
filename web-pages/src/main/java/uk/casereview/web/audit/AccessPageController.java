package uk.casereview.web.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.access.AccessQuery.AccessPage;
import uk.casereview.shared.Actor;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.Members;

/** Who looked at what, when and what for (IG8). */
@Controller
class AccessPageController {
    private final Answers answers;
    private final TextReader texts;

    AccessPageController(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(AccessSelection.PATH)
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        Actor reader = visitor.reader();
        Members members = Members.of(reader, answers, texts, given.getOrDefault("person", ""));
        AccessSelection selection = AccessSelection.of(given, members);
        AccessPage page = answers.to(selection.query(reader), AccessPage.class);
        People people = People.named(
                page.lines().stream().map(line -> line.userId().value()).collect(Collectors.toSet()), answers, texts);
        AccessView view = AccessView.of(reader.partnership(), selection, page, people);
        return new ModelAndView(
                "audit-access",
                Map.of("view", view),
                view.filter().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }
}
