package uk.casereview.web.casefile;

import java.time.Instant;
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
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindTimeline;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;

/** One case, the whole story. */
@Controller
class CasePageController {
    private final Answers answers;
    private final TextReader texts;
    private final ServiceTime time;

    CasePageController(Answers answers, TextReader texts, ServiceTime time) {
        this.answers = answers;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping("/cases/{caseRef}")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        CaseView view = view(reader.reader(), named, given);
        return new ModelAndView(
                "case",
                Map.of("view", view, "visitor", reader),
                view.asAt().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    private CaseView view(Actor reader, CaseRef caseRef, Map<String, String> given) {
        var timeline = answers.to(new FindTimeline(reader, caseRef, null), CaseTimeline.class);
        Moments moments = Moments.of(timeline.entries());
        return view(reader, caseRef, moments.asked(given, AsAt.of(given, time.today())), timeline, moments);
    }

    /** Of a day on which nothing was known yet the page says so, and shows the case as it is known now. */
    private CaseView view(Actor reader, CaseRef caseRef, AsAt asAt, CaseTimeline timeline, Moments moments) {
        Instant moment = asAt.moment();
        CaseDetails details;
        try {
            details = answers.to(new FindCase(reader, caseRef, moment, null), CaseDetails.class);
        } catch (RequestRefused refused) {
            if (moment == null || refused.status() != HttpStatus.NOT_FOUND) {
                throw refused;
            }
            return view(reader, caseRef, asAt.refused("case.as-at.error.nothing-known"), timeline, moments);
        }
        return CaseView.of(
                details,
                timeline,
                asAt,
                People.named(Mentioned.in(details, timeline), answers, texts),
                texts,
                reader.userId());
    }
}
