package uk.casereview.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the words of a command that name something kept elsewhere, for example a document. They are stored as they come,
 * so they hold no narrative: letters, digits and a few signs, without a space.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reference {}
