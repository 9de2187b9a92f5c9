/** Programs that measure; none of them is part of the bot or of its tests. */
@NullMarked
package dev.readiness.bench;

import org.jspecify.annotations.NullMarked;
