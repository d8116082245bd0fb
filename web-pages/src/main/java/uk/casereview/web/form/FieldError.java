package uk.casereview.web.form;

/**
 * What is wrong with one field, or with all of it.
 *
 * @param field its name; empty: none in particular
 * @param message in the words of whoever reads it
 */
public record FieldError(String field, String message) {}
