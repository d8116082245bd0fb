package uk.casereview.notification;

/** What happened to a child. */
public enum ChildOutcome {
    DEATH,
    SERIOUS_HARM,
    OTHER
}
