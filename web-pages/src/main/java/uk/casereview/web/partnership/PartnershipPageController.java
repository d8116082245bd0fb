package uk.casereview.web.partnership;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipQuery.AwaitPartnership;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.partnership.PartnershipQuery.FindPartnershipSettings;
import uk.casereview.partnership.PartnershipQuery.PartnershipAwaited;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.shared.Actor;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.form.JustRecorded;

/** A partnership as it stands today, or on a day somebody asks for: one's own, or another one acts in. */
@Controller
class PartnershipPageController {
    private final Answers answers;
    private final TextReader texts;
    private final PartnershipChanges changes;
    private final JustRecorded recorded;

    PartnershipPageController(Answers answers, TextReader texts, PartnershipChanges changes, JustRecorded recorded) {
        this.answers = answers;
        this.texts = texts;
        this.changes = changes;
        this.recorded = recorded;
    }

    @GetMapping({"/partnership", "/partnerships/{code}"})
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable(name = "code", required = false) @Nullable String code,
            @RequestParam Map<String, String> given) {
        PartnershipPlace place = PartnershipPlace.of(visitor, code);
        Actor reader = place.visitor().reader();
        var filter = new GivenFilter(place.path(), "partnership.page", given);
        var on = filter.day("on");
        JustRecorded.Notice notice = recorded.of(
                given,
                position -> answers.to(new AwaitPartnership(position), PartnershipAwaited.class)
                        .fresh());
        var details = answers.to(new FindPartnership(reader, place.partnership(), on), PartnershipDetails.class);
        var settings =
                answers.to(new FindPartnershipSettings(reader, place.partnership(), on), PartnershipSettings.class);
        People people = People.named(PartnershipView.named(details, settings), answers, texts);
        var form = filter.form();
        return new ModelAndView(
                "partnership",
                Map.of(
                        "view",
                        PartnershipView.of(details, settings, form, people, changes.of(place)),
                        "recorded",
                        notice,
                        "visitor",
                        place.visitor()),
                form.isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }
}
