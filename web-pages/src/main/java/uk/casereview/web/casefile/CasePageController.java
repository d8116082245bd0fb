package uk.casereview.web.casefile;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindTimeline;
import uk.casereview.web.Answers;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;

/** One case, the whole story. */
@Controller
class CasePageController {
    private final Answers answers;
    private final TextReader texts;

    CasePageController(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/cases/{caseRef}")
    String page(@AuthenticationPrincipal SignedIn user, @PathVariable String caseRef, Model model) {
        CaseRef named = named(caseRef);
        Actor reader = Visitor.reading(user, named);
        var details = answers.to(FindCase.now(reader, named), CaseDetails.class);
        var timeline = answers.to(new FindTimeline(reader, named, null), CaseTimeline.class);
        model.addAttribute("view", CaseView.of(details, timeline, texts));
        return "case";
    }

    /** What cannot be a reference is the address of nothing. */
    private static CaseRef named(String caseRef) {
        try {
            return new CaseRef(caseRef);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
