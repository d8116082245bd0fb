package uk.casereview.shared;

/** How a fact came onto the record (§15.1-2). */
public enum RecordingMode {
    LIVE,
    RETROSPECTIVE,
    MIGRATED
}
