package uk.casereview.shared;

import java.util.regex.Pattern;

/** A seat on a body, for example {@code SCSG-ICB-1}. */
public record SeatCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,39}");

    public SeatCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a seat code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
