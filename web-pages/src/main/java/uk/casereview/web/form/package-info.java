/** Commands in the browser: one form for each, made from what the command says of itself. */
@NullMarked
package uk.casereview.web.form;

import org.jspecify.annotations.NullMarked;
