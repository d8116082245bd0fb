package uk.casereview.web.actionplan;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.partnership.PartnershipQuery.FindThemeNames;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.FreshnessQuery.AwaitCase;
import uk.casereview.timeline.FreshnessQuery.CaseAwaited;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.JustRecorded;
import uk.casereview.web.offer.CaseCommands;

/** One plan of a case, for whoever may read the case. */
@Controller
class PlanPageController {
    private final Answers answers;
    private final TextReader texts;
    private final CaseCommands commands;
    private final JustRecorded recorded;

    PlanPageController(Answers answers, TextReader texts, CaseCommands commands, JustRecorded recorded) {
        this.answers = answers;
        this.texts = texts;
        this.commands = commands;
        this.recorded = recorded;
    }

    @GetMapping("/cases/{caseRef}/plans/{planId}")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String caseRef,
            @PathVariable String planId,
            @RequestParam Map<String, String> given) {
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        JustRecorded.Notice notice = recorded.of(
                given,
                position ->
                        answers.to(new AwaitCase(position), CaseAwaited.class).fresh());
        CaseDetails details = answers.to(new FindCase(reader.reader(), named, null, null), CaseDetails.class);
        PlanDetails plan = details.plans().stream()
                .filter(one -> one.actionPlanId().toString().equals(planId))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        TextReader open = texts.closedByConflict(details.keptFromPapers());
        People people = People.named(PlanView.mentioned(plan), answers, texts);
        ThemeNamesFound themes = answers.to(new FindThemeNames(details.summary().partnership()), ThemeNamesFound.class);
        return new ModelAndView(
                "plan",
                Map.of(
                        "view",
                        PlanView.of(details, plan, people, open, themes),
                        "commands",
                        commands.of(details, reader, plan.actionPlanId().value()),
                        "recorded",
                        notice,
                        "visitor",
                        reader));
    }
}
