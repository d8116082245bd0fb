package uk.casereview.web.datarequest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequest;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.form.CaseChoices;
import uk.casereview.web.form.Choices;
import uk.casereview.web.form.CommandSubmission;
import uk.casereview.web.form.CommandSubmission.Accepted;
import uk.casereview.web.form.CommandSubmission.Given;
import uk.casereview.web.form.CommandSubmission.NotAccepted;
import uk.casereview.web.form.FieldError;
import uk.casereview.web.form.FormState;
import uk.casereview.web.form.FormView;
import uk.casereview.web.form.FormWords;
import uk.casereview.web.form.JustRecorded;

/** Logs a data request about a case, and records what becomes of it, each on a page of its own. */
@Controller
class DataRequestCommandController {
    private static final String OF_ONE = DataRequestPlaces.ALL + "/{id}/commands/{name}";

    private final CommandForms forms;
    private final CommandSubmission submission;
    private final CapacityChoice capacities;
    private final CaseChoices choices;
    private final FormWords words;
    private final Answers answers;

    DataRequestCommandController(
            CommandForms forms,
            CommandSubmission submission,
            CapacityChoice capacities,
            CaseChoices choices,
            FormWords words,
            Answers answers) {
        this.forms = forms;
        this.submission = submission;
        this.capacities = capacities;
        this.choices = choices;
        this.words = words;
        this.answers = answers;
    }

    /**
     * What an address names.
     *
     * @param target null where a request is to be logged
     */
    private record Asked(
            CommandForm form,
            Visitor visitor,
            SignedIn user,
            CaseRef caseRef,
            Choices offered,
            @Nullable UUID target,
            String action,
            String back) {}

    /** Of which case is asked first where the address does not say it. */
    @GetMapping(DataRequestPlaces.NEW)
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @RequestParam MultiValueMap<String, String> given) {
        var filter = new GivenFilter(DataRequestPlaces.NEW, "data-requests.new", given.toSingleValueMap());
        CaseRef caseRef = filter.caseRef("case");
        CommandForm form = form(visitor, user, DataRequestPlaces.OPENING, true, null);
        if (caseRef == null) {
            var asking = filter.form();
            return new ModelAndView(
                    "data-request-new",
                    Map.of("filter", asking, "title", words.title(form), "visitor", visitor),
                    asking.isFailed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        }
        CaseDetails details = details(visitor, caseRef);
        Map<String, List<String>> known = new LinkedHashMap<>(given);
        known.put("notificationId", List.of(details.summary().caseId().toString()));
        return page(about(details, form, visitor, user), FormState.begun(known, null, 0), null);
    }

    @PostMapping(DataRequestPlaces.NEW)
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @RequestParam(name = "case", defaultValue = "") String caseRef,
            @RequestParam MultiValueMap<String, String> given) {
        CaseDetails details = details(visitor, Addressed.caseRef(caseRef));
        CommandForm form = form(
                visitor,
                user,
                DataRequestPlaces.OPENING,
                true,
                details.summary().partnership());
        return given(about(details, form, visitor, user), given);
    }

    @GetMapping(OF_ONE)
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        return page(ofOne(visitor, user, id, name), FormState.begun(given, null, 0), null);
    }

    @PostMapping(OF_ONE)
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        return given(ofOne(visitor, user, id, name), given);
    }

    private ModelAndView given(Asked asked, Map<String, List<String>> given) {
        FormState state = FormState.of(given);
        if (state.isChanged()) {
            return page(asked, state.changed(), null);
        }
        Given command = new Given(
                asked.form(), state.entered(), asked.user(), asked.visitor(), asked.target(), state.commandId(), null);
        return switch (submission.submit(command)) {
            case Accepted accepted ->
                JustRecorded.at(
                        DataRequestPlaces.of(new DataRequestId(accepted.result().id())), accepted, asked.form());
            case NotAccepted refused -> page(asked, state, refused);
        };
    }

    private Asked about(CaseDetails details, CommandForm form, Visitor visitor, SignedIn user) {
        CaseRef caseRef = details.summary().caseRef();
        return new Asked(
                form,
                visitor,
                user,
                caseRef,
                choices.of(details, null, visitor.reader()),
                null,
                DataRequestPlaces.newAbout(caseRef),
                DataRequestPlaces.ALL);
    }

    private Asked ofOne(Visitor visitor, SignedIn user, String id, String name) {
        var requestId = new DataRequestId(Addressed.id(id));
        var entry = answers.to(new FindDataRequest(visitor.reader(), requestId), ListedDataRequest.class)
                .entry();
        CommandForm form = form(visitor, user, name, false, entry.partnership());
        String page = DataRequestPlaces.of(requestId);
        return new Asked(
                form,
                visitor,
                user,
                entry.opened().caseRef(),
                new Choices(),
                requestId.value(),
                page + "/commands/" + name,
                page);
    }

    private CaseDetails details(Visitor visitor, CaseRef caseRef) {
        return answers.to(new FindCase(visitor.reader(), caseRef, null, null), CaseDetails.class);
    }

    /** Whoever may not give it is told so before they have filled anything in. */
    private CommandForm form(
            Visitor visitor, SignedIn user, String name, boolean creates, @Nullable PartnershipCode partnership) {
        CommandForm form = forms.find(DataRequestPlaces.COLLECTION, name, creates)
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        String capacity = visitor.chosen() ? CapacityChoice.nameOf(visitor.capacity()) : null;
        capacities.choose(user, capacity, form.command(), partnership);
        return form;
    }

    private ModelAndView page(Asked asked, FormState state, @Nullable NotAccepted refused) {
        List<FieldError> errors = refused == null ? List.of() : refused.errors();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "form", FormView.of(words, asked.form(), state, asked.offered(), errors, asked.action(), asked.back()));
        model.put("caseRef", asked.caseRef());
        model.put("visitor", asked.visitor());
        return new ModelAndView("data-request-command", model, refused == null ? HttpStatus.OK : refused.status());
    }
}
