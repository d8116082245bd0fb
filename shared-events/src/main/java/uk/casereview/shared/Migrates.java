package uk.casereview.shared;

/** A command by which the service takes over what was already running (§15.1-2). */
public interface Migrates {}
