package uk.casereview.shared;

import java.util.regex.Pattern;

/** A safeguarding children partnership: {@code BSCP} or {@code SCSP}. */
public record PartnershipCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3,6}");

    public PartnershipCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a partnership code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
