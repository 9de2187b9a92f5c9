/** The decision register of a review: its rows, how they hang together, and in which order a meeting walks through. */
@NullMarked
package dev.readiness.decision;

import org.jspecify.annotations.NullMarked;
