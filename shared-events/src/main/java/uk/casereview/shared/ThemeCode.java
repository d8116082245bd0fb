package uk.casereview.shared;

import java.util.regex.Pattern;

/** A theme of the learning taxonomy (§10.4). */
public record ThemeCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_.-]{0,39}");

    public ThemeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a theme code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
