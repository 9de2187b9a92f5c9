/** Handles for people and places that the core passes on and never opens, and what people write. */
@NullMarked
package dev.readiness.people;

import org.jspecify.annotations.NullMarked;
