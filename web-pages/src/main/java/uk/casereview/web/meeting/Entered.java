package uk.casereview.web.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered and the service did not take, so that nothing has to be typed twice.
 *
 * @param command as addresses name it; empty where nothing was entered
 * @param item the number of the item; empty for what is of the meeting
 */
public record Entered(String command, String item, Map<String, String> values, List<Wrong> errors) {
    static final Entered NOTHING = new Entered("", "", Map.of(), List.of());

    /**
     * What is wrong, and where.
     *
     * @param field the id of the input, or of the message where no input is to blame
     */
    public record Wrong(String field, String sentence) {}

    public Entered {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public boolean isOf(String asked, @Nullable String of) {
        return command.equals(asked) && item.equals(of == null ? "" : of);
    }

    /** What stood in the field; null where this form was not the one. */
    public @Nullable String value(String asked, @Nullable String of, String field) {
        return isOf(asked, of) ? values.get(field) : null;
    }

    /** Those that are shown where they belong: in the form itself. */
    public List<Wrong> ownErrors(String asked, @Nullable String of) {
        return isOf(asked, of) ? errors : List.of();
    }

    public boolean hasDissent() {
        return values.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith("dissent-")
                        && !field.getValue().isBlank());
    }
}
