package uk.casereview.shared;

import java.util.regex.Pattern;

/** An agency of a partnership, for example {@code WMP}; unique within its partnership only (§15.7-28). */
public record AgencyCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");

    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
