package uk.casereview.web.partnership;

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
import uk.casereview.partnership.ChangePreview;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.CaseChoices;
import uk.casereview.web.form.Choices;
import uk.casereview.web.form.CommandSubmission;
import uk.casereview.web.form.CommandSubmission.Accepted;
import uk.casereview.web.form.CommandSubmission.Foreseen;
import uk.casereview.web.form.CommandSubmission.Given;
import uk.casereview.web.form.CommandSubmission.NotAccepted;
import uk.casereview.web.form.FieldError;
import uk.casereview.web.form.FormBody;
import uk.casereview.web.form.FormState;
import uk.casereview.web.form.FormView;
import uk.casereview.web.form.FormWords;
import uk.casereview.web.form.JustRecorded;

/**
 * Every change of a partnership, each on a page of its own. Whoever makes it is shown first what it would touch (§15.7-28);
 * what they then change in the form is shown anew.
 */
@Controller
class PartnershipCommandController {
    private static final String OWN = "/partnership/commands/{name}";
    private static final String NAMED = "/partnerships/{code}/commands/{name}";
    private static final String PREVIEWED = "form.previewed";
    private static final String TYPED = "typed";

    private final CommandForms forms;
    private final CommandSubmission submission;
    private final CapacityChoice capacities;
    private final CaseChoices choices;
    private final CurrentSettings current;
    private final FormWords words;

    PartnershipCommandController(
            CommandForms forms,
            CommandSubmission submission,
            CapacityChoice capacities,
            CaseChoices choices,
            CurrentSettings current,
            FormWords words) {
        this.forms = forms;
        this.submission = submission;
        this.capacities = capacities;
        this.choices = choices;
        this.current = current;
        this.words = words;
    }

    /**
     * What an address names.
     *
     * @param typed whether people are named by their ids: who has no role yet stands in no list
     */
    private record Asked(PartnershipPlace place, CommandForm form, boolean typed) {
        boolean namesPeople() {
            return form.fields().stream().anyMatch(field -> field.type().equals(UserId.class));
        }

        String address(boolean byId) {
            return place.command(form.name()) + (byId ? "?" + TYPED + "=true" : "");
        }
    }

    /** What the change would touch, told of exactly this body. */
    private record Shown(PreviewView preview, String fingerprint) {}

    @GetMapping({OWN, NAMED})
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable(name = "code", required = false) @Nullable String code,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        Asked asked = asked(visitor, user, code, name, given);
        return page(asked, current.begun(asked.form(), asked.place(), given), null, null);
    }

    @PostMapping({OWN, NAMED})
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable(name = "code", required = false) @Nullable String code,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        Asked asked = asked(visitor, user, code, name, given);
        FormState state = FormState.of(given);
        if (state.isChanged()) {
            return page(asked, state.changed(), null, null);
        }
        Given command = new Given(
                asked.form(),
                state.entered(),
                user,
                asked.place().visitor(),
                PartnershipId.of(asked.place().partnership()).value(),
                state.commandId(),
                null);
        String said = FormBody.of(asked.form().fields(), state.entered()).fingerprint();
        if (!given.getOrDefault(PREVIEWED, List.of()).contains(said)) {
            return switch (submission.preview(command)) {
                case Foreseen foreseen ->
                    page(asked, state, null, new Shown(PreviewView.of((ChangePreview) foreseen.changes()), said));
                case NotAccepted refused -> page(asked, state, refused, null);
            };
        }
        return switch (submission.submit(command)) {
            case Accepted accepted -> JustRecorded.at(asked.place().path(), accepted, asked.form());
            case NotAccepted refused -> page(asked, state, refused, null);
        };
    }

    /** Whoever may not give it is told so before they have filled anything in. */
    private Asked asked(
            Visitor visitor, SignedIn user, @Nullable String code, String name, Map<String, List<String>> given) {
        PartnershipPlace place = PartnershipPlace.of(visitor, code);
        CommandForm form = forms.find(PartnershipChanges.COLLECTION, name, false)
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        Visitor there = place.visitor();
        capacities.choose(
                user,
                there.chosen() ? CapacityChoice.nameOf(there.capacity()) : null,
                form.command(),
                place.partnership());
        return new Asked(place, form, given.containsKey(TYPED));
    }

    private ModelAndView page(Asked asked, FormState state, @Nullable NotAccepted refused, @Nullable Shown shown) {
        PartnershipPlace place = asked.place();
        List<FieldError> errors = refused == null ? List.of() : refused.errors();
        Choices offered = choices.of(place.partnership(), place.visitor().reader());
        FormView form = FormView.of(
                words,
                asked.form(),
                state,
                asked.typed() ? offered.typed(UserId.class) : offered,
                errors,
                asked.address(asked.typed()),
                place.path());
        Map<String, Object> model = new HashMap<>();
        model.put("form", shown == null ? form : form.with(PREVIEWED, shown.fingerprint()));
        model.put("visitor", place.visitor());
        model.put("previewing", shown == null);
        if (shown != null) {
            model.put("preview", shown.preview());
        }
        if (asked.namesPeople()) {
            model.put("typed", asked.typed());
            model.put("otherwise", asked.address(!asked.typed()));
        }
        return new ModelAndView("partnership-command", model, refused == null ? HttpStatus.OK : refused.status());
    }
}
