package uk.casereview.shared;

/** A local authority by its national statistics code, for example {@code E08000025} (§6.3). */
public record LaCode(String value) implements Code {
    public LaCode {
        if (!value.matches("[ENSW][0-9]{8}")) {
            throw new IllegalArgumentException("not a local authority code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
