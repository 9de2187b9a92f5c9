/** Dates as people type them, and working days. */
@NullMarked
package dev.readiness.calendar;

import org.jspecify.annotations.NullMarked;
