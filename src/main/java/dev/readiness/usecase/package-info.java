/** One class per thing a person asks for, and the ports that the adapters fill. */
@NullMarked
package dev.readiness.usecase;

import org.jspecify.annotations.NullMarked;
