/** Dates as people type them, and who works when: days, hours, holidays, absences. */
@NullMarked
package dev.readiness.calendar;

import org.jspecify.annotations.NullMarked;
