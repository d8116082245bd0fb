package uk.casereview.web.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.audit.AuditQuery.TrailPage;
import uk.casereview.shared.Actor;
import uk.casereview.shared.UserId;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.Members;

/** Every event of the partnership, a line each: for the scrutineer, and of requests about personal data for who looks after them. */
@Controller
class TrailPageController {
    private final Answers answers;
    private final TextReader texts;

    TrailPageController(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(TrailSelection.PATH)
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        Actor reader = visitor.reader();
        Members members = Members.of(reader, answers, texts, given.getOrDefault("person", ""));
        TrailSelection selection = TrailSelection.of(given, members);
        TrailPage page = answers.to(selection.query(reader), TrailPage.class);
        TrailView view = TrailView.of(reader.partnership(), selection, page, People.named(named(page), answers, texts));
        return new ModelAndView(
                "audit-trail", Map.of("view", view), view.filter().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    private static Set<UUID> named(TrailPage page) {
        return page.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.userId()), Stream.ofNullable(line.onBehalfOf())))
                .map(UserId::value)
                .collect(Collectors.toSet());
    }
}
