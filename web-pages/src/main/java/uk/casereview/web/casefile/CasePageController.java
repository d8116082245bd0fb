package uk.casereview.web.casefile;

import java.time.Instant;
import java.time.LocalDate;
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
import uk.casereview.timeline.FreshnessQuery.AwaitCase;
import uk.casereview.timeline.FreshnessQuery.CaseAwaited;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.JustRecorded;
import uk.casereview.web.offer.CaseCommands;
import uk.casereview.web.offer.CommandsView;

/** One case, the whole story. */
@Controller
class CasePageController {
    private final Answers answers;
    private final TextReader texts;
    private final ServiceTime time;
    private final CaseCommands commands;
    private final JustRecorded recorded;

    CasePageController(
            Answers answers, TextReader texts, ServiceTime time, CaseCommands commands, JustRecorded recorded) {
        this.answers = answers;
        this.texts = texts;
        this.time = time;
        this.commands = commands;
        this.recorded = recorded;
    }

    /** A page, and what its visitor may do about what it shows. */
    private record Shown(CaseView view, CommandsView commands) {}

    @GetMapping("/cases/{caseRef}")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        JustRecorded.Notice notice = recorded.of(
                given,
                position ->
                        answers.to(new AwaitCase(position), CaseAwaited.class).fresh());
        Shown shown = shown(reader, named, given);
        return new ModelAndView(
                "case",
                Map.of("view", shown.view(), "commands", shown.commands(), "recorded", notice, "visitor", reader),
                shown.view().asAt().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    private Shown shown(Visitor visitor, CaseRef caseRef, Map<String, String> given) {
        var timeline = answers.to(new FindTimeline(visitor.reader(), caseRef, null), CaseTimeline.class);
        Moments moments = Moments.of(timeline.entries());
        return shown(visitor, caseRef, moments.asked(given, AsAt.of(given, time.today())), timeline, moments);
    }

    /** Of a day on which nothing was known or true yet the page says so, and shows the case as it is known now. */
    private Shown shown(Visitor visitor, CaseRef caseRef, AsAt asAt, CaseTimeline timeline, Moments moments) {
        Actor reader = visitor.reader();
        Instant moment = asAt.moment();
        LocalDate trueOn = asAt.truly().on();
        CaseDetails details;
        try {
            details = answers.to(new FindCase(reader, caseRef, moment, trueOn), CaseDetails.class);
        } catch (RequestRefused refused) {
            if (!asAt.isPast() || refused.status() != HttpStatus.NOT_FOUND) {
                throw refused;
            }
            AsAt less = trueOn == null
                    ? asAt.refused("case.as-at.error.nothing-known")
                    : asAt.untold("case.true-on.error.nothing-true");
            return shown(visitor, caseRef, less, timeline, moments);
        }
        CaseView view = CaseView.of(
                details,
                story(reader, caseRef, asAt, timeline),
                asAt,
                People.named(Mentioned.in(details, timeline), answers, texts),
                texts,
                reader.userId());
        return new Shown(view, asAt.isPast() ? CommandsView.NONE : commands.of(details, visitor));
    }

    private Story story(Actor reader, CaseRef caseRef, AsAt asAt, CaseTimeline timeline) {
        LocalDate trueOn = asAt.truly().on();
        return trueOn == null
                ? Story.asKnown(timeline)
                : new Story(
                        timeline,
                        answers.to(new FindTimeline(reader, caseRef, asAt.moment(), trueOn), CaseTimeline.class));
    }
}
