package uk.casereview.shared;

/** A theme of the learning taxonomy (§10.4). */
public record ThemeCode(String value) implements Code {
    public ThemeCode {
        if (!value.matches("[A-Z][A-Z0-9_.-]{0,39}")) {
            throw new IllegalArgumentException("not a theme code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
