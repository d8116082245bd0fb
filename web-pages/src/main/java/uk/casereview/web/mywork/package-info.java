/** The home page: what waits for whoever has signed in, by when. */
@NullMarked
package uk.casereview.web.mywork;

import org.jspecify.annotations.NullMarked;
