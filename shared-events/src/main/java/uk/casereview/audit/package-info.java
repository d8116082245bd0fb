/** What a scrutineer asks: the trail of every event, and how one decision came about (§11.7). */
@NullMarked
package uk.casereview.audit;

import org.jspecify.annotations.NullMarked;
