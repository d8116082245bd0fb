/** Pages for people: what all of them share. */
@NullMarked
package uk.casereview.web;

import org.jspecify.annotations.NullMarked;
