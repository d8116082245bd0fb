package uk.casereview.web.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.web.PageError;

/**
 * A form that narrows a list, filled as it was sent.
 *
 * @param path of the list
 * @param words under which its words stand
 * @param narrows whether anything is left out
 */
public record FilterForm(String path, String words, List<Field> fields, List<PageError> errors, boolean narrows) {
    public FilterForm {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    public boolean isFailed() {
        return !errors.isEmpty();
    }

    /** How a field is filled. */
    public enum Kind {
        TEXT,
        DAY,
        SELECT,
        TICK
    }

    /**
     * One field.
     *
     * @param value as it was given, also where it cannot be
     */
    public record Field(String name, Kind kind, String value, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /**
     * One option of a select.
     *
     * @param message the key of its words; null where it has a name of its own
     */
    public record Option(
            String value,
            @Nullable String message,
            @Nullable String name,
            boolean selected) {}
}
