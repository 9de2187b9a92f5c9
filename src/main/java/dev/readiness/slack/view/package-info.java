/** What people see: pure functions from a review to Slack's blocks and modals. */
@NullMarked
package dev.readiness.slack.view;

import org.jspecify.annotations.NullMarked;
