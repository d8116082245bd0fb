/** Invented cases for trying the service out: stories told by the commands of invented people (demo profile only). */
@NullMarked
package uk.casereview.app.demo;

import org.jspecify.annotations.NullMarked;
