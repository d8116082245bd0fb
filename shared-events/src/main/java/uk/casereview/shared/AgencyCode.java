package uk.casereview.shared;

/** An agency of a partnership, for example {@code WMP}; unique within its partnership only (§15.7-28). */
public record AgencyCode(String value) implements Code {
    public AgencyCode {
        if (!value.matches("[A-Z][A-Z0-9_]{1,15}")) {
            throw new IllegalArgumentException("not an agency code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
