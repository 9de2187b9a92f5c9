/** Risk rules in CEL: compiled, checked, evaluated on a review's facts, and tried out before any review uses them. */
@NullMarked
package dev.readiness.rules;

import org.jspecify.annotations.NullMarked;
