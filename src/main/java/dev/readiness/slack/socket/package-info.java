/** Socket Mode: a connection that we open to Slack, over which its requests come in. */
@NullMarked
package dev.readiness.slack.socket;

import org.jspecify.annotations.NullMarked;
