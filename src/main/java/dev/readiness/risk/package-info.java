/** Risk rules: what they can ask of a review, what made them hold, and what one look at a review's facts raises. */
@NullMarked
package dev.readiness.risk;

import org.jspecify.annotations.NullMarked;
