package uk.casereview.web.partnership;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipQuery.AwaitPartnership;
import uk.casereview.partnership.PartnershipQuery.PartnershipAwaited;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.web.Answers;
import uk.casereview.web.form.FormWords;

/** Whoever comes back from a form sees what they have just laid down at once. */
@Component
final class JustLaidDown {
    private final Answers answers;
    private final CommandForms forms;
    private final FormWords words;

    JustLaidDown(Answers answers, CommandForms forms, FormWords words) {
        this.answers = answers;
        this.forms = forms;
        this.words = words;
    }

    /**
     * What the page says of it.
     *
     * @param title of the change; empty where nobody comes from a form
     * @param fresh whether the page shows it already
     */
    public record Notice(String title, boolean fresh) {
        public boolean isThere() {
            return !title.isEmpty();
        }
    }

    /** Waits for what the address names; an address somebody made up names nothing. */
    Notice of(Map<String, String> given) {
        Optional<String> position = Optional.ofNullable(given.get("after"))
                .filter(after -> Position.parse(after).isPresent());
        boolean fresh = position.isEmpty()
                || answers.to(new AwaitPartnership(position.get()), PartnershipAwaited.class)
                        .fresh();
        return Optional.ofNullable(given.get("recorded"))
                .flatMap(name -> forms.find(PartnershipChanges.COLLECTION, name, false))
                .map(form -> new Notice(words.title(form), fresh))
                .orElseGet(() -> new Notice("", true));
    }
}
