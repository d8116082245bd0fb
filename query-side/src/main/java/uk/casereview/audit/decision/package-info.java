/** How one decision came about, step by step, and what became of it (§11.7). */
@NullMarked
package uk.casereview.audit.decision;

import org.jspecify.annotations.NullMarked;
