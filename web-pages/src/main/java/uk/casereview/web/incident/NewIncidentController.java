package uk.casereview.web.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.CaseChoices;
import uk.casereview.web.form.CommandSubmission;
import uk.casereview.web.form.CommandSubmission.Accepted;
import uk.casereview.web.form.CommandSubmission.Given;
import uk.casereview.web.form.CommandSubmission.NotAccepted;
import uk.casereview.web.form.FieldError;
import uk.casereview.web.form.FormState;
import uk.casereview.web.form.FormView;
import uk.casereview.web.form.FormWords;
import uk.casereview.web.form.JustRecorded;

/** Records an incident, another area's notification, or a case of old: whatever begins a case. */
@Controller
class NewIncidentController {
    private static final String COLLECTION = "incidents";
    private static final String INCIDENT = "record-incident";
    private static final String BACK = "/cases";

    private final CommandForms forms;
    private final CommandSubmission submission;
    private final CapacityChoice capacities;
    private final CaseChoices choices;
    private final FormWords words;

    NewIncidentController(
            CommandForms forms,
            CommandSubmission submission,
            CapacityChoice capacities,
            CaseChoices choices,
            FormWords words) {
        this.forms = forms;
        this.submission = submission;
        this.capacities = capacities;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/incidents/new")
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @RequestParam MultiValueMap<String, String> given) {
        return empty(visitor, user, INCIDENT, given);
    }

    @PostMapping("/incidents/new")
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @RequestParam MultiValueMap<String, String> given) {
        return filled(visitor, user, INCIDENT, given);
    }

    @GetMapping("/incidents/new/{name}")
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        return page(form(visitor, user, name), visitor, FormState.begun(given, null, 0), null);
    }

    @PostMapping("/incidents/new/{name}")
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        CommandForm form = form(visitor, user, name);
        FormState state = FormState.of(given);
        if (state.isChanged()) {
            return page(form, visitor, state.changed(), null);
        }
        Given command = new Given(form, state.entered(), user, visitor, null, state.commandId(), null);
        return switch (submission.submit(command)) {
            case Accepted accepted -> recorded(accepted, form);
            case NotAccepted refused -> page(form, visitor, state, refused);
        };
    }

    private static ModelAndView recorded(Accepted accepted, CommandForm form) {
        CaseRef made = accepted.result().caseRef();
        return JustRecorded.at(made == null ? BACK : "/cases/" + made, accepted, form);
    }

    /** Whoever may not record it is told so before they have filled anything in. */
    private CommandForm form(Visitor visitor, SignedIn user, String name) {
        CommandForm form =
                forms.find(COLLECTION, name, true).orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        capacities.choose(
                user, visitor.chosen() ? CapacityChoice.nameOf(visitor.capacity()) : null, form.command(), null);
        return form;
    }

    private ModelAndView page(CommandForm form, Visitor visitor, FormState state, @Nullable NotAccepted refused) {
        List<FieldError> errors = refused == null ? List.of() : refused.errors();
        var offered = choices.of(visitor.capacity().partnership(), visitor.reader());
        FormView view = FormView.of(
                words,
                form,
                state,
                offered,
                errors,
                form.name().equals(INCIDENT) ? "/incidents/new" : "/incidents/new/" + form.name(),
                BACK);
        Map<String, Object> model = new HashMap<>();
        model.put("form", view);
        model.put("visitor", visitor);
        return new ModelAndView("incident", model, refused == null ? HttpStatus.OK : refused.status());
    }
}
