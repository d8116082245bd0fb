package uk.casereview.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.http.CommandForm;

/**
 * A form as its page shows it.
 *
 * @param title what it does
 * @param sentence what that means; null where nothing is said
 * @param action where it is sent
 * @param back where whoever does not want it goes
 * @param hidden what is sent with it
 * @param errors all that is wrong, in the order of the fields
 */
public record FormView(
        String title,
        @Nullable String sentence,
        String action,
        String back,
        Map<String, String> hidden,
        List<FieldView> fields,
        List<Problem> errors) {

    /**
     * One line of the summary.
     *
     * @param anchor the input it leads to; null where it is about none in particular
     */
    public record Problem(@Nullable String anchor, String message) {}

    public boolean failed() {
        return !errors.isEmpty();
    }

    /**
     * The form of one command.
     *
     * @param offered what its fields may name
     * @param errors what is wrong with what was entered
     */
    public static FormView of(
            FormWords words,
            CommandForm form,
            FormState state,
            Choices offered,
            List<FieldError> errors,
            String action,
            String back) {
        List<FieldView> fields = new FieldViews(words, offered, state.entered(), errors).of(form.fields());
        return new FormView(
                words.title(form), form.sentence(), action, back, state.hidden(), fields, problems(errors, fields));
    }

    /** The same with something more that is sent along unseen. */
    public FormView with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(hidden);
        more.put(name, value);
        return new FormView(title, sentence, action, back, more, fields, errors);
    }

    /** The lines of the summary, each leading to the first input of its field. */
    public static List<Problem> problems(List<FieldError> errors, List<FieldView> fields) {
        return errors.stream()
                .map(error -> new Problem(anchor(error.field(), fields), error.message()))
                .toList();
    }

    private static @Nullable String anchor(String field, List<FieldView> fields) {
        for (FieldView view : fields) {
            if (view.id().equals(field)) {
                return view.anchor();
            }
            String below = anchor(field, view.fields());
            String within = below == null ? anchor(field, view.entries()) : below;
            if (within != null) {
                return within;
            }
        }
        return null;
    }
}
