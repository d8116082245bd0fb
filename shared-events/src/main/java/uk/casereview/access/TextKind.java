package uk.casereview.access;

/** What kind of sealed text something is; each kind has its own readers. */
public enum TextKind {
    /** What people wrote about the case: outlines, reasons, rationales, learning. */
    NARRATIVE,
    /** Names, birth dates and addresses, sealed under the key of the person. */
    PERSONAL
}
