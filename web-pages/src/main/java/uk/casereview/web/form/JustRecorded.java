package uk.casereview.web.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.web.form.CommandSubmission.Accepted;

/** Whoever comes back from a form sees what they have just recorded at once. */
@Component
public final class JustRecorded {
    private final CommandForms forms;
    private final FormWords words;

    JustRecorded(CommandForms forms, FormWords words) {
        this.forms = forms;
        this.words = words;
    }

    /**
     * What the page says of it.
     *
     * @param title of the command; empty where nobody comes from a form
     * @param fresh whether the page shows it already
     */
    public record Notice(String title, boolean fresh) {
        public static final Notice NONE = new Notice("", true);

        public boolean isThere() {
            return !title.isEmpty();
        }
    }

    /** Leads back to a page, which is told what was recorded. */
    public static ModelAndView at(String page, Accepted accepted, CommandForm form) {
        String address =
                "%s?after=%s&recorded=%s.%s".formatted(page, accepted.position(), form.collection(), form.name());
        return new ModelAndView(new RedirectView(address, true, false, false));
    }

    /**
     * Waits for what the address names; an address somebody made up names nothing.
     *
     * @param reached whether what the page reads has come as far as a position, within bounds
     */
    public Notice of(Map<String, String> given, Predicate<String> reached) {
        Optional<CommandForm> form = Optional.ofNullable(given.get("recorded"))
                .map(named -> named.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> forms.find(parts[0], parts[1], false).or(() -> forms.find(parts[0], parts[1], true)));
        Optional<String> position = Optional.ofNullable(given.get("after"))
                .filter(after -> Position.parse(after).isPresent());
        boolean fresh = position.isEmpty() || reached.test(position.get());
        return form.map(known -> new Notice(words.title(known), fresh)).orElse(Notice.NONE);
    }
}
