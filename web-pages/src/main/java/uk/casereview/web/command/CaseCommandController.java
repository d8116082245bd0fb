package uk.casereview.web.command;

import java.util.HashMap;
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
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;
import uk.casereview.web.casefile.Meanwhile;
import uk.casereview.web.form.CaseChoices;
import uk.casereview.web.form.CaseRecord;
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

/** Every command about a case, each on a page of its own. */
@Controller
class CaseCommandController {
    private static final String ADDRESS = "/cases/{caseRef}/commands/{collection}/{id}/{name}";
    private static final String NEW = "new";

    private final CommandForms forms;
    private final CommandSubmission submission;
    private final CapacityChoice capacities;
    private final CaseChoices choices;
    private final Meanwhile meanwhile;
    private final FormWords words;
    private final Answers answers;

    CaseCommandController(
            CommandForms forms,
            CommandSubmission submission,
            CapacityChoice capacities,
            CaseChoices choices,
            Meanwhile meanwhile,
            FormWords words,
            Answers answers) {
        this.forms = forms;
        this.submission = submission;
        this.capacities = capacities;
        this.choices = choices;
        this.meanwhile = meanwhile;
        this.words = words;
        this.answers = answers;
    }

    /** What an address names: the case, the record in it, and what is asked of it. */
    private record Asked(CaseDetails details, @Nullable CaseRecord record, CommandForm form, Visitor visitor) {
        CaseRef caseRef() {
            return details.summary().caseRef();
        }

        /** Where whoever gives it came from, and sees what became of it. */
        String page() {
            return record == null ? "/cases/" + caseRef() : record.page(caseRef());
        }

        @Nullable
        UUID target() {
            return record == null ? null : record.id();
        }

        @Nullable
        Long version() {
            return record == null || !form.needsVersion() ? null : record.version();
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView empty(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String caseRef,
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        Asked asked = asked(visitor, user, caseRef, collection, id, name);
        return page(
                asked,
                FormState.begun(given, asked.version(), asked.details().readAt().position()),
                null);
    }

    @PostMapping(ADDRESS)
    ModelAndView filled(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @AuthenticationPrincipal SignedIn user,
            @PathVariable String caseRef,
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given) {
        Asked asked = asked(visitor, user, caseRef, collection, id, name);
        FormState state = FormState.of(given);
        if (state.isChanged()) {
            return page(asked, state.changed(), null);
        }
        Given command = new Given(
                asked.form(),
                state.entered(),
                user,
                asked.visitor(),
                asked.target(),
                state.commandId(),
                state.version());
        return switch (submission.submit(command)) {
            case Accepted accepted -> JustRecorded.at(asked.page(), accepted, asked.form());
            case NotAccepted refused when refused.isStale() -> page(asked, state.renewed(asked.version()), refused);
            case NotAccepted refused -> page(asked, state, refused);
        };
    }

    /** Whoever may not give it is told so before they have filled anything in. */
    private Asked asked(Visitor visitor, SignedIn user, String caseRef, String collection, String id, String name) {
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        CaseDetails details = answers.to(new FindCase(reader.reader(), named, null, null), CaseDetails.class);
        CommandForm form = forms.find(collection, name, id.equals(NEW))
                .filter(CommandForm::ofCases)
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        CaseRecord record = id.equals(NEW)
                ? null
                : CaseRecord.named(details, collection, id)
                        .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
        String capacity = reader.chosen() ? CapacityChoice.nameOf(reader.capacity()) : null;
        capacities.chooseInCase(
                user, capacity, form.command(), details.summary().partnership());
        return new Asked(details, record, form, reader);
    }

    private ModelAndView page(Asked asked, FormState state, @Nullable NotAccepted refused) {
        List<FieldError> errors = refused == null ? List.of() : refused.errors();
        Choices offered =
                choices.of(asked.details(), asked.record(), asked.visitor().reader());
        FormView view = FormView.of(
                words,
                asked.form(),
                state,
                offered,
                errors,
                "/cases/" + asked.caseRef() + "/commands/" + asked.form().collection() + "/"
                        + (asked.record() == null ? NEW : asked.record().id()) + "/"
                        + asked.form().name(),
                asked.page());
        Map<String, Object> model = new HashMap<>();
        model.put("form", view);
        model.put("caseRef", asked.caseRef());
        model.put("visitor", asked.visitor());
        model.put(
                "view",
                refused != null && refused.isStale()
                        ? meanwhile.since(asked.visitor().reader(), asked.details(), state.seen())
                        : Meanwhile.Changes.NONE);
        return new ModelAndView("command", model, refused == null ? HttpStatus.OK : refused.status());
    }
}
