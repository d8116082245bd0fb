package uk.casereview.web.form;

import java.util.List;
import uk.casereview.notification.Category;
import uk.casereview.notification.Sex;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.http.FormField.Kind;
import uk.casereview.shared.AgencyCode;

/** Fields of forms, for tests. */
final class AField {
    private AField() {}

    static FormField of(String name, Kind kind) {
        return field(name, kind, false, List.of());
    }

    static FormField required(String name, Kind kind) {
        return field(name, kind, true, List.of());
    }

    static FormField group(String name, boolean required, FormField... fields) {
        return field(name, Kind.GROUP, required, List.of(fields));
    }

    static FormField list(String name, FormField entry) {
        return field(name, Kind.LIST, true, List.of(entry));
    }

    private static FormField field(String name, Kind kind, boolean required, List<FormField> fields) {
        Class<?> type = switch (kind) {
            case ONE -> required ? Sex.class : Category.class;
            case SEVERAL, NAMED -> AgencyCode.class;
            default -> String.class;
        };
        return new FormField(
                "notification.Invented",
                name,
                kind,
                type,
                required,
                kind == Kind.TEXT ? 10_000 : 0,
                "what is meant",
                fields);
    }
}
