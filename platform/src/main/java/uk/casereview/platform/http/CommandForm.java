package uk.casereview.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Command;

/**
 * What a form has to ask for one command at one address.
 *
 * @param collection the place of its aggregate in the address, like {@code rapid-reviews}
 * @param streamType the type under which its aggregate is kept
 * @param name the command in the address, like {@code scope-rapid-review}
 * @param creates whether it makes a new member of the collection
 * @param ofCases whether the members belong to a case
 * @param needsVersion whether it has to say on which version it rests
 * @param sentence what it does; null where nothing is said
 */
public record CommandForm(
        String collection,
        String streamType,
        String name,
        Class<? extends Command> command,
        boolean creates,
        boolean ofCases,
        boolean needsVersion,
        @Nullable String sentence,
        List<FormField> fields) {
    public CommandForm {
        fields = List.copyOf(fields);
    }

    /** The command as words are kept under, like {@code rapidreview.ScopeRapidReview}. */
    public String key() {
        return CommandWords.key(command);
    }
}
