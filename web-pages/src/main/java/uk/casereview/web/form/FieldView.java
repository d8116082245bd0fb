package uk.casereview.web.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.http.FormField.Kind;

/**
 * One field as the page shows it.
 *
 * @param id its name in the form, and its place in the page
 * @param hint null where nothing needs to be said
 * @param value what was typed; of days and moments in {@code parts}
 * @param options to choose from; empty: it is typed
 * @param fields of a group
 * @param entries of a list
 * @param errors what is wrong with it
 * @param open whether something was said in it or is wrong in it
 */
public record FieldView(
        String id,
        Kind kind,
        String label,
        @Nullable String hint,
        boolean required,
        int longest,
        String value,
        Map<String, String> parts,
        List<Option> options,
        List<FieldView> fields,
        List<FieldView> entries,
        List<String> errors,
        boolean open) {

    /** One thing to choose. */
    public record Option(String value, String label, boolean selected) {}

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** How it is laid out. */
    public String shape() {
        boolean listed = !options.isEmpty();
        return switch (kind) {
            case LINE, REFERENCE, TIME, NAMED, PERSON -> listed ? "select" : "line";
            case NUMBER -> "number";
            case TEXT, LINES -> "text";
            case DATE -> "date";
            case MOMENT -> "moment";
            case TICK -> "tick";
            case YES_NO -> "radios";
            case ONE -> options.size() > 5 ? "select" : "radios";
            case SEVERAL -> listed ? "checkboxes" : "text";
            case GROUP -> "group";
            case LIST -> "list";
        };
    }

    /** What an input is described by, for who cannot see the page. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : id + "-hint") + (failed() ? " " + id + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** What a link to the field has to name: its first input. */
    public String anchor() {
        return kind == Kind.DATE || kind == Kind.MOMENT ? id + ".day" : id;
    }
}
