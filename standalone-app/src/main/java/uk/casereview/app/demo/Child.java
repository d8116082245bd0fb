package uk.casereview.app.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.Sex;

/** An invented child, as a body describes one; every name says that it is an example. */
record Child(Map<String, Object> described) {
    static Child of(String name, int years, Sex sex, Ethnicity ethnicity, ChildOutcome outcome, HarmType... harms) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name + " Example");
        described.put("ageYears", years);
        described.put("sex", sex);
        described.put("ethnicity", ethnicity);
        described.put("outcome", outcome);
        described.put("harmTypes", List.of(harms));
        described.put("knownToAnyAgency", true);
        return new Child(described);
    }

    Child with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(described);
        more.put(field, value);
        return new Child(more);
    }
}
