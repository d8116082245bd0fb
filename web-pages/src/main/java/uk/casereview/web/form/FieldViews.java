package uk.casereview.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.http.FormField.Kind;
import uk.casereview.web.form.FieldView.Option;

/** Lays the fields of a form out with what was typed into them and what is wrong with it. */
public final class FieldViews {
    private static final List<String> PARTS = List.of("day", "month", "year", "time");

    private final FormWords words;
    private final Choices choices;
    private final Entered entered;
    private final List<FieldError> errors;

    public FieldViews(FormWords words, Choices choices, Entered entered, List<FieldError> errors) {
        this.words = words;
        this.choices = choices;
        this.entered = entered;
        this.errors = errors;
    }

    /** People of the case are only named where there are some: a new one is made without being named. */
    public List<FieldView> of(List<FormField> fields) {
        return fields(fields, "");
    }

    private List<FieldView> fields(List<FormField> fields, String prefix) {
        return fields.stream()
                .filter(field ->
                        field.kind() != Kind.PERSON || !choices.of(field).isEmpty())
                .map(field -> view(field, prefix + field.name(), words.label(field)))
                .toList();
    }

    private FieldView view(FormField field, String id, String label) {
        List<FieldView> members = field.kind() == Kind.GROUP ? fields(field.fields(), id + ".") : List.of();
        List<FieldView> entries = field.kind() == Kind.LIST ? entries(field, id, label) : List.of();
        List<Option> options = options(field, id);
        List<String> wrong = errors.stream()
                .filter(error -> error.field().equals(id))
                .map(FieldError::message)
                .toList();
        Map<String, String> parts = parts(field, id);
        boolean said = entered.says(id) || parts.values().stream().anyMatch(part -> !part.isBlank());
        return new FieldView(
                id,
                field.kind(),
                label,
                field.kind() == Kind.NAMED && !options.isEmpty() ? null : words.hint(field),
                field.required(),
                field.longest(),
                field.kind() == Kind.LINES || field.kind() == Kind.SEVERAL
                        ? String.join("\n", entered.all(id))
                        : entered.one(id),
                parts,
                options,
                members,
                entries,
                wrong,
                said
                        || !wrong.isEmpty()
                        || Stream.concat(members.stream(), entries.stream()).anyMatch(FieldView::open));
    }

    private List<FieldView> entries(FormField list, String id, String label) {
        return IntStream.range(0, entered.entries(id))
                .mapToObj(i -> view(list.entry(), id + "." + i, words.message("form.entry", label, i + 1)))
                .toList();
    }

    private Map<String, String> parts(FormField field, String id) {
        Map<String, String> parts = new HashMap<>();
        if (field.kind() == Kind.DATE || field.kind() == Kind.MOMENT) {
            PARTS.forEach(part -> parts.put(part, entered.one(id + "." + part)));
        }
        return parts;
    }

    /** What was chosen before and is no choice any more is shown all the same, so that nothing typed is lost. */
    private List<Option> options(FormField field, String id) {
        List<Option> offered = new ArrayList<>();
        Set<String> selected = new HashSet<>(field.kind() == Kind.SEVERAL ? entered.all(id) : List.of(entered.one(id)));
        if (field.kind() == Kind.YES_NO) {
            offered.add(option("true", words.message("yes"), selected));
            offered.add(option("false", words.message("no"), selected));
            return offered;
        }
        if (field.type().isEnum() && (field.kind() == Kind.ONE || field.kind() == Kind.SEVERAL)) {
            Arrays.stream(field.type().getEnumConstants())
                    .forEach(constant ->
                            offered.add(option(constant.toString(), words.option(field.type(), constant), selected)));
            return offered;
        }
        List<Choices.Choice> known = choices.of(field);
        boolean only = known.size() == 1 && field.required() && !entered.says(id);
        known.forEach(choice ->
                offered.add(new Option(choice.value(), choice.label(), only || selected.contains(choice.value()))));
        if (!known.isEmpty()) {
            selected.stream()
                    .filter(value -> !value.isBlank()
                            && known.stream().noneMatch(choice -> choice.value().equals(value)))
                    .forEach(value -> offered.add(new Option(value, value, true)));
        }
        return offered;
    }

    private static Option option(String value, String label, Set<String> selected) {
        return new Option(value, label, selected.contains(value));
    }
}
