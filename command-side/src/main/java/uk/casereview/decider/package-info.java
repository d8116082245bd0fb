/** How a command becomes events: pure deciders inside, one desk that Axon's shells share outside. */
@NullMarked
package uk.casereview.decider;

import org.jspecify.annotations.NullMarked;
