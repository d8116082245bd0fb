/** Every command about a case, each on a page of its own. */
@NullMarked
package uk.casereview.web.command;

import org.jspecify.annotations.NullMarked;
