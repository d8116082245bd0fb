package uk.casereview.web.datarequest;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.DataRequestQuery.AwaitDataRequests;
import uk.casereview.datarequest.DataRequestQuery.DataRequestPage;
import uk.casereview.datarequest.DataRequestQuery.DataRequestsAwaited;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequest;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequests;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.datarequest.DataRequestStage;
import uk.casereview.shared.Actor;
import uk.casereview.shared.DataRequestId;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.form.JustRecorded;

/** Data requests, breaches and legal holds of a partnership, and one of them. */
@Controller
class DataRequestsPageController {
    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    private final Answers answers;
    private final TextReader texts;
    private final DataRequestChanges changes;
    private final JustRecorded recorded;

    DataRequestsPageController(Answers answers, TextReader texts, DataRequestChanges changes, JustRecorded recorded) {
        this.answers = answers;
        this.texts = texts;
        this.changes = changes;
        this.recorded = recorded;
    }

    @GetMapping(DataRequestPlaces.ALL)
    ModelAndView all(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        var filter = new GivenFilter(DataRequestPlaces.ALL, "data-requests", given);
        var caseRef = filter.caseRef("case");
        var kind = filter.constant("kind", List.of(DataRequestKind.values()), "option.datarequest.DataRequestKind");
        var stage = filter.constant("stage", List.of(DataRequestStage.values()), "option.datarequest.DataRequestStage");
        boolean open = filter.ticked("open");
        boolean overdue = filter.ticked("overdue");
        Integer page = filter.linked("page", DataRequestsPageController::page);
        var asked = new FindDataRequests(
                visitor.reader(), caseRef, kind, stage, open, overdue, page == null ? 0 : page - 1, PAGE_SIZE);
        var view = DataRequestsView.of(filter, answers.to(asked, DataRequestPage.class), changes.mayLog(visitor));
        return new ModelAndView(
                "data-requests",
                Map.of("view", view, "visitor", visitor),
                view.filter().isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @GetMapping(DataRequestPlaces.ALL + "/{id}")
    ModelAndView one(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String id,
            @RequestParam Map<String, String> given) {
        Actor reader = visitor.reader();
        var requestId = new DataRequestId(Addressed.id(id));
        JustRecorded.Notice notice = recorded.of(
                given,
                position -> answers.to(new AwaitDataRequests(reader, position), DataRequestsAwaited.class)
                        .fresh());
        var found = answers.to(new FindDataRequest(reader, requestId), ListedDataRequest.class);
        People people = People.named(DataRequestView.named(found.entry()), answers, texts);
        var view = DataRequestView.of(found, texts, people, changes.of(found.entry(), visitor));
        return new ModelAndView("data-request", Map.of("view", view, "recorded", notice, "visitor", visitor));
    }

    private static int page(String asked) {
        int page = Integer.parseInt(asked);
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("no such page");
        }
        return page;
    }
}
