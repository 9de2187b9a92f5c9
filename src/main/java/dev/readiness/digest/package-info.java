/** What leads are sent to read, and when: composed of many reviews in one pass, of which only what is shown is kept. */
@NullMarked
package dev.readiness.digest;

import org.jspecify.annotations.NullMarked;
