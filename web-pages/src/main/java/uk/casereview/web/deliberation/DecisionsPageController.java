package uk.casereview.web.deliberation;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.DecisionQuery.DecisionPage;
import uk.casereview.web.Answers;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.Members;

/** Every decision the reader may see, a row each (§11.7). */
@Controller
class DecisionsPageController {
    private final Answers answers;
    private final TextReader texts;

    DecisionsPageController(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(DecisionsFilter.PATH)
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        Actor own = visitor.reader();
        Members members = Members.of(own, answers, texts, given.getOrDefault("person", ""));
        DecisionsFilter filter = DecisionsFilter.of(given, members);
        CaseRef caseRef = filter.caseRef();
        Visitor reader = caseRef == null ? visitor : visitor.about(caseRef);
        DecisionPage found = answers.to(filter.query(reader.reader()), DecisionPage.class);
        DecisionsView view = DecisionsView.of(own.partnership(), filter, found);
        return new ModelAndView(
                "decisions",
                Map.of("view", view, "visitor", reader),
                view.filter().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }
}
