/** The words of the HTTP interface, held against the code they are read from. */
@NullMarked
package uk.casereview.platform.http;

import org.jspecify.annotations.NullMarked;
