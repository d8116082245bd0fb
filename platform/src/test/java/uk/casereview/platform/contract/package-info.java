/** The stored form of every event, pinned for ever by an approved file. */
@NullMarked
package uk.casereview.platform.contract;

import org.jspecify.annotations.NullMarked;
