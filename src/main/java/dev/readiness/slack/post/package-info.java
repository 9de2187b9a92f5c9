/** The courier and everything else that calls Slack. */
@NullMarked
package dev.readiness.slack.post;

import org.jspecify.annotations.NullMarked;
