package uk.casereview.shared;

import java.util.regex.Pattern;

/** A local authority by its national statistics code, for example {@code E08000025} (§6.3). */
public record LaCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[ENSW][0-9]{8}");

    public LaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a local authority code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
