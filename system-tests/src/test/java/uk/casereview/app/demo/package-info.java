/** The demo cases as they are after the first start. */
@NullMarked
package uk.casereview.app.demo;

import org.jspecify.annotations.NullMarked;
