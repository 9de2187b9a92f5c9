/** The front door and the thin handlers behind it. */
@NullMarked
package dev.readiness.slack.listen;

import org.jspecify.annotations.NullMarked;
