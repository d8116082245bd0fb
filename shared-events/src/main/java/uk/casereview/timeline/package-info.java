/** What is asked about one case: its facts, its history, its clocks, at any moment (§11.8). */
@NullMarked
package uk.casereview.timeline;

import org.jspecify.annotations.NullMarked;
