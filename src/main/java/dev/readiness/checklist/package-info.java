/** The review package: what a review asks, decides and watches, from a versioned file. */
@NullMarked
package dev.readiness.checklist;

import org.jspecify.annotations.NullMarked;
