/** What is due to whom and when: pure functions from what is open, what was told and who works when. */
@NullMarked
package dev.readiness.reminder;

import org.jspecify.annotations.NullMarked;
