/** Commands over HTTP: one endpoint for every command record (design §4). */
@NullMarked
package uk.casereview.platform.http;

import org.jspecify.annotations.NullMarked;
