/** The slash command's grammar: from text to a command, or to an error that says where and what. */
@NullMarked
package dev.readiness.slack.command;

import org.jspecify.annotations.NullMarked;
