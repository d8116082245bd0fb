package uk.casereview.platform.sealing;

import org.jspecify.annotations.Nullable;

/** A key as it is stored, and the name of the master key that wrapped it. */
final class Wrapped {
    private final byte[] bytes;
    private final @Nullable String by;

    /** @param by null: from before master keys had names */
    Wrapped(byte[] bytes, @Nullable String by) {
        this.bytes = bytes.clone();
        this.by = by;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Nullable
    String by() {
        return by;
    }
}
