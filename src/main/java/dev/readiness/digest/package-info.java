/** When leads are sent their digests. */
@NullMarked
package dev.readiness.digest;

import org.jspecify.annotations.NullMarked;
