package uk.casereview.web.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.problem.Fault;

/** Tells people what is wrong with a body: beside the field they filled, by its label, in its order on the page. */
final class FormFaults {
    private static final Pattern MEMBER = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b");

    private final FormWords words;
    private final Map<String, FormField> known = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    FormFaults(FormWords words, List<FormField> fields) {
        this.words = words;
        learn(fields, "");
    }

    List<FieldError> of(List<Fault> faults, FormBody body) {
        return faults.stream()
                .map(fault -> error(fault, body.fieldAt(fault.pointer())))
                .distinct()
                .sorted(Comparator.comparing((FieldError error) -> place(error.field()))
                        .thenComparing(FieldError::field))
                .toList();
    }

    private FieldError error(Fault fault, String name) {
        FormField field = known.get(pattern(name));
        if (field == null) {
            return new FieldError("", fault.detail());
        }
        String label = words.label(field);
        return new FieldError(name, message(field, label, fault.detail()));
    }

    private String message(FormField field, String label, String detail) {
        if (detail.equals("is required") || detail.startsWith("must name at least one")) {
            boolean chosen = switch (field.kind()) {
                case ONE, SEVERAL, YES_NO, NAMED -> true;
                default -> false;
            };
            return words.message(chosen ? "form.error.choose" : "form.error.fill", label);
        }
        if (detail.startsWith("must be") || detail.startsWith("does not name")) {
            return switch (field.kind()) {
                case DATE -> words.message("form.error.day", label);
                case TIME -> words.message("form.error.time", label);
                case MOMENT -> words.message("form.error.moment", label);
                case NUMBER -> words.message("form.error.number", label);
                case ONE, SEVERAL, YES_NO -> words.message("form.error.option", label);
                default -> words.message("form.error.other", label, detail);
            };
        }
        return words.message("form.error.other", label, named(detail));
    }

    /** A record that refuses its members names them as programs do. */
    private String named(String detail) {
        Matcher members = MEMBER.matcher(detail);
        return members.replaceAll(found -> {
            FormField field = order.stream()
                    .filter(name -> name.equals(found.group()) || name.endsWith("." + found.group()))
                    .findFirst()
                    .map(known::get)
                    .orElse(null);
            return Matcher.quoteReplacement(field == null ? found.group() : "“" + words.label(field) + "”");
        });
    }

    private int place(String name) {
        return order.indexOf(pattern(name));
    }

    /** Entries of a list have one place in the order of the fields. */
    private static String pattern(String name) {
        return name.replaceAll("\\.\\d+(?=\\.|$)", ".#");
    }

    private void learn(List<FormField> fields, String prefix) {
        for (FormField field : fields) {
            learn(field, prefix + field.name());
        }
    }

    private void learn(FormField field, String name) {
        known.put(name, field);
        order.add(name);
        if (field.kind() == FormField.Kind.LIST) {
            learn(field.entry(), name + ".#");
        } else {
            learn(field.fields(), name + ".");
        }
    }

    /** Whether the form has a field of this name. */
    boolean knows(String name) {
        return known.containsKey(name);
    }
}
