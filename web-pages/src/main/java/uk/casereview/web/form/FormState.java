package uk.casereview.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CommandId;

/**
 * A form between two requests: what was typed, and what goes with it unseen.
 *
 * @param commandId made when the form was opened, so that a double press and the back button are the same command
 * @param version the version its filler has seen; null where the command asks for none
 * @param seen the place in the log up to which its filler has seen the case
 */
public record FormState(
        Entered entered, CommandId commandId, @Nullable Long version, long seen) {
    private static final String COMMAND = "form.command";
    private static final String VERSION = "form.version";
    private static final String SEEN = "form.seen";
    private static final String ADD = "form.add";
    private static final String REMOVE = "form.remove";

    /** A new form; an address may say what to begin with. */
    public static FormState begun(Map<String, List<String>> given, @Nullable Long version, long seen) {
        return new FormState(new Entered(given), new CommandId(UUID.randomUUID()), version, seen);
    }

    /** A form as it came back; what nobody has made by pressing its button is a new command. */
    public static FormState of(Map<String, List<String>> given) {
        Entered entered = new Entered(given);
        Long seen = number(entered.one(SEEN));
        return new FormState(
                entered,
                new CommandId(uuid(entered.one(COMMAND))),
                number(entered.one(VERSION)),
                seen == null ? 0L : seen);
    }

    /** Whether somebody only wants another entry of a list, or one less. */
    public boolean isChanged() {
        return entered.says(ADD) || entered.says(REMOVE);
    }

    /** With the entry more, or without the one, that was asked for. */
    public FormState changed() {
        Entered more = entered.says(ADD) ? entered.withAnother(entered.one(ADD)) : entered;
        return new FormState(more.says(REMOVE) ? more.without(more.one(REMOVE)) : more, commandId, version, seen);
    }

    /** The same after its filler has been shown what has changed meanwhile. */
    public FormState renewed(@Nullable Long now) {
        return new FormState(entered, commandId, now, seen);
    }

    /** What is sent along unseen. */
    public Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(COMMAND, commandId.toString());
        if (version != null) {
            hidden.put(VERSION, version.toString());
        }
        hidden.put(SEEN, Long.toString(seen));
        return hidden;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
