package uk.casereview.shared;

/** The reference people use for a case, for example {@code BSCP-2026-014}. */
public record CaseRef(String value) implements Code {
    public CaseRef {
        if (!value.matches("[A-Z]{3,6}-[0-9]{4}-[0-9]{3,6}")) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
