package uk.casereview.shared;

/**
 * An event that mends an earlier one; what was true on a day is asked with every later correction applied (§15.1-6).
 */
public interface Correction extends Event {}
