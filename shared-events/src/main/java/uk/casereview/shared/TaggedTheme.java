package uk.casereview.shared;

/** A theme as it was put on (§15.6-25): which code of which taxonomy, by whom. */
public record TaggedTheme(ThemeCode code, String taxonomyVersion, UserId taggedBy) {}
