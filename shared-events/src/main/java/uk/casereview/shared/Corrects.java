package uk.casereview.shared;

/** A command that mends what is on record; it rests on the version its sender has seen. */
public interface Corrects {}
