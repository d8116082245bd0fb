/** The rapid review that follows a notified case: gather, meet, recommend, determine, send to the Panel (§7). */
@NullMarked
package uk.casereview.rapidreview;

import org.jspecify.annotations.NullMarked;
