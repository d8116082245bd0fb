package uk.casereview.shared;

/** A seat on a body, for example {@code SCSG-ICB-1}. */
public record SeatCode(String value) implements Code {
    public SeatCode {
        if (!value.matches("[A-Z0-9][A-Z0-9_-]{1,39}")) {
            throw new IllegalArgumentException("not a seat code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
