package uk.casereview.figures;

import org.jspecify.annotations.Nullable;

/** A share in whole per cent, as §11.3 writes it: {@code roundHalfUp(100*part/whole)}. */
final class Share {
    private Share() {}

    /** Null where the whole is 0. */
    static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : Integer.valueOf((int) ((200L * part + whole) / (2L * whole)));
    }
}
