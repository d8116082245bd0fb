package uk.casereview.web.comparison;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseComparison;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindComparison;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.FormWords;

/** What was known of a case at two moments, side by side (§11.8). */
@Controller
class ComparisonPageController {
    private final Answers answers;
    private final TextReader texts;
    private final ServiceTime time;
    private final FormWords words;

    ComparisonPageController(Answers answers, TextReader texts, ServiceTime time, FormWords words) {
        this.answers = answers;
        this.texts = texts;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/cases/{caseRef}/comparison")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        Asked asked = Asked.of(given, time.today());
        return new ModelAndView(
                "comparison",
                Map.of("view", view(reader.reader(), named, asked), "visitor", reader),
                asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** Without two moments there is the form, for whoever may read the case. */
    private ComparisonView view(Actor reader, CaseRef caseRef, Asked asked) {
        CaseDetails now = answers.to(FindCase.now(reader, caseRef), CaseDetails.class);
        Instant earlier = asked.isAsked() ? asked.earlier() : null;
        CaseComparison compared = earlier == null ? null : compared(reader, caseRef, earlier, asked.later());
        People people =
                compared == null ? new People(Map.of()) : People.named(Compared.idsIn(compared), answers, texts);
        return ComparisonView.of(caseRef, asked, compared, people, texts.closedByConflict(now.keptFromPapers()), words);
    }

    private CaseComparison compared(Actor reader, CaseRef caseRef, Instant earlier, @Nullable Instant later) {
        return answers.to(new FindComparison(reader, caseRef, earlier, later), CaseComparison.class);
    }
}
