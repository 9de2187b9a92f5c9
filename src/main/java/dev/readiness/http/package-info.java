/** The server: routes and health. */
@NullMarked
package dev.readiness.http;

import org.jspecify.annotations.NullMarked;
