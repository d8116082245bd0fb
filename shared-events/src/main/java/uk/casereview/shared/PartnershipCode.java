package uk.casereview.shared;

/** A safeguarding children partnership: {@code BSCP} or {@code SCSP}. */
public record PartnershipCode(String value) implements Code {
    public PartnershipCode {
        if (!value.matches("[A-Z]{3,6}")) {
            throw new IllegalArgumentException("not a partnership code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
