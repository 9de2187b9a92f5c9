/** Telemetry: what the bot does and how it stands, in numbers; with app, the only room that knows Micrometer. */
@NullMarked
package dev.readiness.telemetry;

import org.jspecify.annotations.NullMarked;
