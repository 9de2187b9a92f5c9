/** Writes reviews down whole: for people as Markdown, for programs as JSON. */
@NullMarked
package dev.readiness.export;

import org.jspecify.annotations.NullMarked;
