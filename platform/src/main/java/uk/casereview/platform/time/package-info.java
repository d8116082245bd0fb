/** The one service time: what day it is for every rule (design §5). */
@NullMarked
package uk.casereview.platform.time;

import org.jspecify.annotations.NullMarked;
