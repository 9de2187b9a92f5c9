/** Handles for people and places that the core passes on and never opens. */
@NullMarked
package dev.readiness.people;

import org.jspecify.annotations.NullMarked;
