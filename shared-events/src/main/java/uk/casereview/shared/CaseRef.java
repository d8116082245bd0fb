package uk.casereview.shared;

import java.util.regex.Pattern;

/** The reference people use for a case, for example {@code BSCP-2026-014}. */
public record CaseRef(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3,6}-[0-9]{4}-[0-9]{3,6}");

    public CaseRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** Whose case it is: a reference begins with the partnership that gave it. */
    public PartnershipCode partnership() {
        return new PartnershipCode(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
