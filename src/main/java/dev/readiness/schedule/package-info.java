/** Quartz: wakes use cases up, and knows nothing that our own tables do not. */
@NullMarked
package dev.readiness.schedule;

import org.jspecify.annotations.NullMarked;
