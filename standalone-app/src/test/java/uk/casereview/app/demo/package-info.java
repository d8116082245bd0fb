/** The plan of the demo cases, whatever day it counts back from. */
@NullMarked
package uk.casereview.app.demo;

import org.jspecify.annotations.NullMarked;
