package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.UserId;

/**
 * The texts of one body: checked, and sealed where a person could be read out of them.
 *
 * @param caseKey the subject under whose key narrative is sealed
 */
record TextBinding(String command, UUID caseKey, Sealing sealing, Faults faults) {

    /** A short text that is no narrative, as it is. */
    @Nullable
    String words(JsonNode node, Pointer at) {
        return text(node, at, TextRules.WORDS, false);
    }

    /** What names something kept elsewhere; nothing of a person fits in it. */
    @Nullable
    String reference(JsonNode node, Pointer at) {
        String text = words(node, at);
        if (text != null && !TextRules.REFERENCE.matcher(text).matches()) {
            faults.add(at, TextRules.NO_REFERENCE);
            return null;
        }
        return text;
    }

    @Nullable
    String words(String given, Pointer at) {
        return text(given, at, TextRules.WORDS, false);
    }

    @Nullable
    Object narrative(JsonNode node, Pointer at) {
        return narrative(node, at, caseKey);
    }

    @Nullable
    Object narrative(JsonNode node, Pointer at, RecordComponent component, Map<String, @Nullable Object> siblings) {
        return narrative(node, at, keyOf(component, siblings));
    }

    @Nullable
    Object personal(JsonNode node, Pointer at, boolean date, Map<String, @Nullable Object> siblings) {
        String text = text(node, at, TextRules.PERSONAL, true);
        if (date && text != null && Scalars.parse(LocalDate.class, text) == null) {
            faults.add(at, Scalars.expected(LocalDate.class));
            return null;
        }
        return text != null && siblings.get("personRef") instanceof PersonRef person
                ? sealing.personal(person.value(), command + at, text)
                : null;
    }

    /** A person whom the body names; nobody else's case is to be touched by what becomes of this one. */
    void person(PersonRef named) {
        sealing.person(named.value());
    }

    private @Nullable Object narrative(JsonNode node, Pointer at, UUID key) {
        String text = text(node, at, TextRules.NARRATIVE, true);
        return text == null ? null : sealing.narrative(key, command + at, text);
    }

    /** §15.7-27: "Display names of staff stand once, sealed under the user's own key". */
    private UUID keyOf(RecordComponent component, Map<String, @Nullable Object> siblings) {
        return component.getName().equals("displayName") && siblings.get("user") instanceof UserId user
                ? user.value()
                : caseKey;
    }

    private @Nullable String text(JsonNode node, Pointer at, int longest, boolean severalLines) {
        if (!node.isString()) {
            faults.add(at, "must be text");
            return null;
        }
        return text(node.stringValue(), at, longest, severalLines);
    }

    private @Nullable String text(String given, Pointer at, int longest, boolean severalLines) {
        String text = TextRules.seen(given);
        String fault = TextRules.fault(text, longest, severalLines);
        if (fault != null) {
            faults.add(at, fault);
            return null;
        }
        return text;
    }
}
