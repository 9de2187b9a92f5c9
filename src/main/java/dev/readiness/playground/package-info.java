/** A Slack workspace in the process and its page, for trying the bot without Slack. */
@NullMarked
package dev.readiness.playground;

import org.jspecify.annotations.NullMarked;
