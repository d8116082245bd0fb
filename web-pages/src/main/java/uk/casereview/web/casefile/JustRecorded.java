package uk.casereview.web.casefile;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.timeline.FreshnessQuery.AwaitCase;
import uk.casereview.timeline.FreshnessQuery.CaseAwaited;
import uk.casereview.web.Answers;
import uk.casereview.web.form.FormWords;

/** Whoever comes back from a form sees what they have just recorded at once. */
@Component
final class JustRecorded {
    private final Answers answers;
    private final CommandForms forms;
    private final FormWords words;

    JustRecorded(Answers answers, CommandForms forms, FormWords words) {
        this.answers = answers;
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
        static final Notice NONE = new Notice("", true);

        public boolean isThere() {
            return !title.isEmpty();
        }
    }

    /** Waits for what the address names; an address somebody made up names nothing. */
    Notice of(Map<String, String> given) {
        Optional<CommandForm> form = Optional.ofNullable(given.get("recorded"))
                .map(named -> named.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> forms.find(parts[0], parts[1], false).or(() -> forms.find(parts[0], parts[1], true)));
        Optional<String> position = Optional.ofNullable(given.get("after"))
                .filter(after -> Position.parse(after).isPresent());
        boolean fresh = position.isEmpty()
                || answers.to(new AwaitCase(position.get()), CaseAwaited.class).fresh();
        return form.map(known -> new Notice(words.title(known), fresh)).orElse(Notice.NONE);
    }
}
