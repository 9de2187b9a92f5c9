/** Looks for what keeps the bot from running, and changes nothing. */
@NullMarked
package dev.readiness.app.doctor;

import org.jspecify.annotations.NullMarked;
