/** What is asked of a practice review, and what becomes of it (§8, §15.5). */
@NullMarked
package uk.casereview.practicereview;

import org.jspecify.annotations.NullMarked;
