/** The command line and the object graph. */
@NullMarked
package dev.readiness.app;

import org.jspecify.annotations.NullMarked;
