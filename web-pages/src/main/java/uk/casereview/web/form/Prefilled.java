package uk.casereview.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.time.ServiceTime;

/** A body as it would have been typed, so that a form can begin with what is known. */
public final class Prefilled {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Prefilled() {}

    public static Entered of(List<FormField> fields, JsonNode body) {
        Prefilled filled = new Prefilled();
        filled.members(fields, body, "");
        return new Entered(filled.values);
    }

    private void members(List<FormField> fields, JsonNode object, String prefix) {
        for (FormField field : fields) {
            JsonNode value = object.path(field.name());
            if (!value.isMissingNode() && !value.isNull()) {
                fill(field, value, prefix + field.name());
            }
        }
    }

    private void fill(FormField field, JsonNode value, String name) {
        switch (field.kind()) {
            case LINE, REFERENCE, TEXT, NAMED, ONE, TIME -> put(name, value.stringValue());
            case NUMBER, YES_NO -> put(name, value.asString());
            case TICK -> {
                if (value.booleanValue()) {
                    put(name, "true");
                }
            }
            case DATE -> day(name, LocalDate.parse(value.stringValue()));
            case MOMENT -> {
                ZonedDateTime moment = Instant.parse(value.stringValue()).atZone(ServiceTime.LONDON);
                day(name, moment.toLocalDate());
                put(name + ".time", moment.toLocalTime().toString());
            }
            case PERSON ->
                put(
                        name,
                        value.path("value").stringValue() + "/"
                                + value.path("kind").stringValue());
            case SEVERAL, LINES ->
                values.put(
                        name,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::stringValue)
                                .toList());
            case GROUP -> members(field.fields(), value, name + ".");
            case LIST -> {
                put(name + Entered.COUNT, Integer.toString(value.size()));
                for (int i = 0; i < value.size(); i++) {
                    fill(field.entry(), value.get(i), name + "." + i);
                }
            }
        }
    }

    private void day(String name, LocalDate day) {
        put(name + ".day", Integer.toString(day.getDayOfMonth()));
        put(name + ".month", Integer.toString(day.getMonthValue()));
        put(name + ".year", Integer.toString(day.getYear()));
    }

    private void put(String name, String value) {
        values.put(name, List.of(value));
    }
}
