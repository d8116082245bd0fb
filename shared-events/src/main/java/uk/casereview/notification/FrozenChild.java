package uk.casereview.notification;

/** A child in figures, by pseudonym only. */
public record FrozenChild(String childRef, ChildCharacteristics characteristics) {}
