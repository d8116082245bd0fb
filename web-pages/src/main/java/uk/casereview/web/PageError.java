package uk.casereview.web;

/**
 * What is wrong with one field, for the summary at the top and beside the field.
 *
 * @param field the id of the input
 * @param message its key in messages.properties
 */
public record PageError(String field, String message) {}
